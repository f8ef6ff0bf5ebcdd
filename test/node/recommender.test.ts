import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {setFlagsFromString} from 'node:v8';
import {runInNewContext} from 'node:vm';
import {createRecommender, normalizeArticle} from '../../src/core.ts';
import type {ArticleInput, Explanation, RecommendOptions, Recommender, RecommenderOptions} from '../../src/core.ts';
import {articles} from '../fixtures/articles.ts';

const slug = (url: string): string => new URL(url).pathname.slice(1);

async function related(
  seed: ArticleInput,
  {
    limit,
    threshold,
    exclude,
    ...options
  }: Partial<RecommenderOptions> & {limit?: number; threshold?: number; exclude?: string[]} = {},
): Promise<string[]> {
  const recommendation = await createRecommender({articles, ...options}).recommend(seed, {
    limit,
    threshold,
    exclude,
    fallback: 'none',
  });
  return recommendation.articles.map(({article}) => slug(article.url));
}

/** A fetch that knows some addresses and records what was asked. */
function fakeFetch(answers: Record<string, () => Response | Promise<Response>>): {
  fetch: typeof fetch;
  asked: string[];
} {
  const asked: string[] = [];
  return {
    asked,
    fetch: async (input, init) => {
      const url = input instanceof Request ? input.url : String(input);
      asked.push(url);
      init?.signal?.throwIfAborted();
      const answer = answers[url];
      if (!answer) throw new TypeError('Failed to fetch');
      return answer();
    },
  };
}
const url = 'https://example.org/feed.json';
const json = (value: unknown, init?: ResponseInit) => (): Response => new Response(JSON.stringify(value), init);

describe('recommend', () => {
  it('finds the rest of the story first', async () => {
    assert.deepEqual((await related({url: 'https://example.org/ferry-strike'})).slice(0, 2).sort(), [
      'ferry-deal',
      'ferry-talks',
    ]);
    assert.deepEqual((await related({url: 'https://example.org/hosepipe-ban'})).slice(0, 2).sort(), [
      'lake-low',
      'rain',
    ]);
  });

  it('knows the article being read by any form of its address, and never suggests it', async () => {
    for (const form of ['https://www.example.org/ferry-strike/?utm_source=x#top', 'http://example.org/ferry-strike'])
      assert.ok(!(await related({url: form}, {threshold: 0, limit: 20})).includes('ferry-strike'), form);
  });

  it('takes the longer text where page and source both have one', async () => {
    const short = articles.map((article, i) => (i === 6 ? {...article, content: 'Sing.'} : article));
    const text = 'The choir sang of the drought, the reservoir, the hosepipe ban and the rain at Lake Orrin.';
    assert.deepEqual(await related({url: 'https://example.org/choir'}, {articles: short}), []);
    assert.match(
      (await related({url: 'https://example.org/choir', text}, {articles: short})).join(),
      /rain|lake-low|hosepipe/,
    );
  });

  it('ranks for an article that the source does not have', async () => {
    const found = await related({title: 'Why island ferries are late', text: 'Rosters of ferry crews are too tight.'});
    assert.match(found[0]!, /^ferry/);
  });

  describe('one article in several places', () => {
    const text = `Crews of the ferry ${'harbour island roster union operator pier tide fare deck engine winter season captain mate'
      .split(' ')
      .map((word, i) => `${word} and ${word}${i}`)
      .join(', ')}.`;
    const original = {url: 'https://example.org/original', title: 'Long report on the island ferry', text};
    const update = {...original, url: 'https://example.org/update', title: 'Long report on the island ferry (updated)'};
    const same = {...original, url: 'https://example.org/same', text: 'Other words on the roster of the ferry.'};
    const copies = ['original', 'update', 'same'];

    it('is not suggested to the readers of one of them, whether text or title is the same', async () => {
      const found = await related({url: original.url}, {articles: [...articles, original, update, same], limit: 9});
      assert.ok(found.length > 0);
      assert.deepEqual(
        found.filter((name) => copies.includes(name)),
        [],
      );
    });
    for (const [what, copy] of [
      ['text', update],
      ['title', same],
    ] as const)
      it(`is suggested once to others, where the ${what} is the same`, async () => {
        const list = [...articles, original, copy];
        const found = await related(
          {url: 'https://example.org/ferry-strike'},
          {articles: list, limit: 9, threshold: 0},
        );
        assert.equal(found.filter((name) => copies.includes(name)).length, 1);
      });
  });

  it('leaves out what it is told to, by address or id', async () => {
    const withIds = articles.map((article, i) => ({...article, id: `a${i}`}));
    const found = (...exclude: string[]): Promise<string[]> =>
      related({id: 'a3'}, {articles: withIds, exclude, limit: 2});
    assert.deepEqual((await found()).sort(), ['hosepipe-ban', 'rain']);
    assert.ok(!(await found('a4')).includes('hosepipe-ban'));
    assert.ok(!(await found('https://www.example.org/rain/')).includes('rain'));
  });

  it('gives scores from 0 to 1 in falling order, ranks from 1, and the words that matched as the seed spells them', async () => {
    const {articles: found} = await createRecommender({articles}).recommend(
      {url: 'https://example.org/lake-low'},
      {threshold: 0},
    );
    assert.deepEqual(
      found.map(({rank}) => rank),
      found.map((_, i) => i + 1),
    );
    for (const [i, {score}] of found.entries())
      assert.ok(score > 0 && score <= 1 && score <= (found[i - 1]?.score ?? 1));
    assert.ok(found.some(({matchedTerms}) => matchedTerms.includes('Orrin')));
    const {title = '', summary = '', content = ''} = articles[3]!;
    for (const term of found.flatMap(({matchedTerms}) => matchedTerms))
      assert.ok(`${title} ${summary} ${content}`.includes(term));
  });

  it('does not depend on the order of the source', async () => {
    const forwards = await related({url: 'https://example.org/rain'}, {limit: 8, threshold: 0});
    const backwards = await related(
      {url: 'https://example.org/rain'},
      {limit: 8, threshold: 0, articles: articles.toReversed()},
    );
    assert.deepEqual(forwards, backwards);
  });

  it('breaks ties by date, then by id', async () => {
    const same = (id: string, date: string): ArticleInput => ({id, url: `/${id}`, title: `Tidal power: ${id}`, date});
    const list = [same('beta', '2026-01-01'), same('alpha', '2026-01-01'), same('gamma', '2026-02-01')];
    const found = await createRecommender({articles: list, baseUrl: 'https://example.org'}).recommend(
      {title: 'Tidal power'},
      {threshold: 0},
    );
    assert.deepEqual(
      found.articles.map(({article}) => article.id),
      ['gamma', 'alpha', 'beta'],
    );
  });

  it('prefers the article nearer in time, be it the older one, when all else is equal', async () => {
    const story = (id: string, date: string): ArticleInput => ({id, url: `/${id}`, title: `Council vote ${id}`, date});
    const list = [story('x1', '2015-12-28'), story('x2', '2026-01-05')];
    const found = await createRecommender({articles: list, baseUrl: 'https://example.org'}).recommend({
      title: 'Council vote',
      date: '2016-01-01',
    });
    assert.equal(found.articles[0]!.article.id, 'x1');
  });

  it('trusts one shared word less than several', async () => {
    const list = ['Comet', 'Comet Thorley rises'].map((title, i) => ({url: `https://example.org/${i}`, title}));
    const {articles: found} = await createRecommender({articles: list}).recommend(
      {title: 'Comet Thorley'},
      {threshold: 0},
    );
    const [more, less] = found;
    assert.deepEqual([more?.article.title, less?.article.title], ['Comet Thorley rises', 'Comet']);
    // their similarities alone stand as one to two
    assert.ok(less!.score / more!.score < 0.4, `${less!.score} to ${more!.score}`);
  });

  it('works with two articles, and with a thousand', async () => {
    const two = articles.slice(0, 2);
    assert.deepEqual(await related({url: two[0]!.url}, {articles: two}), ['ferry-talks']);
    const thousand = [
      ...articles,
      ...Array.from({length: 1000}, (_, i) => ({
        url: `https://example.org/n${i}`,
        title: `Notice ${i} of the parish`,
        content: `Minutes of meeting ${i % 37} about item ${i % 91}.`,
      })),
    ];
    assert.deepEqual((await related({url: 'https://example.org/rain'}, {articles: thousand, limit: 2})).sort(), [
      'hosepipe-ban',
      'lake-low',
    ]);
  });

  it('ranks Chinese, Japanese, Arabic and Hindi', async () => {
    const cases: [seed: string, near: string, far: string][] = [
      ['渡轮船员因排班问题罢工', '渡轮罢工结束，船员接受新排班', '合唱团每周在旧体育馆排练'],
      ['貯水池の水位が過去最低を記録', '雨で貯水池の水位が回復', '図書館で将棋大会が開かれる'],
      ['إضراب طواقم العبارة في الميناء', 'نهاية إضراب العبارة بعد اتفاق الطواقم', 'جوقة للمبتدئين في القاعة القديمة'],
      ['झील का जलस्तर चालीस साल में सबसे नीचे', 'बारिश से झील का जलस्तर बढ़ा', 'पुराने हॉल में गायन मंडली'],
    ];
    for (const [seed, near, far] of cases) {
      const list = [far, near].map((title, i) => ({url: `/${i}`, title}));
      const found = await createRecommender({articles: list, baseUrl: 'https://example.org'}).recommend({title: seed});
      assert.equal(found.articles[0]?.article.title, near);
    }
  });
});

describe('recommend: options', () => {
  const at = (slug: string): string => `https://example.org/${slug}`;
  const seed = {url: at('ferry-strike')};
  const ask = async (options: RecommendOptions, on: ArticleInput = seed, list = articles): Promise<string[]> => {
    const found = await createRecommender({articles: list}).recommend(on, {
      fallback: 'none',
      threshold: 0,
      limit: 20,
      ...options,
    });
    return found.articles.map(({article}) => slug(article.url));
  };

  for (const [pattern, out, kept] of [
    ['/ferry-*', ['ferry-talks', 'ferry-deal'], 'lake-low'],
    ['*-deal', ['ferry-deal'], 'ferry-talks'],
    ['https://example.org/ferry-d*', ['ferry-deal'], 'ferry-talks'],
    ['https://www.example.org/ferry-deal/?utm_source=x', ['ferry-deal'], 'ferry-talks'],
    ['/ferry-(talks|deal)*', [], 'ferry-deal'],
    ['*f*e*r*r*y*-*d*', ['ferry-deal'], 'ferry-talks'],
    [`${'*a'.repeat(5000)}*`, [], 'ferry-talks'],
  ] as const)
    it(`exclude takes ${pattern.slice(0, 40)}`, async () => {
      const on = {title: 'Ferry strike', text: 'Ferry rosters at the harbour; drought at the lake and the reservoir.'};
      const found = await ask({exclude: [pattern]}, on);
      for (const name of out) assert.ok(!found.includes(name), name);
      assert.ok(found.includes(kept));
    });
  for (const pattern of ['/новости/*', '/%D0%BD%D0%BE%D0%B2%D0%BE%D1%81%D1%82%D0%B8/*', '/%d0%bdовости/*', '*/паром *'])
    for (const folder of ['/новости/', '/%d0%bd%d0%be%d0%b2%d0%be%d1%81%d1%82%d0%b8/'])
      it(`exclude takes ${pattern} where addresses have ${folder}`, async () => {
        const list = ['паром один', 'паром два'].map((name) => ({
          url: `https://example.org${folder}${name}`,
          title: `Ferry strike ${name}`,
          text: 'Ferry crews at the harbour.',
        }));
        const on = {title: 'Ferry strike', text: 'Ferry rosters at the harbour.'};
        assert.equal((await ask({exclude: ['/другое/*']}, on, list)).length, 2);
        assert.deepEqual(await ask({exclude: [pattern]}, on, list), []);
      });
  it('exclude and pin take a text, divided by spaces', async () => {
    const found = await ask({exclude: '/ferry-deal  17', pin: ' /choir /rain\n'});
    assert.ok(found.includes('ferry-talks') && !found.includes('ferry-deal'));
    assert.deepEqual(found.slice(0, 2), ['choir', 'rain']);
  });
  it('halfLife lowers the score of old articles, and only with it', async () => {
    const recommender = createRecommender({articles});
    const explain = (options?: RecommendOptions): Promise<Explanation | undefined> =>
      recommender.explain(seed, at('ferry-talks'), options);
    const now = Date.UTC(2026, 1, 9) + 30 * 864e5;
    const [plain, aged, later] = await Promise.all([explain(), explain({halfLife: 30, now}), explain({now: now * 2})]);
    assert.equal(plain?.age, 1);
    assert.equal(aged?.age, 0.5);
    assert.equal(aged.score < plain.score, true);
    assert.equal(later?.score, plain.score);
  });
  it('diversity puts what is unlike the best before what repeats it', async () => {
    const list = [
      {url: at('a'), title: 'Ferry crews strike over rosters', text: 'The strike of the ferry crews over rosters.'},
      {
        url: at('b'),
        title: 'Crews: why the ferry strike goes on',
        text: 'Union and operator quarrel over rosters, pay and holidays.',
      },
      {url: at('c'), title: 'Harbour lights', text: 'The ferry passes the harbour lights at dusk.'},
    ];
    const on = {title: 'Ferry crews strike', text: 'The strike over rosters keeps the ferry in the harbour.'};
    assert.equal((await ask({}, on, list)).indexOf('c'), 2);
    assert.equal((await ask({diversity: 0.7}, on, list)).indexOf('c'), 1);
  });
  it('stays inside the language of the article, unless told otherwise', async () => {
    const list = [
      {url: at('en/1'), title: 'The ferry crews strike', text: 'The strike of the ferry crews is over.', lang: 'en'},
      {url: at('de/1'), title: 'Streik der Crews', text: 'Der Streik der Crews auf der Ferry ist zu Ende.', lang: 'de'},
    ];
    const on = {title: 'The strike of the Ferry crews', text: 'The strike began at the harbour.', lang: 'en-GB'};
    assert.deepEqual(await ask({}, on, list), ['en/1']);
    assert.deepEqual((await ask({languages: 'any'}, on, list)).sort(), ['de/1', 'en/1']);
    const found = await createRecommender({articles: list}).recommend(on, {exclude: [at('en/1')]});
    assert.equal(found.outcome, 'empty');
  });
  it('takes addresses without the host', async () => {
    assert.equal((await ask({exclude: ['/ferry-deal']})).includes('ferry-deal'), false);
    assert.equal((await ask({pin: ['/choir']}, {title: 'Ferry strike'}))[0], 'choir');
  });
  it('finds by the page what the source leaves out of an article', async () => {
    const list = ['Morning notes', 'Ferry strike', 'Bread'].map((title, i) => ({url: at(`n${i}`), title}));
    const text = 'The ferry strike closes the harbour for the morning.';
    assert.deepEqual(await ask({}, {url: at('n0'), text}, list), ['n1']);
  });
  it('tells titles apart that differ in a sign or a vowel mark', async () => {
    const list = ['What is C++?', 'What is C#?', 'What is C?'].map((title, i) => ({
      url: at(`c${i}`),
      title,
      text: ['Templates and headers', 'Delegates and assemblies', 'Pointers and structs'][i]!,
    }));
    const on = {title: 'Languages', text: 'What is a language? Templates, delegates, pointers.'};
    assert.deepEqual((await ask({}, on, list)).toSorted(), ['c0', 'c1', 'c2']);
  });
  it('stays with the majority where a short text could be in another language', async () => {
    const list = [
      {
        url: at('e1'),
        title: 'Los Angeles and Las Vegas: the rail link',
        text: 'Work on the rail link begins in the desert.',
      },
      {
        url: at('e2'),
        title: 'Rail link delayed',
        text: 'The work on the rail link to the coast is late, and the cost is up again.',
      },
      {
        url: at('e3'),
        title: 'The desert rail link',
        text: 'It is the first of its kind, and the trains are to run at night.',
      },
    ];
    assert.deepEqual((await ask({}, {url: at('e1')}, list)).toSorted(), ['e2', 'e3']);
    const german = [
      'Streik der Fähre am Hafen',
      'Fähre: Streik am Hafen zu Ende',
      'Fähre im Streik, der Hafen wartet auf die Crews und ist leer, denn es ist der dritte Tag und die Leute sind zu Hause',
    ].map((title, i) => ({url: at(`d${i}`), title}));
    const found = await createRecommender({articles: german, lang: 'en'}).recommend({url: at('d0')}, {threshold: 0});
    assert.equal(found.outcome, 'related');
    assert.equal(found.articles.length, 2);
  });
  it('of copies shows the newest', async () => {
    const text = articles[2]!.content!.repeat(3);
    const list = [
      ...articles.filter(({url: own}) => own !== at('ferry-deal')),
      {...articles[2]!, url: at('old'), content: text, date: '2026-02-14'},
      {...articles[2]!, url: at('new'), content: text, date: '2026-02-20'},
    ];
    const found = await ask({}, seed, list);
    assert.ok(found.includes('new') && !found.includes('old'));
    assert.ok(found.indexOf('new') < 2);
  });
  it('refuses what makes no sense', async () => {
    for (const options of [
      {diversity: 2},
      {diversity: NaN},
      {halfLife: 0},
      {halfLife: -1},
      {now: NaN},
      {threshold: 1.5},
      {limit: 1.5},
    ])
      await assert.rejects(createRecommender({articles}).recommend(seed, options), {code: 'invalid-option'});
  });
});

describe('explain', () => {
  const recommender = createRecommender({articles});
  const seed = {url: 'https://example.org/ferry-strike'};
  it('gives the numbers that make the score of each suggestion', async () => {
    const {articles: found} = await recommender.recommend(seed, {threshold: 0, limit: 20});
    assert.ok(found.length > 1);
    for (const {article, score, matchedTerms} of found) {
      const parts = await recommender.explain(seed, article.url);
      assert.ok(parts);
      assert.deepEqual([parts.score, parts.matchedTerms, parts.article], [score, matchedTerms, article]);
      const mean = (parts.similarity + 0.12 * parts.title + 0.15 * parts.seedTitle + 0.4 * parts.kinship) / 1.67;
      const made = parts.best * mean * parts.evidence * parts.time * parts.age * parts.hub;
      const calibrated = ((made - parts.chance) / (1 - parts.chance)) * parts.editor;
      assert.ok(Math.abs(Math.min(calibrated, 1) - score) < 1e-6, article.url);
    }
  });
  it('takes the article itself, as recommend gives it, and so does find', async () => {
    const [best] = (await recommender.recommend(seed)).articles;
    assert.ok(best);
    assert.equal((await recommender.explain(seed, best.article))?.score, best.score);
    assert.equal(await recommender.find(best.article), await recommender.find(best.article.url));
  });
  it('is undefined for what cannot be suggested', async () => {
    for (const name of [seed.url, 'nobody', 'https://example.org/not-there'])
      assert.equal(await recommender.explain(seed, name), undefined);
    const excluded = 'https://example.org/ferry-deal';
    assert.equal(await recommender.explain(seed, excluded, {exclude: [excluded]}), undefined);
  });
});

describe('a long article that is near to all others of a small site', () => {
  const SUBJECTS = 12;
  const PARTS = ['report', 'talks', 'numbers', 'history'];
  /** Words that stand for what an article says, each spelt with letters alone. */
  const words = (name: string, count: number): string[] =>
    Array.from({length: count}, (_, i) => `${name}${String.fromCharCode(97 + (i % 26))}${'o'.repeat(i / 26)}`);
  const general = words('general', 60);
  const short = Array.from({length: SUBJECTS}, (_, subject) =>
    PARTS.map((part, i) => ({
      url: `https://example.org/${subject}-${part}`,
      title: `The ${part} of ${words(`topic${'x'.repeat(subject)}`, 1)[0]!}`,
      // each says a third of what there is to say, and some of what is said everywhere
      text: [
        ...words(`topic${'x'.repeat(subject)}`, 24).filter((_, n) => n % 3 !== i % 3),
        ...general.filter((_, n) => (n + i + subject) % 4 === 0),
      ].join(' '),
    })),
  ).flat();
  const review = {
    url: 'https://example.org/review',
    title: 'The year in review',
    text: [
      ...Array.from({length: SUBJECTS}, (_, subject) => words(`topic${'x'.repeat(subject)}`, 24)).flat(),
      ...general,
    ]
      .flatMap((word) => [word, word])
      .join(' '),
  };

  it('does not come before those on the same subject', async () => {
    const recommender = createRecommender({articles: [...short, review]});
    for (const {url} of short) {
      const {articles: found} = await recommender.recommend({url}, {limit: PARTS.length - 1, threshold: 0});
      const own = slug(url).split('-')[0]!;
      assert.deepEqual([...new Set(found.map(({article}) => slug(article.url).split('-')[0]))], [own], url);
    }
  });
});

describe('recommend: nothing to suggest', () => {
  it('says that the source has no other article', async () => {
    const found = await createRecommender({articles: articles.slice(0, 1)}).recommend({url: articles[0]!.url});
    assert.deepEqual(found, {outcome: 'empty', reason: 'no-other-articles', articles: []});
  });
  it('says that nothing is related', async () => {
    const seed = {title: 'Quantum chromodynamics', text: 'Gluons confine quarks.'};
    const found = await createRecommender({articles}).recommend(seed, {fallback: 'none'});
    assert.deepEqual(found, {outcome: 'empty', reason: 'nothing-related', articles: []});
  });
  it('has a threshold', async () => {
    assert.deepEqual(await related({url: articles[0]!.url}, {threshold: 1}), []);
  });
  it('says that it knows nothing of the article', async () => {
    for (const seed of [{}, {url: 'https://example.org/not-in-the-source'}, {id: 'nobody'}])
      assert.deepEqual(await createRecommender({articles}).recommend(seed, {fallback: 'none'}), {
        outcome: 'empty',
        reason: 'unknown-article',
        articles: [],
      });
  });
  it('leaves out what shares one everyday word only', async () => {
    const texts = [
      [
        'Fresh for a week',
        'A loaf of rye has a thick crust. Keep it in a linen bag, cut side down, away from the stove and the window.',
      ],
      [
        'Over the pass',
        'Clouds gather early above the pass. Keep to the marked path, carry a second layer and turn round before the ridge.',
      ],
      [
        'Cold frames',
        'Seedlings want light before warmth. Lift the lid at noon, close it at dusk, and water from below with a can.',
      ],
    ];
    const list = texts.map(([title, text], i) => ({url: `https://example.org/${i}`, title, text}));
    const choir =
      'Sopranos and basses hear each other badly from the back row. Keep an eye on the conductor and breathe in pairs.';
    assert.deepEqual(await related({title: 'Four parts, one voice', text: choir}, {articles: list}), []);
  });
});

describe('recommender: what it is given', () => {
  it('counts what it leaves out, and loses nothing else', async () => {
    const list = [
      ...articles,
      {title: 'No link'},
      {url: 'https://example.org/x'},
      {title: 'Script', url: 'javascript:alert(1)'},
      articles[0]!,
    ];
    assert.deepEqual(await createRecommender({articles: list}).load(), {
      articleCount: articles.length,
      skippedCount: 4,
    });
  });
  it('trusts addresses more than ids, where one article’s id is another’s address', async () => {
    const list = articles.map((article, i) => ({...article, id: articles[(i + 1) % articles.length]!.url}));
    for (const {url: read} of articles) {
      const found = await related(
        {url: read!},
        {articles: list, threshold: 0, limit: 20, exclude: [articles[5]!.url!]},
      );
      assert.ok(!found.includes(slug(read!)) && !found.includes(slug(articles[5]!.url!)));
    }
  });
  it('keeps articles apart that share an id', async () => {
    const list = articles.map((article) => ({...article, id: 'same'}));
    assert.equal((await createRecommender({articles: list}).load()).articleCount, articles.length);
  });
  it('takes articles whose fields have other usual names, next to the usual ones', async () => {
    const list = [
      {link: '/a', headline: 'A', body: '<p>x</p>'},
      {url: '/b', title: 'B', body: 'Long text', published: '2026-02-03', thumbnail: '/b.png', author: 'Ada'},
      {url: '/c', title: 'C', text: 'a <b> c', date: new Date('2026-02-03')},
    ] as unknown as ArticleInput[];
    const [a, b, c] = await createRecommender({articles: list, baseUrl: 'https://example.org'}).articles();
    assert.deepEqual([a?.url, a?.title, a?.text], ['https://example.org/a', 'A', 'x']);
    assert.deepEqual(
      [b?.text, b?.date, b?.image, b?.authors],
      ['Long text', Date.UTC(2026, 1, 3), 'https://example.org/b.png', ['Ada']],
    );
    assert.deepEqual([c?.text, c?.date], ['a <b> c', Date.UTC(2026, 1, 3)]);
  });
  it('survives input that is nothing like an article', async () => {
    const junk = [
      null,
      3,
      'x',
      [],
      {title: {}, url: []},
      {title: 'T', url: 'https://example.org/t', tags: 'x', date: {}, authors: 5},
    ] as unknown as ArticleInput[];
    assert.deepEqual(await createRecommender({articles: junk}).load(), {articleCount: 1, skippedCount: 5});
  });
  const bad: [what: string, options: RecommenderOptions, code: string][] = [
    ['neither articles nor a source', {}, 'no-source'],
    ['a source that is no address', {source: 'javascript:alert(1)'}, 'invalid-option'],
    ['articles that are no list', {articles: 5 as unknown as ArticleInput[]}, 'invalid-option'],
    ['articles that are a text', {articles: 'x' as unknown as ArticleInput[]}, 'invalid-option'],
    ['no time', {source: 'https://example.org/', timeout: NaN}, 'invalid-option'],
    ['less than no articles', {source: 'https://example.org/', maxArticles: -3}, 'invalid-option'],
    ['a relative source without a base', {source: '/feed.json'}, 'invalid-option'],
  ];
  for (const [what, options, code] of bad)
    it(`refuses ${what}`, () => assert.throws(() => createRecommender(options), {name: 'RelatedArticlesError', code}));
  it('refuses words that no option knows, and names those that it does', async () => {
    const recommender = createRecommender({articles});
    await assert.rejects(recommender.recommend({url}, {fallback: 'newest' as 'latest'}), {
      code: 'invalid-option',
      message: /newest .*latest, section, none/,
    });
    await assert.rejects(recommender.recommend({url}, {languages: 'foo' as 'any'}), {code: 'invalid-option'});
    // what JSON says of nothing is nothing
    assert.ok(await recommender.recommend({url}, {fallback: null as unknown as 'none'}));
    assert.throws(() => createRecommender({articles, use: 'foo' as 'first'}), {code: 'invalid-option'});
    assert.throws(() => createRecommender({source: url, format: 'xml' as 'feed'}), {
      code: 'invalid-option',
      message: /xml .*auto, json, feed/,
    });
  });
  it('holds nothing of what it was handed once it is loaded', async () => {
    setFlagsFromString('--expose-gc');
    const collect = runInNewContext('gc') as () => void;
    const make = (): [Recommender, WeakRef<ArticleInput>] => {
      const input = {url, title: 'Ferry strike', text: 'A text that may be as large as the index.'};
      return [createRecommender({articles: [input]}), new WeakRef(input)];
    };
    const [recommender, input] = make();
    await recommender.load();
    // a reference that was made or looked at holds on until the task has ended
    await new Promise((resolve) => setTimeout(resolve));
    collect();
    assert.equal(input.deref(), undefined);
    assert.equal((await recommender.find(url))?.title, 'Ferry strike');
  });
  it('refuses to be made or asked with nothing', async () => {
    assert.throws(() => createRecommender(), {code: 'no-source', message: /no page with a feed/});
    const recommender = createRecommender({articles}) as unknown as {recommend: () => Promise<unknown>};
    await assert.rejects(recommender.recommend(), {code: 'invalid-option'});
    // @ts-expect-error: JavaScript
    await assert.rejects(recommender.recommend(url), {code: 'invalid-option'});
  });
  it('says that relative links need an address to start from', async () => {
    const relative = [{title: 'A', url: '/a'}];
    await assert.rejects(createRecommender({articles: relative}).load(), {code: 'no-articles', message: /baseUrl/});
    const untitled = createRecommender({articles: [{url: '/a'}], baseUrl: 'https://example.org/'});
    await assert.rejects(untitled.load(), ({message}: Error) => !message.includes('baseUrl'));
  });
  it('refuses senseless options', async () => {
    const recommender = createRecommender({articles});
    await assert.rejects(recommender.recommend({}, {limit: -1}), {code: 'invalid-option'});
    await assert.rejects(recommender.recommend({}, {limit: 1.5}), {code: 'invalid-option'});
    await assert.rejects(recommender.recommend({}, {threshold: 2}), {code: 'invalid-option'});
  });
});

describe('recommender: sources', () => {
  it('reads a JSON file once, whatever is asked of it', async () => {
    const {fetch, asked} = fakeFetch({[url]: json(articles)});
    const recommender = createRecommender({source: url, fetch});
    await Promise.all([recommender.load(), recommender.recommend({title: 'ferry strike'}), recommender.articles()]);
    assert.deepEqual(asked, [url]);
  });
  it('reads a feed by its bytes, whatever the server calls it', async () => {
    const rss =
      '<rss version="2.0"><channel><link>https://example.org</link><item><title>Ferry</title><link>/ferry</link></item></channel></rss>';
    const {fetch} = fakeFetch({[url]: () => new Response(rss, {headers: {'content-type': 'application/json'}})});
    const [article] = await createRecommender({source: url, fetch}).articles();
    assert.equal(article?.url, 'https://example.org/ferry');
  });
  it('reads JSON that is not in UTF-8', async () => {
    const bytes = Buffer.from('[{"title": "Café", "url": "/a"}]', 'latin1');
    const {fetch} = fakeFetch({
      [url]: () => new Response(bytes, {headers: {'content-type': 'application/json; charset=iso-8859-1'}}),
    });
    assert.equal((await createRecommender({source: url, fetch}).articles())[0]?.title, 'Café');
  });
  it('resolves relative links against the address after redirects', async () => {
    const answer = json([{title: 'T', url: 'a', image: 'i.png'}]);
    const {fetch} = fakeFetch({
      [url]: () => Object.defineProperty(answer(), 'url', {value: 'https://cdn.example.org/x/feed.json'}),
    });
    const [article] = await createRecommender({source: url, fetch}).articles();
    assert.deepEqual(
      [article?.url, article?.image],
      ['https://cdn.example.org/x/a', 'https://cdn.example.org/x/i.png'],
    );
  });
  it('takes a function as a source', async () => {
    const source: RecommenderOptions['source'] = () =>
      Promise.resolve({kind: 'articles', articles: [...articles], baseUrl: undefined});
    assert.equal((await createRecommender({source}).load()).articleCount, articles.length);
  });
  for (const [i, given] of [undefined, null, articles, {articles: {}}, {}].entries())
    it(`says what a function must give, which gave ${typeof given} ${i}`, async () => {
      const source = (() => Promise.resolve(given)) as never;
      const fault = {code: 'invalid-option', message: 'source must return {articles: […]}.'};
      await assert.rejects(createRecommender({source}).load(), fault);
      await assert.rejects(createRecommender({source: [source, source]}).load(), fault);
    });
  it('tries again after a failure', async () => {
    let calls = 0;
    const {fetch} = fakeFetch({[url]: () => (calls++ ? json(articles)() : new Response('', {status: 503}))});
    const recommender = createRecommender({source: url, fetch});
    await assert.rejects(recommender.load(), {code: 'http-status'});
    assert.equal((await recommender.load()).articleCount, articles.length);
  });
});

describe('recommender: refusals', () => {
  const html = '<!doctype html><html><head><title>Not found</title></head><body><p>Nothing here</p></body></html>';
  const never = (): Promise<Response> => new Promise(() => undefined);
  const cases: [
    what: string,
    answer: (() => Response | Promise<Response>) | undefined,
    code: string,
    more?: Partial<RecommenderOptions>,
  ][] = [
    ['unreachable', undefined, 'network'],
    ['status 404', () => new Response(html, {status: 404}), 'http-status'],
    ['status 500', () => new Response('', {status: 500}), 'http-status'],
    ['a web page instead of a feed', () => new Response(html), 'unknown-format'],
    ['plain text', () => new Response('Hello'), 'unknown-format'],
    ['no bytes at all', () => new Response(''), 'unknown-format'],
    ['truncated JSON', () => new Response('[{"title": "T"'), 'invalid-json'],
    ['an empty list', () => new Response('[]'), 'no-articles'],
    [
      'an empty feed',
      () => new Response('<rss version="2.0"><channel><title>Empty</title></channel></rss>'),
      'no-articles',
    ],
    ['articles without links', json([{title: 'T'}]), 'no-articles'],
    ['no answer in time', never, 'timeout', {timeout: 20}],
    ['more bytes than allowed', json(articles), 'too-large', {maxBytes: 100}],
    [
      'more bytes than allowed, as the header says',
      json([], {headers: {'content-length': '1000'}}),
      'too-large',
      {maxBytes: 100},
    ],
    ['a feed where JSON is asked for', () => new Response('<rss/>'), 'unknown-format', {format: 'json'}],
    ['JSON where a feed is asked for', json(articles), 'unknown-format', {format: 'feed'}],
  ];
  for (const [what, answer, code, more] of cases)
    it(`${what}: ${code}`, async () => {
      const {fetch} = fakeFetch(answer ? {[url]: answer} : {});
      await assert.rejects(createRecommender({source: url, fetch: endable(fetch), ...more}).load(), {
        name: 'RelatedArticlesError',
        code,
      });
    });
});

describe('recommender: patience', () => {
  for (const timeout of [Infinity, 2 ** 31])
    it(`a timeout of ${timeout} ms waits for an answer that takes its time`, async () => {
      const slow = async (): Promise<Response> => {
        await new Promise((resolve) => setTimeout(resolve, 50));
        return Response.json(articles);
      };
      const {fetch} = fakeFetch({[url]: slow});
      const {articleCount} = await createRecommender({source: url, fetch: endable(fetch), timeout}).load();
      assert.equal(articleCount, articles.length);
    });
});

describe('recommender: leaving early', () => {
  it('asks for nothing when the signal is aborted already', async () => {
    const {fetch, asked} = fakeFetch({});
    await assert.rejects(createRecommender({source: url, fetch}).load(AbortSignal.abort()), {name: 'AbortError'});
    assert.deepEqual(asked, []);
  });
  it('keeps a finished index when a later question is cancelled', async () => {
    const {fetch, asked} = fakeFetch({[url]: json(articles)});
    const recommender = createRecommender({source: url, fetch});
    await recommender.load();
    for (let i = 0; i < 3; i++) {
      const controller = new AbortController();
      const question = recommender.recommend({}, {signal: controller.signal});
      controller.abort();
      await assert.rejects(question, {name: 'AbortError'});
    }
    await recommender.recommend({});
    assert.deepEqual(asked, [url]);
  });
  it('ends one caller’s wait and not the other’s', async () => {
    let answer: (response: Response) => void = () => undefined;
    const {fetch} = fakeFetch({[url]: () => new Promise<Response>((resolve) => (answer = resolve))});
    const recommender = createRecommender({source: url, fetch});
    const controller = new AbortController();
    const impatient = recommender.recommend({}, {signal: controller.signal});
    const patient = recommender.load();
    controller.abort();
    await assert.rejects(impatient, {name: 'AbortError'});
    answer(json(articles)());
    assert.equal((await patient).articleCount, articles.length);
  });
  it('ends the request when nobody waits any more, and starts anew for the next', async () => {
    const signals: AbortSignal[] = [];
    let isReady = false;
    const slow: typeof fetch = (_input, init) => {
      signals.push(init!.signal!);
      return isReady
        ? Promise.resolve(json(articles)())
        : endable(() => new Promise<Response>(() => undefined))('', init);
    };
    const recommender = createRecommender({source: url, fetch: slow});
    const controller = new AbortController();
    const waiting = recommender.load(controller.signal);
    controller.abort();
    await assert.rejects(waiting, {name: 'AbortError'});
    assert.equal(signals[0]!.aborted, true);
    isReady = true;
    assert.equal((await recommender.load()).articleCount, articles.length);
  });
});

/** What the real fetch does: it rejects when its signal is aborted. */
function endable(fetch: typeof globalThis.fetch): typeof globalThis.fetch {
  return (input, init) =>
    new Promise((resolve, reject) => {
      init?.signal?.addEventListener('abort', () => reject(init.signal!.reason as Error));
      fetch(input, init).then(resolve, reject);
    });
}

describe('pictures in several widths', () => {
  const srcsetOf = (srcset: unknown): string | undefined =>
    normalizeArticle({url: 'https://example.org/a', title: 'A', srcset} as ArticleInput)?.srcset;
  const two = 'https://example.org/a.jpg 300w, https://example.org/b.jpg 600w';
  for (const [srcset, expected] of [
    [two, two],
    ['https://example.org/a.jpg 300w', 'https://example.org/a.jpg 300w'],
    ['javascript:alert(1) 300w', ''],
    ['https://example.org/a.jpg 300w, data:text/html,x 600w', ''],
    [`https://example.org/${'a'.repeat(5_000)}.jpg 300w`, ''],
    ['/a.jpg 300w', ''],
    ['https://example.org/a.jpg 2x', ''],
    ['https://example.org/a.jpg', ''],
    [['x'], ''],
    [undefined, ''],
  ] as const)
    it(`${JSON.stringify([srcset]).slice(1, 99)} gives ${JSON.stringify(expected)}`, () => {
      assert.equal(srcsetOf(srcset), expected);
    });
});

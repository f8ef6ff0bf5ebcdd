import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {drawChart} from '../bench/speed/chart.ts';
import {readTrace} from '../bench/speed/browser/trace.ts';
import type {TraceEvent} from '../bench/speed/browser/trace.ts';
import type {View} from '../bench/speed/browser/view-page.ts';
import {cosine} from '../bench/speed/contestants/cosine.ts';
import {miniSearch} from '../bench/speed/contestants/minisearch.ts';
import {ours} from '../bench/speed/contestants/ours.ts';
import type {Contestant} from '../bench/speed/contestants/contestant.ts';
import {drawCorpora, realArticles, toBytes} from '../bench/speed/corpora.ts';
import {fillIn} from '../bench/speed/docs.ts';
import {allHold, judge, LIMITS} from '../bench/speed/limits.ts';
import type {Limit} from '../bench/speed/limits.ts';
import {ownBusy} from '../bench/speed/measurements-browser.ts';
import type {ContestantReport} from '../bench/speed/run-node.ts';
import type {Times} from '../bench/speed/clock.ts';
import {drawSeeds} from '../bench/speed/seeds.ts';
import {ratioOf, spreadOf} from '../bench/speed/statistics.ts';
import {digits, toMarkdown} from '../bench/speed/table.ts';
import type {LabelledSet, SetArticle} from '../bench/relevance/read-set.ts';
import {defaultData, findSets, readSet} from '../bench/relevance/read-set.ts';
import {setArticle as article} from '../fixtures/set-article.ts';

const set = (name: string, articles: readonly SetArticle[]): LabelledSet => ({name, articles, labels: new Map()});

describe('spreads', () => {
  it('are the median and the range, whatever the order', () => {
    assert.deepEqual(spreadOf([9, 1, 4]), {median: 4, min: 1, max: 9, count: 3});
    assert.deepEqual(spreadOf([8, 2, 4, 6]), {median: 5, min: 2, max: 8, count: 4});
    assert.ok(Number.isNaN(spreadOf([]).median));
  });

  it('compare round by round, so that a slow round does not decide', () => {
    assert.deepEqual(ratioOf([1, 20, 2], [2, 40, 4]), {median: 0.5, min: 0.5, max: 0.5, count: 3});
    assert.equal(ratioOf([1, 2, 3], [1, 2]).count, 2);
  });
});

describe('limits', () => {
  const limits: readonly Limit[] = [
    {name: 'a', atMost: 1, unit: 'ratio'},
    {name: 'b', atMost: 15, unit: 'ms'},
  ];

  it('hold up to the number and not beyond', () => {
    const holds = (a: number): boolean | undefined => judge({a}, limits)[0]!.holds;
    assert.deepEqual([holds(0.5), holds(1), holds(1.01), holds(NaN)], [true, true, false, false]);
  });

  it('are passed over where nothing was measured, but not all of them', () => {
    assert.equal(judge({a: 1}, limits)[1]!.holds, undefined);
    assert.ok(allHold(judge({a: 1}, limits)));
    assert.ok(!allHold(judge({a: 1, b: 16}, limits)));
    assert.ok(!allHold(judge({}, limits)));
  });

  it('have names of their own', () => {
    assert.equal(new Set(LIMITS.map(({name}) => name)).size, LIMITS.length);
  });
});

describe('corpora', () => {
  const few = ['alpha', 'beta', 'gamma', 'delta'].map((word) =>
    article(word, `About ${word}`, `The ${word} of one and the ${word} of another, and more ${word} besides.`),
  );

  it('leave out what is there already, and other languages', () => {
    const real = realArticles([
      set('one', [...few, article('again', 'Again', few[0]!.text.replaceAll(' ', '\n').toUpperCase())]),
      set('two', [few[1]!, article('de', 'Fähre', 'Die Fähre fährt.', {lang: 'de'}), article('none', 'None', '')]),
      set('two-ja', [article('ja', '船', '船が出る。', {lang: undefined})]),
    ]);
    assert.deepEqual(
      real.map(({id}) => id),
      ['one/alpha', 'one/beta', 'one/gamma', 'one/delta'],
    );
  });

  it('are filled up with articles spliced of others, and say how many', () => {
    const real = realArticles([set('one', few)]);
    const corpora = drawCorpora(real, [3, 8]);
    assert.equal(corpora.get(3)!.spliced, 0);
    const {articles, spliced} = corpora.get(8)!;
    assert.equal(articles.length, 8);
    assert.equal(spliced, 4);
    assert.deepEqual(articles.slice(0, 3), corpora.get(3)!.articles);
    assert.deepEqual(drawCorpora(real, [3, 8]), corpora);
  });

  const folders = findSets(defaultData);
  it('have no text and no address twice', {skip: folders.size ? false : `no labelled sets at ${defaultData}`}, () => {
    const real = realArticles([...folders].map(([name, folder]) => readSet(name, folder)));
    const {articles, spliced} = drawCorpora(real, [10_000]).get(10_000)!;
    assert.equal(articles.length, 10_000);
    assert.equal(new Set(articles.map(({url}) => url)).size, 10_000);
    assert.equal(new Set(articles.map(({text}) => text)).size, 10_000);
    assert.equal(spliced, 10_000 - real.length);
  });
});

describe('contestants', () => {
  const articles = [
    article('strike', 'Ferry strike', 'Crews of the ferry stop work at the harbour of the island.'),
    article('deal', 'Ferry deal', 'The ferry crews have a new contract, says the harbour of the island.'),
    article('lake', 'Lake falls', 'The drought brings the reservoir down, says the water board.'),
    article('ban', 'Hosepipe ban', 'The drought goes on, the reservoir falls, says the water board.'),
  ];
  const [ferry, lake] = ['strike', 'lake'].map((id) =>
    drawSeeds(articles, 4).find(({url}) => url === `https://example.org/${id}`),
  );

  for (const contestant of [ours, miniSearch, cosine] as Contestant[])
    it(`find the article about the same thing and not the one asked about: ${contestant.name}`, async () => {
      const finder = await contestant.build(await contestant.read(toBytes(articles)));
      for (const [seed, related] of [
        [ferry!, 'deal'],
        [lake!, 'ban'],
      ] as const) {
        const found = await finder.find(seed);
        assert.equal(found[0]?.url, `https://example.org/${related}`);
        assert.ok(!found.some(({url}) => url === seed.url));
      }
    });

  it('are asked for words that others have, too, and that mean something', () => {
    assert.ok(ferry!.terms.includes('ferry'));
    assert.ok(!ferry!.terms.includes('the') && !ferry!.terms.includes('strike'));
  });
});

describe('traces', () => {
  const mark = (name: string, ts: number): TraceEvent => ({
    name: `bench-${name}`,
    cat: 'blink.user_timing',
    pid: 1,
    tid: 1,
    ts,
  });
  const task = (ts: number, dur: number, tdur = dur, tid = 1): TraceEvent => ({
    name: 'RunTask',
    cat: 'toplevel',
    pid: 1,
    tid,
    ts,
    dur,
    tdur,
  });

  it('are split where rendering the cards begins', () => {
    const events = [
      task(0, 90_000), // before the element was defined
      task(100_000, 10_000),
      mark('start', 105_000),
      mark('clone', 106_000), // the placeholder
      task(200_000, 500_000, 500_000, 2), // another thread
      task(300_000, 20_000, 10_000),
      task(400_000, 40_000, 20_000),
      mark('clone', 430_000),
      mark('clone', 432_000),
      mark('cards', 435_000),
      task(500_000, 60_000, 30_000),
    ];
    assert.deepEqual(readTrace(events), {
      busy: 10 + 10 + 15,
      longestSlice: 30,
      longestSliceCpu: 15,
      longestTask: 60,
      longestTaskCpu: 30,
    });
  });

  it('leave out frames of the page, but not layout that a script forces', () => {
    const event = (name: string, ts: number, dur: number): TraceEvent => ({...task(ts, dur), name});
    const {busy} = readTrace([
      task(100_000, 30_000),
      mark('start', 101_000),
      event('FunctionCall', 102_000, 9_000),
      event('Layout', 103_000, 7_000),
      event('Paint', 115_000, 4_000),
      event('Layout', 116_000, 2_000),
      task(200_000, 10_000),
      mark('cards', 210_000),
    ]);
    assert.equal(busy, 30 - 4 + 10);
  });

  it('must have the marks', () => {
    assert.throws(() => readTrace([task(0, 1)]), /bench-start/);
  });
});

describe('what the widget costs the main thread', () => {
  it('is what its page was busy beyond the one viewed with it, view by view', () => {
    const view = (busy: number): View => ({cards: 1, painted: 1, longTasks: [], workers: 0, suggested: '', busy});
    const {median, min, max} = ownBusy([view(20), view(31), view(24)], [view(5), view(4), view(6)]);
    assert.deepEqual([min, median, max], [15, 18, 27]);
    // a view without its twin says nothing, and holds no limit
    assert.ok(Number.isNaN(ownBusy([view(20)], []).median));
  });
});

describe('the chart', () => {
  const times = (thread: number): Times[] => [{wall: 1, thread, process: 1}];
  const phases = (read: number, build: number, total: number): ContestantReport => ({
    read: times(read),
    build: times(build),
    query: times(1),
    total: times(total),
    heap: 1,
  });
  const nothing = {ours: [], miniSearch: []};

  it('tells those who cannot see it the same, shortest first', () => {
    const svg = drawChart([
      {
        size: 1_000,
        spliced: 0,
        bytes: 1,
        contestants: {Slow: phases(10, 200, 215), 'related-articles': phases(10, 100, 112)},
        engine: {build: nothing, query: nothing, open: []},
      },
    ]);
    assert.match(svg, /<title id="title">From the bytes of 1,000 articles/);
    assert.match(svg, /<desc id="desc">[^<]*: related-articles 112 ms, Slow 215 ms\./);
    const widths = [...svg.matchAll(/class="build" x="[\d.]+" y="\d+" width="([\d.]+)" height="20"/g)].map(
      ([, width]) => Number(width),
    );
    assert.equal(widths.length, 2);
    assert.ok(Math.abs(widths[1]! / widths[0]! - 2) < 0.01);
  });
});

describe('what is printed', () => {
  it('has three digits that count', () => {
    assert.deepEqual([1234.5, 45.67, 0.456, NaN, undefined].map(digits), ['1235', '45.7', '0.46', '–', '–']);
    assert.equal(
      toMarkdown([
        ['', 'ms'],
        ['a', '1'],
      ]),
      '|  | ms |\n| --- | ---: |\n| a | 1 |',
    );
  });

  it('goes between the marks of the page and leaves the rest', () => {
    const page = 'Before\n<!-- node -->\nold\n<!-- /node -->\nafter';
    const once = fillIn(page, new Map([['node', 'new']]));
    assert.equal(once, 'Before\n<!-- node -->\nnew\n<!-- /node -->\nafter');
    assert.equal(fillIn(once, new Map([['node', 'new']])), once);
    assert.throws(() => fillIn(page, new Map([['browser', 'new']])), /browser/);
  });
});

import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {toFiled} from '../../src/build/light-article.ts';
import {createRecommender, normalizeArticle, readArticles} from '../../src/core.ts';
import type {ArticleInput} from '../../src/core.ts';

/** Some number of articles out of a few words, as spam has them. */
const alike = (count: number): ArticleInput[] => {
  const words = 'the of related article widget news city river bank court vote storm price team match'.split(' ');
  return Array.from({length: count}, (_, i) => ({
    url: `https://example.org/${i}`,
    title: `Title ${i} ${words[i % 15]} ${words[(i * 7) % 15]} ${words[(i * 11) % 15]}`,
    content: `${words[(i * 3) % 15]} ${words[(i * 5) % 15]} ${words[(i * 13) % 15]} ${words[i % 7]}`,
  }));
};

describe('excess', () => {
  it('articles that all share a few words do not hang it', {timeout: 60_000}, async () => {
    const recommender = createRecommender({articles: alike(10_000)});
    assert.equal((await recommender.load()).articleCount, 10_000);
    const {outcome} = await recommender.recommend({url: 'https://example.org/1'});
    assert.equal(outcome, 'related');
  });
  it('a source gives 2,000 articles unless more are wanted; a list of articles is taken whole', async () => {
    const fetch = (): Promise<Response> => Promise.resolve(new Response(JSON.stringify(alike(2500))));
    const count = async (options: object): Promise<number> => (await createRecommender(options).load()).articleCount;
    assert.equal(await count({source: 'https://example.org/', fetch}), 2000);
    assert.equal(await count({source: 'https://example.org/', fetch, maxArticles: 2200}), 2200);
    assert.equal(await count({articles: alike(2500)}), 2500);
  });
  it('an address of very many folders costs nothing', async () => {
    const url = `https://example.org/${'a/'.repeat(2000)}x`;
    const articles = [{url, title: 'Bread'}, {url: `${url}y`, title: 'Bread again'}, ...alike(10)];
    assert.equal((await createRecommender({articles}).recommend({url})).articles[0]?.article.title, 'Bread again');
  });
  it('an address beyond 4,096 characters is none', () => {
    const url = (length: number): string => 'https://example.org/'.padEnd(length, 'x');
    assert.equal(normalizeArticle({url: url(4096), title: 'T'})?.title, 'T');
    assert.equal(normalizeArticle({url: url(4097), title: 'T'}), undefined);
  });
  it('of an article 200,000 characters are read, of a title 1,000, of tags 100', () => {
    const article = normalizeArticle({
      url: 'https://example.org/',
      title: 'title '.repeat(10_000),
      content: 'word '.repeat(100_000),
      tags: Array.from({length: 5000}, (_, i) => `tag ${i}`),
    })!;
    assert.ok(article.title.length <= 1000 && article.title.length > 900, `title of ${article.title.length}`);
    assert.ok(article.text.length <= 200_000 && article.text.length > 199_000, `text of ${article.text.length}`);
    assert.equal(article.tags.length, 100);
  });
  it('a title that was cut is the same when a file gives it back', () => {
    for (const piece of ['R&amp;D of &lt;b&gt;bread&lt;/b&gt;, ', 'abc ']) {
      const article = normalizeArticle({url: 'https://example.org/', title: piece.repeat(300)})!;
      assert.ok([999, 1000].includes(article.title.length));
      assert.equal(normalizeArticle(toFiled(article))?.title, article.title);
    }
  });
  it('an object of very many fields is looked at in part', async () => {
    const many = Object.fromEntries(Array.from({length: 100_000}, (_, i) => [`field${i}`, i]));
    const [article] = await readArticles(JSON.stringify([{title: 'T', url: '/t', summary: 's', ...many}]));
    assert.equal(article?.title, 'T');
  });
  for (const [what, declarations] of [
    ['entities of entities', '<!ENTITY a "x"><!ENTITY b "&a;&a;">'],
    ['one long entity', `<!ENTITY a "${'x'.repeat(50_000)}">`],
    ['an entity in another file', '<!ENTITY a SYSTEM "file:///etc/passwd">'],
    ['an entity of a public name', "<!ENTITY a PUBLIC 'x' 'https://evil.example/'>"],
  ] as const)
    it(`a feed that defines ${what} is refused`, async () => {
      const feed = `<?xml version="1.0"?><!DOCTYPE rss [${declarations}]>
        <rss><channel><item><title>&a;</title><link>https://example.org/x</link></item></channel></rss>`;
      await assert.rejects(readArticles(feed), {code: 'unknown-format'});
    });
  it('a feed that names characters in its own way is read', async () => {
    const feed = `<!DOCTYPE rss [<!ENTITY nbsp "&#160;"><!ENTITY % HTMLlat1 PUBLIC "x" "xhtml-lat1.ent">%HTMLlat1;]>
      <rss><channel><item><title>A title</title><link>https://example.org/x</link></item></channel></rss>`;
    assert.equal((await readArticles(feed)).length, 1);
  });
});

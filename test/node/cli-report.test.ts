import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {describe, it} from 'node:test';
import {parseHTML} from 'linkedom';
import type {SiteReport} from '../../src/build.ts';
import {createRecommender} from '../../src/core.ts';
import {skewness} from '../bench/relevance/metrics.ts';
import {SITE, run, someArticles, temporaryFolder} from './cli-run.ts';

const articles = someArticles().map((article) => ({...article, section: new URL(article.url).pathname.split('/')[1]!}));
const folder = temporaryFolder({'articles.json': JSON.stringify(articles)});
const source = `${folder}/articles.json`;

describe('report', () => {
  it('says that the folder of its page does not exist, before it reads anything', async () => {
    const {code, err} = await run('report', `${folder}/none.json`, '--out', `${folder}/none/report.html`);
    assert.deepEqual(
      [code, err],
      [1, `${folder}/none is no folder: report.html cannot be written there. (invalid-option)\n`],
    );
    const asked = await run('report', `${folder}/none.json`, '--out', folder);
    assert.deepEqual([asked.code, asked.err], [1, `${folder} is a folder: name a file in it. (invalid-option)\n`]);
  });
  it('counts what is suggested where', async () => {
    const {code, out} = await run('report', source, '--json', '--threshold', '0.05', '--limit', '2');
    assert.equal(code, 0);
    const report = JSON.parse(out) as SiteReport;
    const recommender = createRecommender({articles});
    const counts = new Map(articles.map(({url}) => [url, 0]));
    for (const {url} of articles) {
      const {outcome, articles: found} = await recommender.recommend({url}, {threshold: 0.05, limit: 2});
      if (outcome === 'related') for (const {article} of found) counts.set(article.url, counts.get(article.url)! + 1);
    }
    assert.deepEqual(
      report.articles.map(({url, suggestedOn}) => [url, suggestedOn]),
      [...counts],
    );
    const never = [...counts].filter(([, count]) => !count).map(([url]) => url);
    assert.ok(never.includes(`${SITE}/zoning`));
    assert.deepEqual(
      report.orphans.map((place) => report.articles[place]!.url),
      never,
    );
    assert.equal(report.coverage, 1 - never.length / articles.length);
    assert.ok(Math.abs(report.hubness - skewness([...counts.values()])) < 1e-9);
    // each subject is an island, for no two of them have anything in common
    assert.equal(report.islands.length, 3);
    assert.deepEqual(
      report.islands.at(-1)!.map((place) => report.articles[place]!.url),
      [`${SITE}/zoning`],
    );
    const bread = report.sections.find(({section}) => section === 'bread')!;
    assert.deepEqual([bread.articleCount, bread.inside, bread.incoming], [3, 1, 0]);
  });
  it('prints them', async () => {
    const {out} = await run('report', source, '--threshold', '0.05');
    assert.match(
      out,
      /^10 articles, 4 suggestions on each at most\.\n\d+ % are suggested somewhere, \d never\. Hubness/,
    );
    assert.match(out, /^bread +3 +100 % +\d+ % +\d+ +0\.\d{3}$/m);
    assert.match(out, /^Never suggested:\n\n.*\n.*\n +0 +Parliament rejects zoning +https:\/\/example\.org\/zoning$/m);
  });
  it('writes a page that needs nothing else, the same each time', async () => {
    const page = `${folder}/report.html`;
    await run('report', source, '--out', page);
    const html = readFileSync(page, 'utf8');
    await run('report', source, '--out', page);
    assert.equal(readFileSync(page, 'utf8'), html);
    const {document} = parseHTML(html);
    assert.equal(document.querySelectorAll('script, link, img, iframe').length, 0);
    assert.doesNotMatch(html, /@import|url\(/);
    assert.equal(document.querySelectorAll('svg circle').length, 10);
    assert.equal(document.querySelectorAll('svg circle.orphan').length >= 1, true);
    for (const circle of document.querySelectorAll('svg circle'))
      for (const name of ['cx', 'cy'])
        assert.ok(Number(circle.getAttribute(name)) >= 0 && Number(circle.getAttribute(name)) <= 1000);
    // names where they do not hide each other
    const names = [...document.querySelectorAll('svg text')].map(({textContent}) => textContent);
    assert.ok(names.length > 2 && new Set(names).size === names.length, String(names));
    for (const name of names)
      assert.ok(
        articles.some(({title}) => title.startsWith(name.replace('…', ''))),
        name,
      );
    const boxes = [...document.querySelectorAll('svg text')].map((text) => ({
      x: Number(text.getAttribute('x')),
      y: Number(text.getAttribute('y')),
    }));
    for (const [i, {x, y}] of boxes.entries()) {
      assert.ok(x >= 0 && x < 1000);
      for (const other of boxes.slice(i + 1)) assert.ok(Math.abs(other.y - y) > 12 || Math.abs(other.x - x) > 60);
    }
    for (const heading of ['Sections', 'Hubs', 'Never suggested', 'Islands'])
      assert.ok(html.includes(`<h2>${heading}</h2>`));
  });
  it('shows hostile titles as text', async () => {
    const evil = '</title><script>alert(1)</script>"';
    const list = articles.map((article) => ({
      ...article,
      title: `${article.title} ${evil.replaceAll('<', '&lt;')}`,
      section: '<b>"x"',
    }));
    const hostile = temporaryFolder({'a.json': JSON.stringify(list)});
    await run('report', `${hostile}/a.json`, '--out', `${hostile}/r.html`);
    const {document} = parseHTML(readFileSync(`${hostile}/r.html`, 'utf8'));
    assert.equal(document.querySelectorAll('script, b').length, 0);
    assert.ok(document.querySelector('td')!.textContent.includes('"x"'));
  });
});

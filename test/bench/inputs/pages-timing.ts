import type {PageRunner} from './pages-browser.ts';

/** Readings of which the median is told. */
const RUNS = 25;
/** Words of the article on the page. */
const WORDS = 5000;
/** What does not let the page answer within this many milliseconds is a long task. */
const LONG = 50;

/** Times how long a page with 5,000 words, a menu, a sidebar, comments and JSON-LD is read: median, maximum, long tasks. */
export async function measureReading(runner: PageRunner): Promise<string> {
  const page = {
    url: 'https://example.org/2026/05/a-long-read',
    contentType: 'text/html',
    bytes: Buffer.from(longRead()),
  };
  const times = await runner.run<number[]>(page, `bench.timeReading(${RUNS})`);
  const sorted = times.toSorted((a, b) => a - b);
  const [median, most] = [sorted[RUNS >> 1] ?? 0, sorted.at(-1) ?? 0];
  return (
    `reading ${WORDS} words: median ${median.toFixed(1)} ms, at most ${most.toFixed(1)} ms, ` +
    `long tasks ${times.filter((time) => time >= LONG).length} of ${RUNS}`
  );
}

function longRead(): string {
  const paragraph = (at: number): string =>
    `<p>${'The ferry to the island leaves the harbour twice a day, and '.repeat(4)}<a href="/notes/${at}">a note</a> says more.</p>`;
  const many = (count: number, make: (at: number) => string): string =>
    Array.from({length: count}, (_, at) => make(at)).join('\n');
  const links = many(60, (at) => `<li class="menu-item"><a href="/section/${at}">Section ${at}</a></li>`);
  const article = {'@type': 'NewsArticle', headline: 'A long read', datePublished: '2026-05-06', author: {name: 'Ada'}};
  return `<!doctype html><html lang="en"><head><title>A long read | Courier</title>
    <script type="application/ld+json">${JSON.stringify({'@graph': [{'@type': 'WebSite', name: 'Courier'}, article]})}</script>
    <meta property="og:image" content="/a.jpg"></head><body><nav><ul>${links}</ul></nav><main><div class="layout">
    <article><h1>A long read</h1>${many(WORDS / 50, paragraph)}</article>
    <aside>${many(30, (at) => `<article><h3><a href="/t/${at}">Teaser ${at}</a></h3><p>A teaser of a story.</p></article>`)}</aside>
    <section id="comments">${many(150, (at) => `<div class="comment"><b>Reader ${at}</b><p>I took the ferry myself, ${at} times.</p></div>`)}</section>
    </div></main><footer><ul>${links}</ul></footer></body></html>`;
}

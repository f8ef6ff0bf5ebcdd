import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import type {Page} from 'puppeteer-core';
import {shown} from './browser.ts';
import {startOrigins} from './origins.ts';
import type {Origins} from './origins.ts';

const SUBJECTS = ['sourdough bread', 'garden ponds', 'night trains', 'old radios'];
const articles = (mark: string, length: number): string =>
  JSON.stringify(
    Array.from({length}, (_, i) => ({
      url: `/posts/${i}`,
      title: `${SUBJECTS[i % 4]!} ${mark} ${i}`,
      text: `${SUBJECTS[i % 4]!} needs patience and method${i % 7} with tool${i % 11} in season${i % 5}. `.repeat(12),
    })),
  );

describe('an index that is kept', () => {
  let origins: Origins;
  let file = '';
  let script = '';
  let number = 0;
  before(async () => {
    origins = await startOrigins();
  });
  after(() => origins.close());

  /** A source of its own for each test. */
  async function publish(mark: string, isNew = true, length = 200): Promise<void> {
    if (isNew) file = `source-${number++}.json`;
    await origins.write(file, articles(mark, length));
  }

  async function open(
    attributes = '',
    prepare?: (page: Page) => Promise<unknown>,
    article = '/posts/7',
  ): Promise<{page: Page; asked: () => number}> {
    await origins.write(
      'page.html',
      `<!doctype html><html lang="en"><title>x</title><link rel="icon" href="data:,"><link rel="canonical" href="${article}">
      ${script || `<script type="module" src="${origins.cdn}/related-articles.js"></script>`}
      <related-articles src="${file}" ${attributes} limit="6"></related-articles></html>`,
    );
    let requests = 0;
    const page = await origins.browser.open(`${origins.site}/page.html`, undefined, async (page) => {
      page.on('request', (request) => {
        if (request.url().endsWith(file)) requests++;
      });
      await prepare?.(page);
    });
    return {page, asked: () => requests};
  }

  /** What the database holds in one of its parts, or under what. */
  const read = <T>(page: Page, what: 'getAll' | 'getAllKeys', part = 'facts'): Promise<T[]> =>
    page.evaluate(
      (what, part) =>
        new Promise<T[]>((resolve, reject) => {
          const opening = indexedDB.open('related-articles');
          opening.onerror = reject;
          opening.onsuccess = () => {
            const reading = opening.result.transaction(part).objectStore(part)[what]();
            reading.onsuccess = () => {
              opening.result.close();
              resolve(reading.result as T[]);
            };
          };
        }),
      what,
      part,
    );
  const facts = (page: Page): Promise<{time: number}[]> => read(page, 'getAll');
  const keys = (page: Page): Promise<string[]> => read(page, 'getAllKeys');

  /** Waits until the source has been looked at after a time, and the index is kept. */
  async function kept(page: Page, time: number): Promise<void> {
    while (!(await facts(page)).some((known) => known.time > time)) await new Promise((done) => setTimeout(done, 50));
  }

  async function first(then?: (page: Page) => Promise<unknown>): Promise<string[]> {
    const start = Date.now();
    const {page, asked} = await open();
    const titles = (await shown(page)).map(({title}) => title);
    assert.equal(asked(), 1);
    await kept(page, start);
    await then?.(page);
    await page.close();
    return titles;
  }

  /** Puts something else in the place of all indexes; answers that are ready stay. */
  const spoil = (page: Page): Promise<unknown> =>
    page.evaluate(
      () =>
        new Promise((resolve) => {
          const opening = indexedDB.open('related-articles');
          opening.onsuccess = () => {
            const indexes = opening.result.transaction('indexes', 'readwrite').objectStore('indexes');
            const keys = indexes.getAllKeys();
            keys.onsuccess = () => {
              for (const key of keys.result) if (typeof key === 'string') indexes.put(new ArrayBuffer(100), key);
              indexes.transaction.oncomplete = () => {
                opening.result.close();
                resolve(undefined);
              };
            };
          };
        }),
    );

  /** Waits until there are answers for pages to come, with the index of the source that is read here. */
  async function foreseen(page: Page): Promise<void> {
    const ready = async (): Promise<boolean> =>
      (await read<string | string[]>(page, 'getAllKeys', 'indexes')).some(
        // a third part has what is no answer
        (key) => typeof key !== 'string' && key.length === 2 && key[0]!.includes(file),
      );
    while (!(await ready())) await new Promise((done) => setTimeout(done, 50));
  }

  /** Opens two pages of a site: the second must show what the first has, without the network. */
  async function viewTwice(): Promise<void> {
    await publish('first');
    const titles = await first();
    assert.equal(titles.length, 6);
    const {page, asked} = await open();
    assert.deepEqual(
      (await shown(page)).map(({title}) => title),
      titles,
    );
    assert.equal(asked(), 0);
    await page.close();
  }

  it('answers the next page without the network, as the source would', viewTwice);

  for (const [name, tags] of [
    ['related-articles.classic.js', (address: string) => `<script src="${address}" async></script>`],
    [
      'related-articles.bundle.js, without a worker',
      (address: string) => `<script>delete window.Worker</script><script type="module" src="${address}"></script>`,
    ],
  ] as const)
    it(`is kept and read by what lies beside a single file, too: ${name}`, async () => {
      script = tags(`${origins.cdn}/${name.replace(/,.*/, '')}`);
      try {
        await viewTwice();
      } finally {
        script = '';
      }
    });

  it('answers for an article that is read for the first time as the source would', async () => {
    await publish('first');
    await first();
    for (const article of ['/posts/0', '/posts/123', '/posts/199', '/posts/none']) {
      // no answers are ready for other options than those of the first page
      const titles: string[][] = [];
      for (const [attributes, requests] of [
        ['limit="5"', 0],
        ['limit="5" max-age="-1"', 1],
      ] as const) {
        const {page, asked} = await open(attributes, undefined, article);
        titles.push((await shown(page)).map(({title}) => title));
        assert.equal(asked(), requests);
        await page.close();
      }
      assert.deepEqual(titles[0], titles[1]);
    }
  });

  it('has the texts of what is suggested for cards of the page, also where another widget came first', async () => {
    await publish('first');
    await first(foreseen);
    const {page, asked} = await open('', (page) =>
      page.evaluateOnNewDocument(() => {
        document.addEventListener('DOMContentLoaded', () => {
          const widget = document.querySelector('related-articles')!;
          const second = widget.cloneNode() as Element;
          second.id = 'second';
          Object.assign(second, {
            renderArticle({article}: {article: {text: string}}) {
              const link = document.createElement('a');
              link.textContent = article.text.slice(0, 40);
              return link;
            },
          });
          widget.after(second);
        });
      }),
    );
    assert.equal((await shown(page)).length, 6);
    const texts = (await shown(page, '#second')).map(({title}) => title);
    assert.equal(texts.length, 6);
    for (const text of texts) assert.match(text, /^(?:sourdough|garden|night|old) \w+ needs patience and metho/);
    assert.equal(asked(), 0);
    await page.close();
  });

  it('is not even needed on a page that was suggested', async () => {
    await publish('first');
    let suggested: string[] = [];
    await first(async (page) => {
      suggested = (await shown(page)).map(({href}) => new URL(href).pathname);
      await foreseen(page);
      await spoil(page);
    });
    assert.equal(suggested.length, 6);
    for (const article of suggested) {
      const ready = await open('', undefined, article);
      const titles = (await shown(ready.page)).map(({title}) => title);
      assert.equal(ready.asked(), 0);
      await ready.page.close();
      const live = await open('max-age="-1"', undefined, article);
      assert.deepEqual(
        titles,
        (await shown(live.page)).map(({title}) => title),
      );
      await live.page.close();
    }
    // there is none for this, and the index is broken
    const other = await open('fallback="none"', undefined, suggested[0]);
    assert.equal((await shown(other.page)).length, 6);
    assert.equal(other.asked(), 1);
    await other.page.close();
  });

  for (const then of [undefined, foreseen])
    it(`is compared with its source afterwards when it is old${then ? ', where an answer was ready, too' : ''}; the page after that has what is new`, async () => {
      await publish('old');
      await first(then);
      await publish('new', false);
      const start = Date.now();
      const {page} = await open('max-age="0"');
      assert.match((await shown(page))[0]!.title, /old/);
      await kept(page, start);
      await page.close();
      const next = await open();
      assert.match((await shown(next.page))[0]!.title, /new/);
      assert.equal(next.asked(), 0);
      await next.page.close();
    });

  it('is forgotten where what is new is too small to be kept', async () => {
    await publish('old');
    await first();
    await publish('new', false, 40);
    const {page} = await open('max-age="0"');
    assert.match((await shown(page))[0]!.title, /old/);
    while ((await keys(page)).some((key) => key.includes(file))) await new Promise((done) => setTimeout(done, 50));
    await page.close();
    const next = await open('max-age="0"');
    assert.match((await shown(next.page))[0]!.title, /new/);
    await next.page.close();
  });

  it('is not read, and none is made, where max-age is below 0', async () => {
    await publish('first');
    await first();
    const {page, asked} = await open('max-age="-1"');
    assert.equal((await shown(page)).length, 6);
    assert.equal(asked(), 1);
    await page.close();
  });

  it('is passed over when it is broken', async () => {
    await publish('first');
    const titles = await first(spoil);
    const {page, asked} = await open();
    assert.deepEqual(
      (await shown(page)).map(({title}) => title),
      titles,
    );
    assert.equal(asked(), 1);
    await page.close();
  });

  it('is done without where it cannot be read', async () => {
    await publish('first');
    const titles = await first();
    const {page, asked} = await open('', (page) =>
      page.evaluateOnNewDocument(() => {
        // as where the reader has the site's data deleted
        const store = IDBObjectStore.prototype;
        const get = Reflect.get(store, 'get') as (this: IDBObjectStore, key: unknown) => IDBRequest;
        store.get = function (key) {
          const request = get.call(this, key);
          this.transaction.abort();
          return request;
        };
      }),
    );
    assert.deepEqual(
      (await shown(page)).map(({title}) => title),
      titles,
    );
    assert.equal(asked(), 1);
    assert.deepEqual(origins.browser.faults, []);
    await page.close();
  });

  it('is done without where nothing can be kept', async () => {
    await publish('first');
    const {page, asked} = await open('', (page) =>
      page.evaluateOnNewDocument(() => {
        Object.defineProperty(globalThis, 'indexedDB', {
          get() {
            throw new DOMException('Forbidden.', 'SecurityError');
          },
        });
      }),
    );
    assert.equal((await shown(page)).length, 6);
    assert.equal(asked(), 1);
    assert.deepEqual(origins.browser.faults, []);
    await page.close();
  });
});

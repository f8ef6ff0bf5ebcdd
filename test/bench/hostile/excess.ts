import type {GeneratedInput} from './generated.ts';

const MB = 1_000_000;

/** One field of one article that is larger than anyone writes; each must end in suggestions or a refusal, and soon. */
const FIELDS: Readonly<Record<string, object>> = {
  title: {title: 'word '.repeat(MB)},
  'title-without-spaces': {title: 'x'.repeat(5 * MB)},
  'title-of-marks': {title: '<b '.repeat(MB) + '&'.repeat(MB)},
  'title-of-ends': {title: '</b>'.repeat(MB)},
  summary: {summary: '<p>a&amp;'.repeat(MB / 2)},
  section: {section: 'section '.repeat(MB / 4)},
  tag: {tags: ['tag '.repeat(MB / 4)]},
  authors: {authors: Array.from({length: MB / 10}, (_, i) => ({name: `Author ${i}`}))},
  slashes: {url: `https://example.com/${'/'.repeat(MB / 4)}x`},
  folders: {url: `https://example.com/${'a/'.repeat(MB / 4)}x`},
  parameters: {url: `https://example.com/?${'a=1&'.repeat(MB / 4)}`},
  picture: {image: `https://example.com/${'a/'.repeat(MB)}x.png`},
  id: {id: 'i'.repeat(5 * MB)},
  lang: {lang: `en${'-aa'.repeat(MB)}`},
  date: {date: '2'.repeat(MB) + '-'.repeat(MB)},
  'date-of-spaces': {date: `2024-01-01${' '.repeat(MB)}x`},
  keywords: {keywords: ','.repeat(5 * MB)},
  content: {content: '<a href="'.repeat(MB / 2)},
  'content-of-references': {content: '&#x1F600;'.repeat(MB / 2)},
  'content-of-one-word': {content: 'x'.repeat(8 * MB)},
  'content-of-words': {content: Array.from({length: MB / 2}, (_, i) => `w${i.toString(36)}`).join(' ')},
  'content-in-chinese': {content: '東京新聞河川銀行'.repeat(MB / 4)},
};

/** Many fields of a kind, or lists in lists. */
const WHOLES: Readonly<Record<string, string>> = {
  'keys-in-an-article': `[{"title":"t","url":"/t",${Array.from({length: 200_000}, (_, i) => `"k${i}":1`).join()}}]`,
  'lists-in-an-object': `{${Array.from({length: 200_000}, (_, i) => `"k${i}":[{}]`).join()}}`,
  'articles-that-are-equal': `[${Array<string>(50_000).fill('{"title":"t","url":"/t"}').join()}]`,
  'articles-without-address': `[${Array<string>(100_000).fill('{"title":"t"}').join()}]`,
  'articles-with-one-title': `[${Array.from({length: 2000}, (_, i) => `{"title":"The ferry","url":"/${i}"}`).join()}]`,
  'deep-in-a-field': `[{"title":"t","url":"/t","tags":${'['.repeat(10_000)}${']'.repeat(10_000)}}]`,
};

/** Inputs of our own that are large in one place only, all below the limit of size. */
export function excess(): GeneratedInput[] {
  const others = [1, 2, 3].map((i) => ({title: `The ferry number ${i}`, url: `/ferry-${i}`, summary: `Harbour ${i}`}));
  const bodies = [
    ...Object.entries(FIELDS).map(([name, field]) => [
      name,
      JSON.stringify([...others, {title: 'The ferry', url: '/t', summary: 'The harbour', ...field}]),
    ]),
    ...Object.entries(WHOLES),
  ];
  return bodies.map(([name = '', body = '']) => ({
    id: `excess-${name}`,
    kind: 'excess',
    file: `${name}.json`,
    body,
    bytes: Buffer.byteLength(body),
    contentType: 'application/json',
    expect: 'bounded time',
  }));
}

import type {HostileInput} from '../bench/hostile/inputs.ts';
import {atomOf, jsonOf, rssOf} from '../bench/hostile/vector-feeds.ts';

const MARKUP = [
  '<script>__pwned=1</script>',
  '<img src=x onerror=__pwned=1>',
  '<svg/onload=__pwned=1>',
  '<iframe srcdoc="<script>parent.__pwned=1</script>"></iframe>',
  '"><script>__pwned=1</script>',
  "' onmouseover='__pwned=1",
  '<a href="javascript:__pwned=1">x</a>',
  '&lt;img src=x onerror=__pwned=1&gt;',
  '&amp;lt;script&amp;gt;__pwned=1&amp;lt;/script&amp;gt;',
  '<math><mtext><table><mglyph><style><img src=x onerror=__pwned=1>',
  '</title></textarea></style><script>__pwned=1</script>',
  '<style>@import "http://127.0.0.1:9/x.css"</style>',
  '<base href="//evil.example/"><form action="//evil.example"><input autofocus onfocus=__pwned=1>',
  '${__pwned=1}{{constructor.constructor("__pwned=1")()}}',
  '<!--><script>__pwned=1</script>-->',
  ']]><script>__pwned=1</script>',
  '\u0000<scr\u0000ipt>__pwned=1</script>',
  '\u202e\u2066<b\u2028onclick=__pwned=1>\ud800',
];

const ADDRESSES = [
  'javascript:__pwned=1',
  ' \u0001java\tscr\nipt:__pwned=1',
  'JaVaScRiPt://example.com/%0a__pwned=1',
  'data:text/html,<script>parent.__pwned=1</script>',
  'data:image/svg+xml,<svg xmlns="http://www.w3.org/2000/svg" onload="__pwned=1"/>',
  'vbscript:x',
  'blob:http://127.0.0.1/1',
  'file:///etc/passwd',
  'view-source:http://example.com/',
  'https://user:secret@example.com/',
  '&#106;avascript:__pwned=1',
  'https://[::1',
];

const POISON = [
  '{"__proto__":{"polluted":1},"items":[{"title":"t","url":"/t","__proto__":{"polluted":1},"tags":["__proto__","constructor"]}]}',
  '[{"constructor":{"prototype":{"polluted":1}},"id":"__proto__","title":"hasOwnProperty","url":"/toString"}]',
  '[{"title":"t","url":"/t","editorial":{"__proto__":{"polluted":1},"related":["__proto__"],"pin":{"toString":1}}}]',
  '[{"title":{"toString":"x","valueOf":1},"url":{"href":[]},"tags":{"length":999999999}},{"title":"t","url":"/t"}]',
];

const inAllFormats = (kind: string, vectors: readonly string[]): HostileInput[] =>
  vectors.flatMap((vector, i) =>
    Object.entries({json: jsonOf, rss: rssOf, atom: atomOf}).map(([format, write]) => ({
      id: `${kind}-${i}.${format}`,
      kind,
      body: write(vector),
    })),
  );

/** Markup and addresses that would run, in every field of every format. */
export const vectors: readonly HostileInput[] = [
  ...inAllFormats('markup', MARKUP),
  ...inAllFormats('address', ADDRESSES),
];

/** JSON that is after the prototypes. */
export const poison: readonly HostileInput[] = POISON.map((body, i) => ({id: `poison-${i}`, kind: 'poison', body}));

const DEPTH = 10_000;
const LARGE = Buffer.alloc(11_000_000, '[{"title":"t","url":"/t"}]');
const rss = (items: string, before = ''): string =>
  `<?xml version="1.0"?>${before}<rss><channel>${items}</channel></rss>`;
const item = (title: string): string => `<item><title>${title}</title><link>https://example.com/x</link></item>`;
const entities = Array.from({length: 9}, (_, i) => `<!ENTITY e${i + 1} "${`&e${i};`.repeat(10)}">`).join('');

/** What is refused, with which code. */
export const refused: readonly (HostileInput & {readonly code: string})[] = [
  {
    id: 'html',
    body: '<!doctype html><title>Log in</title><form><input name="password"></form>',
    code: 'unknown-format',
  },
  {id: 'script', body: 'callback([{"title":"t","url":"/t"}])', code: 'unknown-format'},
  {id: 'empty', body: '', code: 'unknown-format'},
  {id: 'half', body: '[{"title":"t","url":"/t"', code: 'invalid-json'},
  {id: 'unusable', body: '[{"title":"t","url":"javascript:__pwned=1"}]', code: 'no-articles'},
  {id: 'deep-array', body: '['.repeat(DEPTH) + ']'.repeat(DEPTH), code: 'no-articles'},
  {id: 'deep-object', body: '{"a":'.repeat(DEPTH) + '[]' + '}'.repeat(DEPTH), code: 'unknown-format'},
  {id: 'deep-items', body: rss('<item>'.repeat(DEPTH)), code: 'no-articles'},
  {
    id: 'bomb',
    body: rss(item('&e9;x'), `<!DOCTYPE r [<!ENTITY e0 "lol">${entities}]>`),
    code: 'unknown-format',
  },
  {
    id: 'external',
    body: rss(
      item('&f;&g;'),
      '<!DOCTYPE r [<!ENTITY f SYSTEM "file:///etc/passwd"><!ENTITY g SYSTEM "http://127.0.0.1:9/">]>',
    ),
    code: 'unknown-format',
  },
  {id: 'status', body: '<h1>Not here</h1>', status: 404, code: 'http-status'},
  {id: 'stranger', body: '[{"title":"t","url":"/t"}]', cors: false, code: 'network'},
  {id: 'cut', body: rss(item('t')), delivery: 'cut', headers: {'content-length': '99999'}, code: 'network'},
  {id: 'large', body: LARGE, code: 'too-large'},
  {id: 'large-chunked', body: LARGE, delivery: 'chunked', code: 'too-large'},
].map((input) => ({kind: 'refused', ...input}) as HostileInput & {code: string});

/** What is read, without what it is after; and the title that is left. */
export const harmless: readonly (HostileInput & {readonly title: string})[] = [
  {id: 'style-sheet', body: rss(item('t'), '<?xml-stylesheet href="http://127.0.0.1:9/x.xsl"?>'), title: 't'},
  {id: 'deep-markup', body: rss(item(`${'<b>'.repeat(DEPTH)}t${'</b>'.repeat(DEPTH)}`)), title: 't'},
  {id: 'pieces', body: rss(item('t') + ' '.repeat(100_000)), delivery: 'pieces' as const, title: 't'},
].map((input) => ({kind: 'harmless', ...input}));

/**
 * Compares our feed reader with XML parsers: right answers, bytes and CPU time over the collected feeds of real sites.
 *
 *   node --import tsx test/bench/feed-readers.mjs DIR [RUNS]
 *
 * DIR is a folder in which htmlparser2, fast-xml-parser, saxes or @rgrove/parse-xml are installed; absent ones are left
 * out. The feeds are those that test/node/real-feeds.test.ts reads.
 */
import {createRequire} from 'node:module';
import {fileURLToPath, pathToFileURL} from 'node:url';
import {join, resolve} from 'node:path';
import {brotliCompressSync} from 'node:zlib';
import {build} from 'esbuild';
import {expectedCount, readFeed, realFeeds, skip} from '../node/feed-reference.ts';
import {parseFeed} from '../node/parse-feed.ts';

const [directory = '.', runs = '7'] = process.argv.slice(2);
const require = createRequire(pathToFileURL(join(resolve(directory), 'x.js')));
const source = fileURLToPath(new URL('../../src/sources/read-feed.ts', import.meta.url));

/** What every library is asked for: the titled and linked articles in a tree of {name, attributes, children, text}. */
function fromTree(root) {
  const all = [root];
  for (let i = 0; i < all.length; i++) all.push(...all[i].children);
  const items = all.filter(({name}) => /^(item|entry)$/.test(name));
  return items.map(({children}) => {
    const named = (name) => children.filter((child) => child.name === name);
    const links = named('link').map(({attributes: {rel = 'alternate', href}, text}) =>
      rel === 'alternate' ? (href ?? text.trim()) : '',
    );
    const guids = named('guid').map(({attributes, text}) => (attributes.isPermaLink === 'false' ? '' : text.trim()));
    return {title: textOf(named('title')[0]).trim(), url: [...links, ...guids].find(Boolean)};
  });
}

const textOf = (element) => (element ? element.text + element.children.map(textOf).join('') : '');

function loadAll(names) {
  try {
    return names.map((name) => require(name));
  } catch {
    return undefined;
  }
}

const READERS = {
  ours: {entry: source, imports: '{readFeed}', load: () => (text) => parseFeed(text, 'https://example.org/feed')},
  htmlparser2: {
    entry: 'htmlparser2',
    imports: '{parseFeed}',
    load:
      ([library]) =>
      (text) =>
        library.parseFeed(text).items.map(({title, link}) => ({title, url: link})),
  },
  'fast-xml-parser': {
    entry: 'fast-xml-parser',
    imports: '{XMLParser}',
    load: ([{XMLParser}]) => {
      const options = {ignoreAttributes: false, attributeNamePrefix: '', preserveOrder: true, parseTagValue: false};
      const parser = new XMLParser(options);
      const convert = (nodes, name, attributes) => ({
        name,
        attributes,
        text: nodes.map((node) => node['#text'] ?? '').join(''),
        children: nodes.flatMap((node) =>
          Object.entries(node)
            .filter(([tag]) => tag !== ':@' && tag !== '#text')
            .map(([tag, content]) => convert(content, tag, node[':@'] ?? {})),
        ),
      });
      return (text) => fromTree(convert(parser.parse(text), '', {}));
    },
  },
  saxes: {
    entry: 'saxes',
    imports: '{SaxesParser}',
    load:
      ([{SaxesParser}]) =>
      (text) => {
        const root = {name: '', attributes: {}, children: [], text: ''};
        const open = [root];
        const parser = new SaxesParser();
        const append = (data) => (open.at(-1).text += data);
        parser.on('opentag', ({name, attributes}) => {
          const element = {name, attributes, children: [], text: ''};
          open.at(-1).children.push(element);
          open.push(element);
        });
        parser.on('closetag', () => open.pop());
        parser.on('text', append);
        parser.on('cdata', append);
        parser.write(text).close();
        return fromTree(root);
      },
  },
  '@rgrove/parse-xml': {
    entry: '@rgrove/parse-xml',
    imports: '{parseXml}',
    load: ([{parseXml}]) => {
      const convert = ({name = '', attributes = {}, children}) => ({
        name,
        attributes,
        text: children.map((child) => (child.children ? '' : (child.text ?? ''))).join(''),
        children: children.filter((child) => child.children).map(convert),
      });
      return (text) => fromTree(convert(parseXml(text)));
    },
  },
};

async function brotliBytes({entry, imports}) {
  const {outputFiles} = await build({
    stdin: {contents: `export ${imports} from ${JSON.stringify(entry)}`, resolveDir: resolve(directory)},
    bundle: true,
    minify: true,
    format: 'esm',
    charset: 'utf8',
    write: false,
    logLevel: 'error',
  });
  return brotliCompressSync(outputFiles[0].contents).length;
}

function count(read, text) {
  try {
    return read(text).filter(({title, url}) => title && url).length;
  } catch {
    return 0;
  }
}

function cpuMilliseconds(read, texts) {
  const start = process.cpuUsage();
  for (const text of texts) count(read, text);
  const {user, system} = process.cpuUsage(start);
  return (user + system) / 1000;
}

const median = (values) => values.toSorted((a, b) => a - b)[values.length >> 1];

async function main() {
  if (skip) return console.log(`Skipped: ${skip}`);
  const texts = realFeeds.map(readFeed);
  const readers = [];
  for (const [name, reader] of Object.entries(READERS)) {
    const libraries = loadAll(name === 'ours' ? [] : [reader.entry]);
    if (!libraries) console.log(`${name}: not installed in ${directory}`);
    else readers.push({name, reader, read: reader.load(libraries), times: []});
  }
  // One run to warm up, then by turns, so that what disturbs the machine disturbs all alike.
  for (let run = 0; run <= Number(runs); run++) {
    for (const {read, times} of readers) times[run] = cpuMilliseconds(read, texts);
  }
  const ours = median(readers[0].times.slice(1));
  console.log(`${texts.length} feeds, ${Math.round(texts.join('').length / 1000)} kB of text, ${runs} runs`);
  for (const {name, reader, read, times} of readers) {
    const right = realFeeds.filter((row, i) => count(read, texts[i]) === expectedCount(row)).length;
    const time = median(times.slice(1));
    console.log(
      `${name.padEnd(18)} right ${right} (${((100 * right) / texts.length).toFixed(1)} %)`,
      ` ${await brotliBytes(reader)} bytes  ${time.toFixed(0)} ms  ${(time / ours).toFixed(2)} × ours`,
    );
  }
}

await main();

import {brotliCompressSync} from 'node:zlib';
import {build} from 'esbuild';
import path from 'node:path';
import {addressOf} from './browser/pages.ts';
import {viewPage} from './browser/view-page.ts';
import type {SpeedCorpus} from './corpora.ts';
import type {Peers} from './peers.ts';
import {setStage} from './prepare-browser.ts';
import {createRandom} from '../relevance/random.ts';
import {digits} from './table.ts';
import type {TitledTable} from './tables-node.ts';

/** What a page downloads for an embed, brotli. */
export interface Weight {
  readonly name: string;
  readonly scripts: number;
  readonly styles: number;
  /** What else it needs that is not counted. */
  readonly besides: string;
}

/** Other embeds: what a page that uses them imports. */
const EMBEDS: readonly {
  readonly name: string;
  readonly code: string;
  readonly style?: string;
  readonly besides: string;
}[] = [
  {name: 'giscus', code: "import 'giscus';", besides: 'a page in a frame, with its own scripts'},
  {
    name: '@algolia/recommend-js with client',
    code: "import recommend from '@algolia/recommend'; import {relatedProducts} from '@algolia/recommend-js'; relatedProducts({container: '#related', recommendClient: recommend('id', 'key'), indexName: 'articles', objectIDs: ['1'], itemComponent: ({item}) => item.title});",
    besides: 'a paid server, and events of readers to learn from',
  },
  {
    name: '@pagefind/component-ui',
    code: "import '@pagefind/component-ui';",
    style: '@pagefind/component-ui/css',
    besides: 'its engine (JavaScript and WebAssembly) and an index made beforehand',
  },
  {
    name: '@docsearch/js',
    code: "import docsearch from '@docsearch/js'; docsearch({container: '#search', appId: 'id', indexName: 'docs', apiKey: 'key'});",
    style: '@docsearch/css',
    besides: 'a server with an index',
  },
];

/** Weighs ours as a page with a JSON source loads it, and the others as their packages bundle. */
export async function weighEmbeds(peers: Peers): Promise<Weight[]> {
  const nodePaths = [path.join(peers.folder, 'node_modules')];
  const others = EMBEDS.map(async ({name, code, style, besides}) => ({
    name: `${name} ${peers.versions[name.split(' ')[0]!]!}`,
    scripts: await weigh(code, nodePaths),
    styles: style ? await weigh(`@import '${style}';`, nodePaths, 'css') : 0,
    besides,
  }));
  const own = {
    name: 'related-articles',
    scripts: await weighOurs(),
    styles: 0,
    besides: 'the articles: a feed or JSON',
  };
  return [own, ...(await Promise.all(others))];
}

/** As a table. */
export function tabulateWeights(weights: readonly Weight[]): TitledTable {
  return {
    title: 'What a page downloads for an embed, kB, brotli',
    rows: [
      ['', 'scripts', 'styles', 'besides'],
      ...weights.map(({name, scripts, styles, besides}) => [
        name,
        digits(scripts / 1e3),
        styles ? digits(styles / 1e3) : '–',
        besides,
      ]),
    ],
  };
}

async function weigh(contents: string, nodePaths: string[], loader: 'js' | 'css' = 'js'): Promise<number> {
  const {outputFiles} = await build({
    stdin: {contents, loader, resolveDir: nodePaths[0]!},
    nodePaths,
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    target: 'es2022',
    platform: 'browser',
    conditions: ['production', 'style'],
    external: ['*.svg', '*.woff2'],
    define: {'process.env.NODE_ENV': '"production"'},
    logLevel: 'silent',
  });
  return outputFiles.reduce((sum, file) => sum + brotliCompressSync(file.contents).length, 0);
}

/** What really comes over the wire, with a small site of words that mean nothing. */
async function weighOurs(): Promise<number> {
  const size = 20;
  const stage = await setStage(new Map([[size, {articles: inventArticles(size), spliced: 0}]]), {
    names: [],
    peers: undefined,
  });
  try {
    const address = addressOf({size, seed: 0, engine: 'ours', mode: 'worker'});
    await viewPage(stage.browser.defaultBrowserContext(), stage.site.origin + address);
    return stage.site.served.filter(({path}) => path.endsWith('.js')).reduce((sum, {bytes}) => sum + bytes, 0);
  } finally {
    await stage.close();
  }
}

function inventArticles(count: number): SpeedCorpus['articles'] {
  const random = createRandom(3);
  const words = 'the and of harbour ferry strike lake drought budget council choir school storm bridge'.split(' ');
  const write = (length: number): string =>
    Array.from({length}, () => words[Math.floor(random() * words.length)]).join(' ');
  return Array.from({length: count}, (_, i) => ({
    id: String(i),
    url: `https://example.org/${i}`,
    title: `${write(4)} ${i}`,
    summary: write(20),
    text: write(200),
    tags: [],
    date: undefined,
    lang: 'en',
  }));
}

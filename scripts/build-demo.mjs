import {cp, mkdir, readdir, readFile, rm, writeFile} from 'node:fs/promises';
import {existsSync} from 'node:fs';
import {dirname, join, relative} from 'node:path';
import {fileURLToPath} from 'node:url';
import {drawPicture} from '../demo/pictures/index.mjs';
import {renderArticlePage} from '../demo/site/article-page.mjs';
import {SECTIONS} from '../demo/site/courier.mjs';
import {renderFrontPage} from '../demo/site/front-page.mjs';
import {renderJsonFeed} from '../demo/site/json-feed.mjs';
import {renderPlaygroundPage} from '../demo/site/playground-page.mjs';
import {readContent} from '../demo/site/read-content.mjs';
import {renderSectionPage} from '../demo/site/section-page.mjs';
import {renderAtom, renderRss} from '../demo/site/xml-feeds.mjs';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const DEMO = join(ROOT, 'demo');

/**
 * Writes the demo newspaper into a directory, which is emptied first.
 *
 * @param options - `outDir` (default `dist-demo`), `siteUrl` (the base of absolute URLs, default the environment's `SITE_URL`
 *   or `http://localhost:8000`), `contentDir` (the articles), `libraryDir` (the built widget; left out while it is not there).
 * @returns `{outDir, articles, files}`: where, and how many of each.
 */
export async function buildDemo({
  outDir = join(ROOT, 'dist-demo'),
  siteUrl = process.env.SITE_URL || 'http://localhost:8000',
  contentDir = join(DEMO, 'content'),
  libraryDir = join(ROOT, 'dist', 'cdn'),
} = {}) {
  const articles = await readContent(contentDir);
  if (articles.length === 0) throw new Error(`${relative(ROOT, contentDir)}: there are no articles`);
  const site = {url: siteUrl.replace(/\/+$/, ''), edition: articles[0].date};

  const files = new Map([
    ['index.html', renderFrontPage(articles, site)],
    ['feed.json', renderJsonFeed(articles, site)],
    ['rss.xml', renderRss(articles, site)],
    ['atom.xml', renderAtom(articles, site)],
    ['site.css', await concatenate(join(DEMO, 'assets', 'css'))],
    ['playground/index.html', renderPlaygroundPage(site)],
  ]);
  for (const section of SECTIONS) {
    const own = articles.filter((article) => article.section === section);
    files.set(`${section.slug}/index.html`, renderSectionPage(section, own, site));
  }
  for (const article of articles) {
    files.set(`${article.section.slug}/${article.slug}/index.html`, renderArticlePage(article, site));
    if (article.picture) files.set(article.picture.path.slice(1), drawPicture(article.picture.scene, article.slug));
  }

  await rm(outDir, {recursive: true, force: true});
  for (const [path, text] of files) await write(join(outDir, path), text);
  await cp(join(DEMO, 'assets', 'public'), outDir, {recursive: true});
  for (const folder of ['playground', 'layouts']) await cp(join(DEMO, folder), join(outDir, folder), {recursive: true});
  if (existsSync(libraryDir)) await cp(libraryDir, join(outDir, 'related-articles'), {recursive: true});
  return {outDir, articles: articles.length, files: files.size};
}

/** The style sheets of a directory as one, in the order of their names. */
async function concatenate(directory) {
  const names = (await readdir(directory)).filter((name) => name.endsWith('.css')).sort();
  return (await Promise.all(names.map((name) => readFile(join(directory, name), 'utf8')))).join('\n');
}

async function write(path, text) {
  await mkdir(dirname(path), {recursive: true});
  await writeFile(path, text);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const {outDir, articles} = await buildDemo();
  console.log(`${articles} articles are in ${relative(process.cwd(), outDir) || '.'}`);
}

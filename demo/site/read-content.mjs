import {readdir, readFile} from 'node:fs/promises';
import {basename, dirname, join} from 'node:path';
import {parse} from 'yaml';
import {DESCRIPTIONS} from '../pictures/descriptions.mjs';
import {SCENES} from '../pictures/index.mjs';
import {SECTIONS} from './courier.mjs';
import {markdownBlocks} from './markdown.mjs';

const FRONT_MATTER = /^---\r?\n([\s\S]*?)\r?\n---\r?\n([\s\S]*)$/;
const REQUIRED = ['title', 'section', 'author', 'date', 'summary'];
const KICKERS = ['Newsflash', 'Analysis', 'Explainer', 'Feature', 'Opinion', 'Interview', 'Review'];
const KNOWN = [...REQUIRED, 'kicker', 'dateline', 'tags', 'story', 'picture', 'caption'];
const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
/** The mean of many studies of silent reading, and what the widget counts with. */
const WORDS_PER_MINUTE = 238;

/**
 * Reads `<section>/<slug>.md` under a directory: the newest article first.
 *
 * @throws With the name of the file and what is wrong with it.
 */
export async function readContent(directory) {
  const files = (await readdir(directory, {recursive: true})).filter((file) => file.endsWith('.md')).sort();
  const articles = await Promise.all(
    files.map(async (file) => readArticle(file, await readFile(join(directory, file), 'utf8'))),
  );
  refuseDuplicates(articles);
  return articles.sort((a, b) => b.date - a.date || (a.slug < b.slug ? -1 : 1));
}

/** One article from its Markdown. `file` is its path below the content directory. */
export function readArticle(file, source) {
  const [, head, body] = FRONT_MATTER.exec(source) ?? fail(file, 'has no front matter between two lines of ---');
  const data = frontMatter(file, head);
  const section = SECTIONS.find(({name}) => name === data.section) ?? fail(file, `unknown section “${data.section}”`);
  const slug = basename(file, '.md');
  const date = new Date(data.date);
  const blocks = markdownBlocks(body);
  const words = blocks.reduce((sum, block) => sum + block.words, 0);

  if (dirname(file) !== section.slug) fail(file, `belongs to ${section.name} and so into ${section.slug}/`);
  if (!SLUG.test(slug)) fail(file, 'the file name must be lower-case words joined by hyphens');
  if (Number.isNaN(date.getTime())) fail(file, `the date “${data.date}” cannot be read`);
  if (data.kicker && !KICKERS.includes(data.kicker)) fail(file, `unknown kicker “${data.kicker}”`);
  if (data.picture && !Object.hasOwn(SCENES, data.picture)) fail(file, `unknown picture “${data.picture}”`);
  if (data.picture && !data.caption) fail(file, 'has a picture without a caption');
  if (words === 0) fail(file, 'has no text');

  return {
    slug,
    section,
    path: `${section.path}${slug}/`,
    title: data.title,
    summary: data.summary,
    kicker: data.kicker,
    author: data.author,
    date,
    dateline: data.dateline,
    tags: data.tags ?? [],
    // for the tests: pages and feeds never show it
    story: data.story,
    picture: data.picture && {
      scene: data.picture,
      path: `/pictures/${slug}.svg`,
      caption: data.caption,
      description: DESCRIPTIONS[data.picture],
    },
    blocks,
    words,
    minutes: Math.max(1, Math.round(words / WORDS_PER_MINUTE)),
  };
}

function frontMatter(file, head) {
  const data = parse(head) ?? {};
  for (const key of Object.keys(data)) if (!KNOWN.includes(key)) fail(file, `unknown key “${key}”`);
  for (const key of REQUIRED) if (!data[key]) fail(file, `“${key}” is missing`);
  for (const key of KNOWN) {
    if (key === 'tags' || key === 'date' || data[key] === undefined) continue;
    if (typeof data[key] !== 'string') fail(file, `“${key}” must be text`);
  }
  const tags = data.tags ?? [];
  if (!Array.isArray(tags) || tags.some((tag) => typeof tag !== 'string')) fail(file, '“tags” must be a list of words');
  return data;
}

function refuseDuplicates(articles) {
  const seen = new Map();
  for (const {slug, section} of articles) {
    if (seen.has(slug)) fail(`${section.slug}/${slug}.md`, `the name is taken by ${seen.get(slug).slug}/${slug}.md`);
    seen.set(slug, section);
  }
}

function fail(file, reason) {
  throw new Error(`${file}: ${reason}`);
}

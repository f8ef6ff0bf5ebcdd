import {spawn} from 'node:child_process';
import {mkdtempSync, mkdirSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {fileURLToPath} from 'node:url';
import {main} from '../../src/cli/main.ts';

/** What a folder has that `build` has written, and nothing else, in order. */
export const BUILT: readonly string[] = ['articles.json', 'manifest.json', 'neighbours', 'report.json', 'snapshot.bin'];

/** What the program has printed, and its exit code. */
export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs the program in this process. */
export async function run(...args: string[]): Promise<Ran> {
  return runIn({}, ...args);
}

/** The same on a terminal of some kind. */
export async function runIn(terminal: {isTty?: boolean; columns?: number}, ...args: string[]): Promise<Ran> {
  let out = '';
  let err = '';
  const code = await main(
    args,
    {
      out: (text) => void (out += text),
      err: (text) => void (err += text),
      isTty: false,
      columns: 80,
      ...terminal,
    },
    '1.2.3',
  );
  return {code, out, err};
}

/** The arguments with which Node starts the program from its sources, in any folder. */
export const PROGRAM = [
  '--import',
  import.meta.resolve('tsx'),
  fileURLToPath(new URL('../../src/cli.ts', import.meta.url)),
];

/** Runs the program as a process of its own. */
export function spawnProgram(...args: string[]): Promise<Ran> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [...PROGRAM, ...args]);
    let out = '';
    let err = '';
    child.stdout.on('data', (data: Buffer) => (out += data.toString()));
    child.stderr.on('data', (data: Buffer) => (err += data.toString()));
    child.on('close', (code) => resolve({code: code ?? -1, out, err}));
  });
}

const temporary: string[] = [];
process.on('exit', () => {
  for (const folder of temporary) rmSync(folder, {recursive: true, force: true});
});

/** A folder that is removed when the tests of this file are over. */
export function temporaryFolder(files: Readonly<Record<string, string | Uint8Array>> = {}): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'related-articles-'));
  temporary.push(folder);
  writeFiles(folder, files);
  return folder;
}

/** Writes files below a folder, by path. */
export function writeFiles(folder: string, files: Readonly<Record<string, string | Uint8Array>>): void {
  for (const [name, content] of Object.entries(files)) {
    const file = path.join(folder, name);
    mkdirSync(path.dirname(file), {recursive: true});
    writeFileSync(file, content);
  }
}

/** The address of the site in these tests. */
export const SITE = 'https://example.org';

/** Subjects of two sentences each; articles of one subject are related. */
const SUBJECTS = {
  bread: 'Sourdough bread rises slowly in the warm oven of the old bakery while the baker kneads dough with rye flour.',
  ferry: 'The ferry crosses the fjord at dawn and its captain watches the harbour pilot steer through heavy fog.',
  bees: 'Beekeepers inspect their hives in spring and count the bees that carry pollen to the queen of the colony.',
};

/** Some articles of a site: three about each of three things, and one that is about nothing else's subject. */
export function someArticles(): {
  url: string;
  title: string;
  summary: string;
  text: string;
  date: string;
  image: string;
}[] {
  const made = Object.entries(SUBJECTS).flatMap(([subject, text], row) =>
    ['morning', 'winter', 'market'].map((word, column) => ({
      url: `${SITE}/${subject}/${word}`,
      title: `The ${subject} of the ${word}`,
      summary: `What ${word} means for ${subject}.`,
      text: `${text} In the ${word} ${text.toLowerCase()} Everyone talks about ${word} number ${row}${column}.`,
      date: `2026-0${row + 1}-0${column + 1}`,
      image: `${SITE}/pictures/${subject}-${word}.jpg`,
    })),
  );
  return [
    ...made,
    {
      url: `${SITE}/zoning`,
      title: 'Parliament rejects zoning',
      summary: '',
      text: 'Delegates voted narrowly yesterday.',
      date: '2026-05-01',
      image: '',
    },
  ];
}

/** A page of one of these articles. */
export function pageOf(
  article: ReturnType<typeof someArticles>[number],
  body = '<related-articles></related-articles>',
): string {
  return `<!doctype html>
<html lang="en">
<head>
  <meta charset="utf-8">
  <title>${article.title} | The Site</title>
  <link rel="canonical" href="${article.url}">
  <meta property="og:type" content="article">
  <meta property="og:image" content="${article.image}">
  <meta property="article:published_time" content="${article.date}">
  <meta name="description" content="${article.summary}">
</head>
<body>
  <nav><a href="/">Home</a></nav>
  <main><article><h1>${article.title}</h1>
  <p>${article.text}</p>
  </article></main>
  ${body}
</body>
</html>
`;
}

import {execFile} from 'node:child_process';
import {cpSync, mkdirSync, readFileSync, readdirSync, statSync, symlinkSync} from 'node:fs';
import path from 'node:path';
import {fileURLToPath} from 'node:url';
import {promisify} from 'node:util';
import {parse} from 'yaml';
import {PROGRAM, temporaryFolder} from './cli-run.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
/** Where the recipes of `docs/recipes.md` lie, a folder for each. */
export const RECIPES = path.join(root, 'test/fixtures/recipes');

/** A post of the site that every recipe builds. */
export interface Post {
  /** The name of its file without the ending. */
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly date: string;
  readonly tags: readonly string[];
  readonly image: string | undefined;
  /** Its text, as Markdown. */
  readonly body: string;
}

/** All posts, oldest first. */
export const POSTS: readonly Post[] = readdirSync(path.join(RECIPES, 'posts'))
  .sort()
  .map((file) => {
    const text = readFileSync(path.join(RECIPES, 'posts', file), 'utf8');
    const [, head, body] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(text)!;
    return {...(parse(head!) as Post), name: path.basename(file, '.md'), body: body!};
  });

/** The post that is to be suggested first on each: there are two about every subject. */
export const PARTNERS: ReadonlyMap<string, string> = new Map(
  POSTS.map(({name, tags}) => [name, POSTS.find((other) => other.name !== name && other.tags[0] === tags[0])!.name]),
);

/**
 * Lays out the site of a recipe.
 *
 * @param posts - The folder in it for the posts.
 * @param modules - A `node_modules` that has the generator.
 */
export function layOut(recipe: string, posts: string, modules = path.join(root, 'node_modules')): string {
  const site = temporaryFolder();
  cpSync(path.join(RECIPES, recipe), site, {recursive: true});
  cpSync(path.join(RECIPES, 'posts'), path.join(site, posts), {recursive: true});
  // as `npm install` would, without the time that it takes
  mkdirSync(path.join(site, 'node_modules'));
  for (const name of readdirSync(modules).filter((entry) => !entry.startsWith('.')))
    symlinkSync(path.join(modules, name), path.join(site, 'node_modules', name), 'junction');
  symlinkSync(root, path.join(site, 'node_modules/related-articles'), 'junction');
  return site;
}

/** Runs a command of a script in a `package.json`, as npm would, with our program from its sources. */
export async function runCommand(site: string, command: string): Promise<string> {
  const [program = '', ...args] = command.split(' ');
  const start = program === 'related-articles' ? PROGRAM : [binOf(site, program)];
  const env = {...process.env, ASTRO_TELEMETRY_DISABLED: '1', NODE_ENV: 'production'};
  const {stdout, stderr} = await promisify(execFile)(process.execPath, [...start, ...args], {cwd: site, env});
  return stdout + stderr;
}

/** The commands of a script of a site. */
export function commandsOf(site: string, script: string): readonly string[] {
  const {scripts} = JSON.parse(readFileSync(path.join(site, 'package.json'), 'utf8')) as {
    scripts: Readonly<Record<string, string>>;
  };
  return scripts[script]!.split(' && ');
}

/** The file of a program that a package brings. */
function binOf(site: string, program: string): string {
  const folder = path.join(site, 'node_modules', program === 'eleventy' ? '@11ty/eleventy' : program);
  const {bin} = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8')) as {
    bin: string | Readonly<Record<string, string>>;
  };
  return path.join(folder, typeof bin === 'string' ? bin : bin[program]!);
}

/** Every file below a folder with these endings, with its bytes. */
export function filesBelow(folder: string, ending = ''): Readonly<Record<string, string>> {
  const names = readdirSync(folder, {recursive: true, encoding: 'utf8'})
    .filter((name) => name.endsWith(ending) && statSync(path.join(folder, name)).isFile())
    .sort();
  return Object.fromEntries(
    names.map((name) => [name.replaceAll('\\', '/'), readFileSync(path.join(folder, name), 'utf8')]),
  );
}

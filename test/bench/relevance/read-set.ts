import {existsSync, readFileSync, readdirSync} from 'node:fs';
import {basename, join, resolve} from 'node:path';
import type {Article} from '../../../src/core.ts';

/** An article of a labelled set, in the form `createRecommender` takes. Every text is plain. */
export interface SetArticle extends Pick<Article, 'id' | 'url' | 'title' | 'summary' | 'text' | 'tags'> {
  /** The day of publication, where the set knows it. */
  readonly date: string | undefined;
  /** BCP 47 language tag, where the set knows it. */
  readonly lang: string | undefined;
}

/** Grades by id of the related article: 1 and more mean related, 0 means judged and not related. */
export type Grades = ReadonlyMap<string, number>;

/** Articles with the links that people picked. */
export interface LabelledSet {
  /** The name of its folder. */
  readonly name: string;
  /** All articles, in the order of the file. */
  readonly articles: readonly SetArticle[];
  /** Grades by query id. Every query is an article of the set and has something related. */
  readonly labels: ReadonlyMap<string, Grades>;
}

/** The folder of the sets unless `--data` names another. */
export const defaultData = `${process.env['SHARED_DATA'] ?? '../shared'}/relevance`;

/** The folders of the sets in `directory`, which may be one set itself, by name; none when it is absent. */
export function findSets(directory: string): ReadonlyMap<string, string> {
  const isSet = (folder: string): boolean =>
    ['articles.jsonl', 'qrels.tsv'].every((file) => existsSync(join(folder, file)));
  if (isSet(directory)) return new Map([[basename(resolve(directory)), directory]]);
  if (!existsSync(directory)) return new Map();
  const names = readdirSync(directory).filter((name) => isSet(join(directory, name)));
  return new Map(names.sort().map((name) => [name, join(directory, name)]));
}

/** Reads a set from its folder. */
export function readSet(name: string, folder: string): LabelledSet {
  const articles = lines(join(folder, 'articles.jsonl')).map((line) => toArticle(JSON.parse(line) as ArticleLine));
  return {name, articles, labels: parseLabels(lines(join(folder, 'qrels.tsv')), new Set(articles.map(({id}) => id)))};
}

/**
 * Reads `query TAB related [TAB grade [TAB reason]]`; without a grade it is 1. Queries that are not in `ids` or have
 * nothing related are left out; a related article that is not in `ids` stays, as an answer that nobody can find.
 */
export function parseLabels(rows: Iterable<string>, ids: ReadonlySet<string>): Map<string, Grades> {
  const labels = new Map<string, Map<string, number>>();
  for (const row of rows) {
    const [query = '', related = '', grade = '1'] = row.split('\t');
    if (!related || !Number.isFinite(Number(grade))) throw new Error(`not a label: ${JSON.stringify(row)}`);
    const grades = labels.get(query) ?? new Map<string, number>();
    labels.set(query, grades.set(related, Number(grade)));
  }
  return new Map([...labels].filter(([id, grades]) => ids.has(id) && [...grades.values()].some((grade) => grade >= 1)));
}

interface ArticleLine {
  readonly id: string;
  readonly url: string;
  readonly title: string;
  readonly description?: string | null;
  readonly tags?: readonly string[] | null;
  readonly date?: string | null;
  readonly lang?: string | null;
  readonly body?: string | null;
}

function toArticle({id, url, title, description, tags, date, lang, body}: ArticleLine): SetArticle {
  return {
    id,
    url,
    title,
    summary: description ?? '',
    text: body ?? '',
    tags: tags ?? [],
    date: date ?? undefined,
    lang: lang ?? undefined,
  };
}

function lines(file: string): string[] {
  return readFileSync(file, 'utf8').split(/\r?\n/).filter(Boolean);
}

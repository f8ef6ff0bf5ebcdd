import {shuffle} from './random.ts';
import type {Random} from './random.ts';
import type {LabelledSet, SetArticle} from './read-set.ts';

/**
 * A part of a set with `size` articles (all, where it has no more) in which every query kept has all its related
 * articles: queries in random order as long as the next one fits, the rest filled with any other articles. A query that
 * would not even fit alone is passed over.
 */
export function drawSubset({name, articles, labels}: LabelledSet, size: number, random: Random): LabelledSet {
  const byId = new Map(articles.map((article) => [article.id, article]));
  const kept = new Set<SetArticle>();
  const keptLabels = new Map<string, ReadonlyMap<string, number>>();
  for (const [query, grades] of shuffle(labels, random)) {
    const wanted = [query, ...grades.keys()].map((id) => byId.get(id)).filter((article) => article !== undefined);
    if (new Set([...kept, ...wanted]).size > size) {
      if (keptLabels.size) break;
      continue;
    }
    for (const article of wanted) kept.add(article);
    keptLabels.set(query, grades);
  }
  for (const article of shuffle(articles, random)) {
    if (kept.size >= size) break;
    kept.add(article);
  }
  return {name, articles: shuffle(kept, random), labels: keptLabels};
}

/** What joins the name of a set and an id in `uniteSets`. */
const JOINT = '/';

/** All sets as one, their names before all ids; of each set `queriesPerSet` random queries are kept. */
export function uniteSets(sets: readonly LabelledSet[], queriesPerSet: number, random: Random): LabelledSet {
  const articles: SetArticle[] = [];
  const labels = new Map<string, ReadonlyMap<string, number>>();
  for (const set of sets) {
    const rename = (id: string): string => set.name + JOINT + id;
    articles.push(...set.articles.map((article) => ({...article, id: rename(article.id)})));
    for (const [query, grades] of shuffle(set.labels, random).slice(0, queriesPerSet))
      labels.set(rename(query), new Map([...grades].map(([id, grade]) => [rename(id), grade])));
  }
  return {name: 'all', articles, labels};
}

/** The name of the set that an article of `uniteSets` comes from. */
export function originOf(id: string): string {
  return id.slice(0, id.indexOf(JOINT));
}

/**
 * Adds articles to a united set until there are `size`: each the first half of one article and the second half of
 * another of the same set, with an id and address of its own. Halves of a query or of what is related to it are not
 * used, for they would be as good an answer.
 */
export function stitchUp({name, articles, labels}: LabelledSet, size: number, random: Random): LabelledSet {
  const labelled = new Set([...labels].flatMap(([query, grades]) => [query, ...grades.keys()]));
  const free = articles.filter(({id}) => !labelled.has(id));
  const sources = new Map<string, SetArticle[]>();
  for (const article of free) {
    const origin = originOf(article.id);
    const source = sources.get(origin) ?? [];
    source.push(article);
    sources.set(origin, source);
  }
  const stitched: SetArticle[] = [];
  const anyOf = (from: readonly SetArticle[]): SetArticle => from[Math.floor(random() * from.length)]!;
  while (free.length && articles.length + stitched.length < size) {
    const first = anyOf(free);
    const origin = originOf(first.id);
    stitched.push(stitch(first, anyOf(sources.get(origin)!), `${origin}${JOINT}stitched-${stitched.length}`));
  }
  return {name, articles: [...articles, ...stitched], labels};
}

function stitch(first: SetArticle, second: SetArticle, id: string): SetArticle {
  const join = (field: 'title' | 'summary' | 'text'): string =>
    `${first[field].slice(0, middle(first[field]))} ${second[field].slice(middle(second[field]))}`;
  return {
    id,
    url: `https://example.org/${id}`,
    title: join('title'),
    summary: join('summary'),
    text: join('text'),
    tags: [...first.tags.slice(0, first.tags.length >> 1), ...second.tags.slice(second.tags.length >> 1)],
    date: first.date,
    lang: first.lang,
  };
}

/** Half of the text's length, put off to the next space where there is one. */
function middle(text: string): number {
  const half = text.length >> 1;
  return Math.max(text.indexOf(' ', half), half);
}

import {RelatedArticlesError} from '../../../src/core.ts';
import {readDocument} from '../../../src/sources/read-articles.ts';
import {readCases, type InputCase} from './read-cases.ts';
import type {Check, ClassReport} from './report.ts';
import {compare, type ReadInput} from './wordpress-compare.ts';
import {reasonFor} from './wordpress-reasons.ts';
import {statedIn, type WordPressRow} from './wordpress-stated.ts';

const FLOORS = {outcome: 0.97, items: 0.97, title: 0.97, link: 0.97, date: 0.97};

/**
 * Compares what is read from answers of WordPress and Ghost, search indexes and sitemaps with what they say themselves.
 * The collection has no statements by hand here: its `reference_raw_projection` is cut out of each input's own data,
 * and so it counts as expected. What lists no articles (terms, media, settings) is right when it is refused.
 */
export async function checkWordPress(data: string): Promise<ClassReport> {
  const cases = readCases<WordPressRow>(data, 'wordpress');
  const checks: Check[] = [];
  const uncoded: string[] = [];
  for (const input of cases) {
    const read = await readInput(input);
    if (read.refused === 'uncoded') uncoded.push(`${input.row.file}: an error without a code`);
    checks.push(...checksOf(input.row, read));
  }
  return {name: 'wordpress', cases: cases.length, checks, floors: FLOORS, missed: uncoded};
}

async function readInput({row, bytes}: InputCase<WordPressRow>): Promise<ReadInput> {
  const base = new URL(row.file, 'https://example.org/').href;
  const source = bytes.toString('utf8');
  try {
    const {articles, next = []} = await readDocument([bytes], {url: base});
    return {articles, next, base, source};
  } catch (error) {
    const refused = error instanceof RelatedArticlesError && error.code !== 'internal' ? error.code : 'uncoded';
    return {refused, articles: [], next: [], base, source};
  }
}

function checksOf(row: WordPressRow, input: ReadInput): Check[] {
  return statedIn(row, input.source).map((stated) => {
    const {read, agrees} = compare(stated, input);
    const reason = agrees ? undefined : reasonFor(stated, input);
    return {file: row.file, field: stated.field, against: 'expected', stated: stated.value, read, agrees, reason};
  });
}

import type {SiteOptions} from '../build/read-site.ts';
import {parseDate} from '../corpus/parse-date.ts';
import type {Fallback, RecommendOptions} from '../options.ts';
import {UsageError} from './command.ts';
import type {Context, Given} from './command.ts';

/** What the options of a command say of reading a site. */
export function siteOptions({given, onProgress}: Context): SiteOptions {
  return {
    base: given.text('base'),
    include: given.list('include'),
    exclude: given.list('exclude'),
    lang: given.text('lang'),
    maxArticles: given.whole('max-articles', 1),
    cache: given.text('cache'),
    timeout: given.whole('timeout', 1),
    onProgress,
  };
}

/** What the options of a command say of ranking. */
export function rankingOptions(given: Given): Omit<RecommendOptions, 'limit' | 'signal' | 'exclude' | 'pin'> {
  const now = given.text('now');
  const time = now === undefined ? undefined : parseDate(now);
  if (now !== undefined && time === undefined) throw new UsageError(`--now: "${now}" is no date.`);
  return {
    threshold: given.number('threshold', 0, 1),
    diversity: given.number('diversity', 0, 1),
    halfLife: given.number('half-life', Number.MIN_VALUE),
    languages: choice(given, 'languages', ['same', 'any']),
    fallback: choice<Fallback>(given, 'fallback', ['none', 'section', 'latest']),
    now: time,
  };
}

function choice<T extends string>(given: Given, name: string, choices: readonly T[]): T | undefined {
  const text = given.text(name);
  const found = choices.find((choice) => choice === text);
  if (text !== undefined && !found) throw new UsageError(`--${name} must be ${choices.join(' or ')}, not "${text}".`);
  return found;
}

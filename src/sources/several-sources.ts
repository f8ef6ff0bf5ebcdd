import {RelatedArticlesError, isCoded} from '../errors.ts';
import {toKnownInputs} from './known-input.ts';
import {absoluteAddresses, mergeArticles} from './merge-articles.ts';
import type {Source} from './source.ts';

/**
 * Several sources as one: all are read at once, and their articles merged. A source that fails costs its own articles
 * alone.
 *
 * @returns A source that rejects only when all do, with the first one's error.
 */
export function uniteSources(sources: readonly Source[]): Source {
  return async (request) => {
    const results = await Promise.allSettled(sources.map((source) => source(request)));
    request.signal.throwIfAborted();
    const read = results.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []));
    const reasons = results.flatMap((result) => (result.status === 'rejected' ? [result.reason as unknown] : []));
    const fault = read.length ? reasons.find((reason) => !isCoded(reason)) : reasons[0];
    if (fault !== undefined) throw fault as Error;
    const lists = await Promise.all(
      read.map(async ({articles, baseUrl}) => absoluteAddresses(await toKnownInputs(articles), baseUrl)),
    );
    return {
      kind: 'articles',
      articles: mergeArticles(lists),
      baseUrl: undefined,
      hint: read.map(({baseUrl}) => baseUrl).join(' '),
      failures: [...(reasons as RelatedArticlesError[]), ...read.flatMap(({failures = []}) => failures)],
    };
  };
}

/**
 * The first source that has articles: what a page names in its head may be closed to visitors.
 *
 * @returns A source that rejects when none has any, with the first one's error.
 */
export function firstSource(sources: readonly Source[]): Source {
  return async (request) => {
    let first: Error | undefined;
    for (const source of sources) {
      try {
        const result = await source(request);
        if (result.articles.length) return result;
        first ??= new RelatedArticlesError('no-articles', `${result.baseUrl ?? 'The source'} holds no articles.`);
      } catch (error) {
        request.signal.throwIfAborted();
        first ??= error as Error;
      }
    }
    throw first as Error;
  };
}

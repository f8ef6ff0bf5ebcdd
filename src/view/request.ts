import {toNames} from '../options.ts';
import type {RecommendOptions} from '../options.ts';
import type {ElementOptions} from './element-options.ts';
import type {SourceAttributes} from './find-source.ts';
import {toAppearance} from './layouts.ts';

/** What an element asks for. */
export interface RecommendationRequest extends SourceAttributes {
  /** The id of the element that holds the article, or empty. */
  readonly articleElementId: string;
  /** Whether articles that the one on the page links to may be suggested. */
  readonly allowLinked: boolean;
  readonly options: Omit<RecommendOptions, 'exclude'> & {readonly limit: number; readonly exclude: readonly string[]};
}

/** Reads what an element asks for at this moment. Values that make no sense count as none. */
export function requestOf(element: ElementOptions): RecommendationRequest {
  const {type, layout, limit, show, halfLife, fallback} = element;
  return {
    articles: element.articles,
    source: element.source,
    limits: element.limits,
    src: element.src ?? '',
    format: type === 'json' || type === 'feed' ? type : 'auto',
    articleElementId: element.htmlFor ?? '',
    allowLinked: element.allowLinked,
    options: {
      limit: toAppearance(layout, limit, show).limit,
      threshold: share(element.threshold),
      diversity: share(element.diversity),
      halfLife: halfLife && halfLife > 0 ? halfLife : undefined,
      fallback: fallback === 'none' || fallback === 'section' ? fallback : 'latest',
      languages: element.languages === 'any' ? 'any' : 'same',
      pin: toNames(element.pin),
      exclude: toNames(element.exclude),
    },
  };
}

function share(value: number | null | undefined): number | undefined {
  return typeof value === 'number' && value >= 0 && value <= 1 ? value : undefined;
}

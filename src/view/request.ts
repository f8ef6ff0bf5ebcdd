import type {RecommendationRequest} from './recommendation-controller.ts';
import type {ElementOptions} from './element-options.ts';

/** Five minutes: a fresh post may take as long to be suggested to readers who have been here before. */
const MAX_AGE = 300;

/** What an element asks for. Values that make no sense count as none. */
export function toRequest(element: ElementOptions, limit: number): RecommendationRequest {
  const {type, halfLife, fallback} = element;
  return {
    articles: element.articles,
    source: element.source,
    limits: element.limits,
    src: element.src ?? '',
    format: type === 'json' || type === 'feed' ? type : 'auto',
    articleElementId: element.htmlFor ?? '',
    allowLinked: element.allowLinked,
    maxAge: element.maxAge ?? MAX_AGE,
    options: {
      limit,
      threshold: share(element.threshold),
      diversity: share(element.diversity),
      halfLife: halfLife && halfLife > 0 ? halfLife : undefined,
      fallback: fallback === 'none' || fallback === 'section' ? fallback : 'latest',
      languages: element.languages === 'any' ? 'any' : 'same',
      pin: list(element.pin),
      exclude: list(element.exclude),
    },
  };
}

function share(value: number | null | undefined): number | undefined {
  return typeof value === 'number' && value >= 0 && value <= 1 ? value : undefined;
}

/** An attribute that is taken away leaves null. */
function list(names: string | null): string[] {
  return names?.split(/\s+/).filter(Boolean) ?? [];
}

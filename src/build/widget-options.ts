import {toNames} from '../options.ts';
import {toAppearance} from '../view/layouts.ts';
import type {Appearance} from '../view/layouts.ts';
import type {WidgetAttributes} from './find-widgets.ts';
import type {RankOptions} from './rank-site.ts';

/** What the attributes of a tag come to: as in the element, a value that makes no sense counts as none. */
export interface WidgetOptions extends Appearance {
  readonly ranking: RankOptions;
  readonly allowLinked: boolean;
  readonly heading: string | undefined;
  /** 1 to 6. */
  readonly headingLevel: number;
  readonly landmark: 'nav' | 'aside' | 'section';
  readonly lang: string | undefined;
  /** Words in place of the widget's own. */
  readonly ownWords: object | undefined;
}

/** Reads the attributes of a tag. `defaults`: what counts where they say nothing. */
export function toWidgetOptions({get}: WidgetAttributes, defaults: RankOptions): WidgetOptions {
  const number = (name: string): number | undefined => {
    const text = get(name)?.trim();
    return text ? Number(text) : undefined;
  };
  const share = (name: 'threshold' | 'diversity'): number | undefined => {
    const value = number(name);
    return value !== undefined && value >= 0 && value <= 1 ? value : defaults[name];
  };
  const appearance = toAppearance(get('layout'), number('limit'), get('show'));
  const halfLife = number('half-life');
  const fallback = get('fallback');
  const level = number('heading-level') ?? 2;
  const landmark = get('landmark');
  return {
    ...appearance,
    ranking: {
      ...defaults,
      limit: appearance.limit,
      threshold: share('threshold'),
      diversity: share('diversity'),
      halfLife: halfLife !== undefined && halfLife > 0 ? halfLife : defaults.halfLife,
      fallback: fallback === 'none' || fallback === 'section' || fallback === 'latest' ? fallback : defaults.fallback,
      languages: get('languages') === 'any' ? 'any' : defaults.languages,
      pin: get('pin'),
      exclude: [...toNames(defaults.exclude), ...toNames(get('exclude'))],
      reasons: appearance.parts.has('reason'),
    },
    allowLinked: get('allow-linked') !== undefined,
    heading: get('heading'),
    headingLevel: Number.isInteger(level) && level >= 1 && level <= 6 ? level : 2,
    landmark: landmark === 'aside' || landmark === 'section' ? landmark : 'nav',
    lang: get('lang'),
    ownWords: parse(get('words')),
  };
}

function parse(json: string | undefined): object | undefined {
  try {
    const value = JSON.parse(json ?? '') as unknown;
    return typeof value === 'object' && value !== null ? value : undefined;
  } catch {
    return undefined;
  }
}

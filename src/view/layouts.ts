/**
 * The ways to show suggestions: picture cards side by side, picture beside text, text alone, a row of cards to scroll
 * through, or a small "Also see" box.
 */
export type Layout = 'grid' | 'list' | 'compact' | 'row' | 'inline';

/** What a card can show. The title is always there. */
export type CardPart = 'image' | 'kicker' | 'title' | 'summary' | 'author' | 'date' | 'reading-time' | 'reason';

interface LayoutDefaults {
  /** How many articles. */
  readonly limit: number;
  /** What their cards show. */
  readonly show: string;
}

const CARD = 'image kicker summary date reading-time';

/** What each layout does where nothing is said. */
const DEFAULTS: Readonly<Record<Layout, LayoutDefaults>> = {
  grid: {limit: 4, show: CARD},
  list: {limit: 4, show: CARD},
  compact: {limit: 5, show: 'date'},
  row: {limit: 8, show: 'image kicker date'},
  inline: {limit: 1, show: 'summary'},
};

/** More is no suggestion any more. */
const MOST = 999;

/** What an element's attributes come to. */
export interface Appearance {
  readonly layout: Layout;
  readonly limit: number;
  /** What cards show; the title always. */
  readonly parts: ReadonlySet<string>;
}

/** Reads the attributes; a layout, a limit or a list that makes no sense counts as none. */
export function toAppearance(
  layout: string | null | undefined,
  limit: number | null | undefined,
  show: string | null | undefined,
): Appearance {
  const known = Object.hasOwn(DEFAULTS, layout ?? '') ? (layout as Layout) : 'grid';
  const defaults = DEFAULTS[known];
  const whole = Math.floor(limit ?? NaN);
  return {
    layout: known,
    limit: whole >= 1 && whole <= MOST ? whole : defaults.limit,
    // frameworks set the property to a list, too
    parts: new Set(`title ${(typeof show === 'string' && show.trim()) || defaults.show}`.split(/\s+/)),
  };
}

import type {Article} from '../corpus/article.ts';
import type {Corpus} from '../corpus/corpus.ts';
import {isBarred} from '../corpus/editorial.ts';
import {parseDate} from '../corpus/parse-date.ts';
import type {RankedArticle} from './recommend.ts';

/** What an article loses by `bury: true`. */
const BURY = 0.25;
/** Boosts beyond this would outrank everything, whatever it is about: that is what pins are for. */
const MOST = 10;
/** Hand-picked articles that are read at most. */
const MOST_RELATED = 100;

/** What the editors of a site want, made of the articles' own data. */
export interface Editors {
  /** Whether editors let an article be suggested. */
  readonly allows: (position: number) => boolean;
  /** Whether editors let suggestions be shown on an article. */
  readonly allowsOn: (position: number) => boolean;
  /** The factor on an article's score: `boost`, or less than 1 for `bury`. */
  readonly favour: (position: number) => number;
  /**
   * Puts the editors' choices among the suggestions: first those that the article being read names as `related`, then
   * the rest, then pinned articles into their slots.
   */
  readonly place: (ranked: readonly RankedArticle[], request: PlaceRequest) => RankedArticle[];
}

/** What `Editors.place` needs to know. */
export interface PlaceRequest {
  /** The position of the article being read, when the corpus has it. */
  readonly seed: number | undefined;
  readonly limit: number;
  /** Ids or addresses to pin into the first slots; undefined: no pins at all, those of the data included. */
  readonly pin: Iterable<string> | undefined;
  /** See `RankingRequest`. */
  readonly allows: (position: number) => boolean;
}

/** Reads the editors' data of a corpus. Values that make no sense are passed over. `now`: milliseconds since 1970. */
export function createEditors(corpus: Corpus, now: number): Editors {
  const data = corpus.articles.map(({editorial}) => editorial ?? {});
  const bars = (position: number, direction: 'to' | 'from'): boolean => isBarred(data[position]?.exclude, direction);
  const hasExpired = (position: number): boolean => (parseDate(data[position]?.expires) ?? Infinity) <= now;
  const pins = data
    .map(({pin}, position) => ({slot: toNumber(pin), position}))
    .filter(({slot}) => slot > 0 && slot === (slot | 0))
    .sort((a, b) => a.slot - b.slot);
  return {
    allows: (position) => !bars(position, 'to') && !hasExpired(position),
    allowsOn: (position) => !bars(position, 'from'),
    favour(position) {
      const {boost, bury} = data[position] ?? {};
      const up = factor(boost) ?? 1;
      return bury === true || bury === 'true' ? up * BURY : up / (factor(bury) ?? 1);
    },
    place(ranked, {seed, limit, pin, allows}) {
      const find = (names: Iterable<unknown>): number[] => [
        ...new Set(
          [...names]
            .map((name) => (/string|number/.test(typeof name) ? corpus.find(String(name)) : undefined))
            .filter((position) => position !== undefined)
            .filter(allows),
        ),
      ];
      const scored = new Map(ranked.map((entry) => [entry.article, entry]));
      const entry = (position: number): RankedArticle => {
        const article = corpus.articles[position] as Article;
        return scored.get(article) ?? {article, score: 0, rank: 0, matchedTerms: []};
      };
      const related = data[seed ?? -1]?.related;
      const list = [
        ...new Set([...find(Array.isArray(related) ? related.slice(0, MOST_RELATED) : []).map(entry), ...ranked]),
      ];
      if (!pin) return renumber(list, limit);
      const slots = new Map<number, RankedArticle>();
      const wanted = [
        ...find(pin).map((position, i) => ({slot: i + 1, position})),
        ...pins.filter(({position}) => allows(position)),
      ];
      const pinned = new Set<Article>();
      for (const {slot, position} of wanted) {
        const found = entry(position);
        if (pinned.has(found.article)) continue;
        pinned.add(found.article);
        let free = slot;
        while (slots.has(free)) free++;
        slots.set(free, found);
      }
      const placed = list.filter(({article}) => !pinned.has(article));
      for (const [slot, found] of [...slots].sort(([a], [b]) => a - b)) placed.splice(slot - 1, 0, found);
      return renumber(placed, limit);
    },
  };
}

function renumber(list: readonly RankedArticle[], limit: number): RankedArticle[] {
  return list.slice(0, limit).map((found, i) => ({...found, rank: i + 1}));
}

/** What is neither a number nor a text must not be asked for its value: it may answer anything. */
function toNumber(value: unknown): number {
  return typeof value === 'number' || (typeof value === 'string' && value) ? Number(value) : NaN;
}

function factor(value: unknown): number | undefined {
  const number = toNumber(value);
  return number > 0 ? Math.min(number, MOST) : undefined;
}

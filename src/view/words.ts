import type {Recommendation} from '../answer.ts';

/** The words that the widget says. `{…}` stands for what is filled in. */
export interface Words {
  /** Heading over related articles. */
  readonly related: string;
  /** Label of the small box. */
  readonly alsoSee: string;
  /** Heading over the latest articles. */
  readonly latest: string;
  /** Heading over articles of the same section, `{label}`. */
  readonly moreIn: string;
  /** Heading over articles with the same tag, `{label}`. */
  readonly moreOn: string;
  /** What a suggestion has in common with the article: `{terms}`. */
  readonly alsoAbout: string;
  /** The byline, with `{authors}`. */
  readonly by: string;
  /** The reading time of `{n}` minutes, by plural category (`Intl.PluralRules`); `other` must be there. */
  readonly readingTime: Readonly<Record<string, string>>;
}

/** The words of pages in English, and of those in a language that is not there. */
export const ENGLISH: Words = {
  related: 'Related Articles',
  alsoSee: 'Also see',
  latest: 'Latest',
  moreIn: 'More in {label}',
  moreOn: 'More on {label}',
  alsoAbout: 'Also about: {terms}',
  by: 'By {authors}',
  readingTime: {other: '{n} min read'},
};

/** The words for a language tag; those of English where there are none, or where they do not come. */
export async function wordsFor(lang: string): Promise<Words> {
  if (!lang || /^en\b/i.test(lang)) return ENGLISH;
  const words = await import('./words/index.ts').then((languages) => languages.wordsIn(lang)).catch(() => undefined);
  return words ?? ENGLISH;
}

/** The words with some of them replaced; what is of another kind is passed over. */
export function withWords(words: Words, replaced: object | null | undefined): Words {
  const fitting = Object.entries(replaced ?? {}).filter(
    ([name, value]) => value && typeof value === typeof words[name as keyof Words],
  );
  return {...words, ...Object.fromEntries(fitting)};
}

/** Words named as reasons at most. */
export const REASONS = 3;

/** The heading over suggestions: what is not related must not stand under one that says so. */
export function headingFor(recommendation: Recommendation, layout: string, words: Words): string {
  switch (recommendation.outcome) {
    case 'same-section':
      return fill(recommendation.shared === 'tag' ? words.moreOn : words.moreIn, {label: recommendation.label});
    case 'latest':
      return words.latest;
    default:
      return layout === 'inline' ? words.alsoSee : words.related;
  }
}

/** Puts values into a text; each may stand there several times, or not at all. */
export function fill(text: string, values: Readonly<Record<string, string>>): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);
}

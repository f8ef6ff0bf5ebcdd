import {comparable, type Comparison} from './feeds-compare.ts';

/** A general reason for a difference, and whether it is the one. */
type Rule = readonly [reason: string, holds: (comparison: Comparison) => boolean];

const RULES: readonly Rule[] = [
  [
    'not an http(s) link: refused',
    ({field, values: [stated], base}) => {
      return field === 'link' && stated !== undefined && !/^https?:/.test(comparable('link', stated, base)[0] ?? '');
    },
  ],
  [
    'a link with credentials: refused',
    ({field, values: [stated = '']}) => {
      return field === 'link' && /^\w+:\/\/[^/]*@/.test(stated);
    },
  ],
  [
    'an identifier that nothing says is an address',
    ({field, values: [stated = ''], read, base, source}) => {
      return (
        field === 'link' &&
        !read.length &&
        identifiers(source).some((id) => comparable('link', id, base)[0] === comparable('link', stated, base)[0])
      );
    },
  ],
  [
    'relative: refers to the site that the feed names, not to where the feed lies',
    ({field, values: [stated = ''], read, base}) => {
      return (
        field === 'link' &&
        pathOf(stated, base) === pathOf(read[0] ?? '', base) &&
        stated.startsWith(new URL(base).origin)
      );
    },
  ],
  [
    'the article has several links, and another one is stated',
    ({field, read: [link = ''], source}) => {
      return (
        field === 'link' &&
        link !== '' &&
        [link, link.replace(/&/g, '&amp;'), link.replace(/\/$/, '')].some((form) => source.includes(form))
      );
    },
  ],
  [
    'the article has several dates, and another one is stated',
    ({field, values: [stated = ''], read: [date = ''], source}) => {
      return (
        field === 'date' && date !== '' && [stated, date].every((value) => value && source.includes(value.slice(0, 19)))
      );
    },
  ],
  [
    'a date that is stated as it is written, which `Date` does not understand',
    ({field, values: [stated = ''], read}) => {
      return field === 'date' && read.length > 0 && Number.isNaN(Date.parse(comparable('date', stated, '')[0] ?? ''));
    },
  ],
  [
    'an ambiguous date: none rather than a wrong one',
    ({field, values: [stated = ''], read}) => {
      return field === 'date' && !read.length && /^\D*(0?[1-9]|1[0-2])\/(0?[1-9]|1[0-2])\/\d{4}/.test(stated);
    },
  ],
  [
    'a date out of range (before 2 January 1970 or after 2125)',
    ({field, values: [stated = ''], read}) => {
      const time = Date.parse(comparable('date', stated, '')[0] ?? '');
      return field === 'date' && !read.length && (time < 864e5 || time >= Date.UTC(2126, 0));
    },
  ],
  [
    'the category has a label for people, and its term is stated',
    ({field, read, source}) => {
      return field === 'tags' && read.some((tag) => source.includes(`label="${tag}"`));
    },
  ],
  [
    'markup that holds no text',
    ({field, values: [stated = ''], read, base}) => {
      return /^(title|summary)$/.test(field) && !read.length && !comparable(field, stated, base)[1];
    },
  ],
  [
    'an identifier is stated, and the article has a link besides',
    ({field, values: [stated = ''], read, base, source}) => {
      return (
        field === 'link' &&
        read.length > 0 &&
        identifiers(source).some((id) => comparable('link', id, base)[0] === comparable('link', stated, base)[0])
      );
    },
  ],
  [
    'more is stated: of the whole feed, or from elements that no format has',
    ({field, values, read}) => {
      return /^(author|tags|image)$/.test(field) && values.length > 0 && read.every((value) => values.includes(value));
    },
  ],
  ['stated as absent', ({values}) => !values.length],
];

/** Why what was read is not what is stated, as far as a rule for all feeds can tell. */
export function reasonFor(comparison: Comparison): string | undefined {
  return RULES.find(([, holds]) => holds(comparison))?.[0];
}

/** What stands in elements that identify an article: Atom's `id`, and a `guid`. */
function identifiers(source: string): string[] {
  const found = source.matchAll(/<(?:\w+:)?(?:id|guid)\b[^<>]*>\s*(?:<!\[CDATA\[)?([^<\]]+)/gi);
  return [...found].map(([, id = '']) => id.trim());
}

function pathOf(address: string, base: string): string {
  return URL.canParse(address, base) ? new URL(address, base).href.replace(/^\w+:\/\/[^/]+/, '') : '';
}

/** What browsers read for the codes 128–159, which Unicode leaves to control characters. */
const WINDOWS_1252 = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ';

/** In code point order from 160. */
const LATIN_1 =
  'nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest';

/** In code point order from 945; the capitals are 32 below. */
const GREEK =
  'alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi omicron pi rho sigmaf sigma tau upsilon phi chi psi omega';

/** Each name with its character behind it. */
const OTHERS =
  'times× divide÷ AEligÆ ETHÐ OslashØ THORNÞ szligß aeligæ ethð oslashø thornþ ' +
  'OEligŒ oeligœ circˆ tilde˜ inodotı imathı lstrokł LstrokŁ dstrokđ DstrokĐ ' +
  'ensp\u2002 emsp\u2003 thinsp\u2009 zwnj\u200c zwj\u200d lrm\u200e rlm\u200f ndash– mdash— ' +
  'lsquo‘ rsquo’ sbquo‚ ldquo“ rdquo” bdquo„ lsaquo‹ rsaquo› dagger† Dagger‡ bull• hellip… permil‰ prime′ Prime″ ' +
  'euro€ trade™ larr← uarr↑ rarr→ darr↓ harr↔ rArr⇒ sum∑ minus− radic√ infin∞ asymp≈ ne≠ equiv≡ ' +
  'le≤ ge≥ hearts♥';

const inOrder = (names: string, first: number) =>
  names.split(' ').map((name, i) => [name, String.fromCharCode(first + i)] as const);

const RARE: ReadonlyMap<string, string> = new Map([
  ...inOrder(LATIN_1, 160),
  ...inOrder(GREEK, 945),
  ...inOrder(
    GREEK.replace(/\b[a-z]/g, (letter) => letter.toUpperCase()),
    913,
  ),
  ...OTHERS.split(' ').map((entry) => [entry.slice(0, -1), entry.slice(-1)] as const),
]);

/** Windows-1252's characters for control characters that are none in any text: it was taken for ISO 8859-1. */
export function restoreWindows1252(text: string): string {
  return text.replace(/[\x80-\x9f]/g, (control) => WINDOWS_1252.charAt(control.charCodeAt(0) - 128));
}

/**
 * Replaces HTML's rarer named references (Greek letters, arrows, mathematics) and what only windows-1252 knows in a feed
 * as it came. None of their characters means anything in markup, so that it does not matter how deep they stand.
 */
export function decodeRareEntities(source: string): string {
  return restoreWindows1252(source).replace(
    /&(?:#(\d{3})|#x([\da-f]{2})|([a-z][a-z\d]{1,9}));/gi,
    (reference, decimal, hex, name = '') => {
      const code = decimal ? Number(decimal) : parseInt(String(hex), 16);
      const found = name ? RARE.get(String(name)) : WINDOWS_1252[code - 128];
      return found ?? reference;
    },
  );
}

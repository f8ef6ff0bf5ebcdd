import {faultsOfContent} from './check-content.ts';
import type {ElementOptions} from './element-options.ts';
import {warn} from './warn.ts';

/** What attributes may say that know certain words only. */
const WORDS: Readonly<Record<string, string>> = {
  layout: 'grid list compact row inline',
  type: 'auto json feed',
  loading: 'lazy eager',
  landmark: 'nav aside section',
  fallback: 'latest section none',
  languages: 'same any',
  dates: 'absolute relative',
  prefetch: 'none intent visible',
  read: 'dim hide',
  'read-storage': 'session local',
};
/** What a list of parts may name. */
const PARTS = 'image kicker title summary author date reading-time reason'.split(' ');
/** Some numbers, as the developer is told of them. */
type Numbers = readonly [kind: string, has: (number: number) => boolean];
const between = (least: number, most: number): Numbers => [
  `number from ${least} to ${most}`,
  (number) => number >= least && number <= most,
];
/** Which numbers may stand where. */
const NUMBERS: Readonly<Record<string, Numbers>> = {
  limit: between(1, 999),
  'heading-level': ['whole number from 1 to 6', (number) => [1, 2, 3, 4, 5, 6].includes(number)],
  threshold: between(0, 1),
  diversity: between(0, 1),
  'half-life': ['number above 0', (number) => number > 0],
  holdout: between(0, 100),
  'max-age': ['number', (number) => !Number.isNaN(number)],
};
/** Attributes of one word that any element may have, those of microdata and RDFa among them, and the one that style sheets read. */
const GLOBAL = new RegExp(
  `^(?:${[
    'accesskey|autocapitalize|autocorrect|autofocus|class|contenteditable|dir|draggable|enterkeyhint|exportparts|hidden|id|inert',
    'inputmode|is|item[a-z]+|lang|nonce|on[a-z]+|part|popover|role|slot|spellcheck|style|tabindex|title|translate',
    'virtualkeyboardpolicy|writingsuggestions|xmlns',
    'about|content|datatype|inlist|prefix|property|rel|resource|rev|typeof|vocab',
    'theme',
  ].join('|')})$`,
);

/** Widgets that have been looked at. */
const seen = new WeakSet<Element>();

/**
 * Names the attributes of a widget that make no sense, and what in it does not, once: they count as if they were not there,
 * which is hard to see.
 */
export function checkValues(host: ElementOptions): void {
  if (seen.has(host)) return;
  seen.add(host);
  const {observedAttributes} = host.constructor as typeof ElementOptions;
  for (const {name, value} of host.attributes) {
    // those with a sign in them belong to frameworks
    const isUnknown = /^[a-z]+$/.test(name) && !GLOBAL.test(name);
    const fault = observedAttributes.includes(name)
      ? faultOf(name, value.trim())
      : isUnknown
        ? 'there is no such attribute.'
        : '';
    if (fault) warn('invalid-option', `${name}="${value}": ${fault}`, host);
  }
  for (const fault of faultsOfContent(host, ['url', ...PARTS])) warn('invalid-option', fault, host);
}

/** What is wrong with a value; empty for nothing. */
function faultOf(name: string, value: string): string {
  const words = WORDS[name];
  if (words && value && !words.split(' ').includes(value)) return `it may be ${words.replaceAll(' ', ', ')}.`;
  const unknown = name === 'show' ? value.split(/\s+/).filter((part) => part && !PARTS.includes(part)) : [];
  if (unknown.length) return `"${unknown.join(' ')}" is none of ${PARTS.join(', ')}.`;
  const [kind, has] = NUMBERS[name] ?? [];
  if (has && !(value && has(Number(value)))) return `it must be a ${kind}.`;
  return name === 'words' && !isJson(value) ? 'it is no JSON.' : '';
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

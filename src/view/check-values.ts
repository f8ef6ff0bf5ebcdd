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
/** From where to where numbers go. */
const NUMBERS: Readonly<Record<string, readonly [least: number, most: number]>> = {
  limit: [1, 999],
  'heading-level': [1, 6],
  threshold: [0, 1],
  diversity: [0, 1],
  'half-life': [0, Infinity],
  holdout: [0, 100],
  'max-age': [-Infinity, Infinity],
};
/** Attributes of one word that any element may have, and the one that style sheets read. */
const GLOBAL =
  /^(?:id|class|style|lang|dir|slot|part|role|hidden|title|tabindex|translate|inert|is|nonce|theme|exportparts|item[a-z]+|on[a-z]+)$/;

/** Widgets that have been looked at. */
const seen = new WeakSet<Element>();

/** Names the attributes of a widget that make no sense, once: they count as if they were not there, which is hard to see. */
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
}

/** What is wrong with a value; empty for nothing. */
function faultOf(name: string, value: string): string {
  const words = WORDS[name];
  if (words && value && !words.split(' ').includes(value)) return `it may be ${words.replaceAll(' ', ', ')}.`;
  const unknown = name === 'show' ? value.split(/\s+/).filter((part) => part && !PARTS.includes(part)) : [];
  if (unknown.length) return `"${unknown.join(' ')}" is none of ${PARTS.join(', ')}.`;
  const range = NUMBERS[name];
  if (range) {
    const [least, most] = range;
    const number = Number(value);
    if (!value || !(number >= least && number <= most))
      return `it must be a number${Number.isFinite(least) ? ` from ${least}` : ''}${Number.isFinite(most) ? ` to ${most}` : ''}.`;
  }
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

import {decodeEntities} from './entities.ts';
import type {Markup} from './scan-markup.ts';

/** The value of an attribute, decoded and trimmed; empty when there is none. */
export function attribute({attributes}: Pick<Markup, 'attributes'>, name: string): string {
  if (!attributes.toLowerCase().includes(name)) return '';
  for (const [, key = '', value = ''] of attributes.matchAll(/\s([^\s=]+)\s*=\s*("[^"]*|'[^']*|[^\s"']+)/g)) {
    if (key.toLowerCase() === name) return decodeEntities(value.replace(/^["']/, '')).trim();
  }
  return '';
}

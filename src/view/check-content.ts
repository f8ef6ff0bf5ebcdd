import type {ElementOptions} from './element-options.ts';
import {findTemplate} from './templates.ts';
import {ENGLISH} from './words.ts';

/** The slots; `related-article-…` are those of a template's clones. */
const SLOTS = ['heading', 'empty', 'before', 'after', 'article'];

/**
 * What is wrong with what stands in a widget, and with its words: a template that nothing finds, slots, fields and words
 * that there are not.
 *
 * @param fields - What `data-field` may say.
 */
export function faultsOfContent(host: ElementOptions, fields: readonly string[]): string[] {
  const children = [...host.children];
  const faults: string[] = [];
  if (!findTemplate(host) && children.some(({localName, slot}) => localName === 'template' && !slot))
    faults.push('<template>: it is for cards only with slot="article".');
  for (const {slot} of children)
    if (slot && !slot.startsWith('related-article-')) faults.push(...unknown(`slot="${slot}"`, [slot], SLOTS));
  for (const element of findTemplate(host)?.content.querySelectorAll('[data-field]') ?? []) {
    const names = element.getAttribute('data-field') ?? '';
    faults.push(...unknown(`data-field="${names}"`, names.split(/\s+/).filter(Boolean), fields));
  }
  return [...faults, ...unknown('words', Object.keys(host.words ?? {}), Object.keys(ENGLISH))];
}

/** Says of each name that is not known what it might have been. */
function unknown(where: string, names: readonly string[], known: readonly string[]): string[] {
  return names
    .filter((name) => !known.includes(name))
    .map((name) => `${where}: "${name}" is none of ${known.join(', ')}.`);
}

/** What JSON can hold. */
export type Json = null | boolean | number | string | Json[] | JsonObject;

/** An object of JSON. Its names come from outside: they are read through `fold`, never assigned. */
export interface JsonObject {
  [key: string]: Json;
}

/** Names that what other programs write has, WordPress and Ghost among them, and titles that are lists of headings. */
export const SPECIAL = /"(?:(?:rendered|taxonomy|comment_id|pagination|next_url)"\s*:|title"\s*:\s*\[)/;

/** What shows that bytes are not meant as UTF-8: what could not be decoded, and characters that other encodings have. */
// eslint-disable-next-line no-control-regex
export const SUSPECT = /[\ufffd\0\x1b]/;

/** Whether a value is an object, and neither null nor an array. */
export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Fields of an object that are looked at. */
const MAX_FIELDS = 200;

/** An object's fields by their names without case, `_` and `-`; of names that are then the same, the first counts. */
export function fold(value: JsonObject): Map<string, Json> {
  const fields = new Map<string, Json>();
  for (const key of Object.keys(value).slice(0, MAX_FIELDS)) {
    const name = key.toLowerCase().replace(/[_-]/g, '');
    if (!fields.has(name)) fields.set(name, value[key] as Json);
  }
  return fields;
}

/** The first of these fields that holds something: a flag never does, nor a value of an `unfit` type. */
export function pick(fields: ReadonlyMap<string, Json>, names: readonly string[], unfit?: string): Json | undefined {
  for (const name of names) {
    const value = fields.get(name) ?? '';
    const isFit = value !== '' && ![unfit, 'boolean'].includes(typeof value);
    if (isFit && !(Array.isArray(value) && !value.length)) return value;
  }
  return undefined;
}

/** A value's text: itself, its first element's, or that of a property that usually holds it. */
export function asText(
  value: Json | undefined,
  keys: readonly string[] = ['rendered', 'name', 'title', 'label', 'value', 'text', 'url'],
): string | undefined {
  if (typeof value === 'string') return value.trim() ? value : undefined;
  if (typeof value === 'number') return String(value);
  if (Array.isArray(value)) {
    for (const element of value) {
      const text = Array.isArray(element) ? undefined : asText(element, keys);
      if (text) return text;
    }
    return undefined;
  }
  if (!isObject(value)) return undefined;
  const text = pick(fold(value), keys);
  return typeof text === 'string' ? text : undefined;
}

/** A value's number, also where that is written as text; `NaN` when it has none. */
export function asNumber(value: Json | undefined): number {
  return Number(asText(value) ?? NaN);
}

/** Names in a list, in an object that has one, or in a string with commas. Numbers are ids of something else. */
export function asList(value: Json | undefined): string[] {
  const list = typeof value === 'string' ? value.split(/[,;]/) : Array.isArray(value) ? value : [value ?? null];
  return list
    .filter((entry) => typeof entry !== 'number')
    .map((entry) => asText(entry)?.trim() ?? '')
    .filter(Boolean);
}

/** What errors call the JSON of an address. */
export function jsonOf(url: string | undefined): string {
  return `The JSON${url ? ` of ${url}` : ''}`;
}

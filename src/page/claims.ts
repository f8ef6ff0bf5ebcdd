/** What one source on a page says of the article; parts that it does not tell are absent. Text may hold HTML. */
export interface Claims {
  readonly title?: string | undefined;
  readonly summary?: string | undefined;
  readonly url?: string | undefined;
  readonly date?: string | undefined;
  readonly modified?: string | undefined;
  readonly section?: string | undefined;
  readonly tags?: readonly string[] | undefined;
  readonly authors?: readonly string[] | undefined;
  readonly lang?: string | undefined;
  readonly image?: string | undefined;
  readonly text?: string | undefined;
}

/** What the first of these sources that says something of a part says of it. */
export function firstClaim<Part extends keyof Claims>(sources: readonly Claims[], part: Part): Claims[Part] {
  return sources.find((claims) => claims[part]?.length)?.[part];
}

/** Text on one line, or undefined where nothing is left. */
export function oneLine(text: string | null | undefined): string | undefined {
  return text?.replace(/[\s\p{Cc}]+/gu, ' ').trim() || undefined;
}

/** Names without what stands around them: "By", addresses, repetitions. */
export function cleanNames(names: readonly (string | undefined)[]): string[] {
  const cleaned = names.map((name) => oneLine(name)?.replace(/^(?:written )?by[ :]+/i, ''));
  return [
    ...new Set(cleaned.filter((name) => name && name.length < 100 && !/^(?:https?:)?\/\/|^@|^by:?$/i.test(name))),
  ] as string[];
}

/** A list that may be written with commas. */
export function splitList(text: string | undefined): string[] {
  return (text ?? '').split(/[,;、]/).flatMap((entry) => oneLine(entry) ?? []);
}

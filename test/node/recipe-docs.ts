import {readFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';

/** A block of code in `docs/recipes.md`. */
export interface Block {
  /** The folder of its recipe. */
  readonly recipe: string;
  readonly language: string;
  /** The file that the paragraph before it begins or ends with. */
  readonly file: string;
  readonly code: string;
}

const text = readFileSync(fileURLToPath(new URL('../../docs/recipes.md', import.meta.url)), 'utf8');

/** All blocks of code in the recipes. */
export const BLOCKS: readonly Block[] = text
  .split(/^## /m)
  .slice(1)
  .flatMap((section) => {
    const recipe = section.split('\n', 1)[0]!.toLowerCase();
    return [...section.matchAll(/([^\n]+(?:\n[^\n]+)*)\n\n```(\S+)\n([\s\S]*?)\n```$/gm)].map(
      ([, paragraph = '', language = '', code = '']): Block => {
        const names = [...paragraph.matchAll(/`([\w.-]+(?:\/[\w.-]+)*\.\w+)`/g)].map(([, name]) => name!);
        return {recipe, language, file: names.find((name) => !name.startsWith('related-articles')) ?? '', code};
      },
    );
  });

/** The commands of our program that a recipe has, without what stands before them, as arguments. */
export function commandsIn(recipe: string): readonly (readonly string[])[] {
  return BLOCKS.filter((block) => block.recipe === recipe && block.language === 'sh').flatMap(({code}) =>
    code.split('\n').map((line) => line.split('npx related-articles ')[1]!.replaceAll('"', '').split(' ')),
  );
}

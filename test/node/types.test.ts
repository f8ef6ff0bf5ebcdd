import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import path from 'node:path';
import {describe, it} from 'node:test';
import {fileURLToPath} from 'node:url';
import ts from 'typescript';
import {RelatedArticlesElement} from '../../src/element.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const read = (file: string): string => readFileSync(path.join(root, file), 'utf8');

/** How those set up TypeScript who use the package. */
const SETUPS: Readonly<Record<string, ts.CompilerOptions>> = {
  bundler: {module: ts.ModuleKind.ESNext, moduleResolution: ts.ModuleResolutionKind.Bundler},
  nodenext: {module: ts.ModuleKind.NodeNext, moduleResolution: ts.ModuleResolutionKind.NodeNext},
};

/** What TypeScript finds wrong with files that use the package as it was built; the files are not written. */
function faultsOf(sources: Readonly<Record<string, string>>, setup: ts.CompilerOptions = SETUPS['bundler']!): string[] {
  const options: ts.CompilerOptions = {
    target: ts.ScriptTarget.ES2022,
    lib: ['lib.es2023.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'],
    jsx: ts.JsxEmit.Preserve,
    types: [],
    strict: true,
    exactOptionalPropertyTypes: true,
    noUncheckedSideEffectImports: true,
    skipLibCheck: true,
    noEmit: true,
    ...setup,
  };
  const host = ts.createCompilerHost(options);
  const own = new Map(Object.entries(sources).map(([name, text]) => [path.posix.join(root, name), text]));
  const fileExists = host.fileExists.bind(host);
  const readFile = host.readFile.bind(host);
  host.fileExists = (file) => own.has(file) || fileExists(file);
  host.readFile = (file) => own.get(file) ?? readFile(file);
  const program = ts.createProgram([...own.keys()], options, host);
  return ts
    .getPreEmitDiagnostics(program)
    .map(({file, messageText}) => `${file?.fileName ?? ''}: ${ts.flattenDiagnosticMessageText(messageText, '\n')}`);
}

describe('types of the package', () => {
  const {exports} = JSON.parse(read('package.json')) as {exports: Record<string, unknown>};
  const names = Object.keys(exports)
    .filter((name) => /\.(?:js|css)$|^\.$/.test(name) && !name.includes('*'))
    .map((name) => name.replace(/^\./, 'related-articles'));
  for (const [setup, options] of Object.entries(SETUPS))
    it(`everything that is exported can be imported for its effect alone (${setup})`, () => {
      assert.ok(names.includes('related-articles/related-articles.css'));
      const faults = faultsOf({'use.ts': names.map((name) => `import '${name}';`).join('\n')}, options);
      assert.deepEqual(faults, []);
    });
  it('what is for Node compiles where there is no DOM, and where libraries are checked', () => {
    const setup = {...SETUPS['nodenext'], lib: ['lib.es2022.d.ts'], types: ['node'], skipLibCheck: false};
    const use = ['core', 'node', 'build'].map((name) => `export * as ${name} from 'related-articles/${name}.js';`);
    assert.deepEqual(faultsOf({'use.ts': use.join('\n')}, setup), []);
  });
  it('what does not exist is refused', () => {
    assert.equal(faultsOf({'use.ts': `import 'related-articles/none.css';`}).length, 1);
  });

  it('RelatedArticlesAttributes has every attribute and property, and the look', () => {
    const properties = Object.keys(RelatedArticlesElement.properties);
    // HTML knows no upper case in attributes
    const isProperty = (attribute: string): boolean => properties.some((name) => name.toLowerCase() === attribute);
    const attributes = RelatedArticlesElement.observedAttributes.filter((name) => !isProperty(name));
    assert.ok(properties.includes('headingLevel') && attributes.includes('heading-level'));
    const known = [...properties, ...attributes, 'theme'].map((name) => `'${name}'`).join(' | ');
    const faults = faultsOf({
      'use.ts': `import type {RelatedArticlesAttributes} from 'related-articles/element.js';
        type Typed = keyof RelatedArticlesAttributes;
        export const missing: Exclude<${known}, Typed> extends never ? true : Exclude<${known}, Typed> = true;
        export const unknown: Exclude<Typed, ${known}> extends never ? true : Exclude<Typed, ${known}> = true;`,
    });
    assert.deepEqual(faults, []);
  });
  it('Theme has every look of the style sheet, and no other', () => {
    const looks = [...read('src/styles/related-articles.css').matchAll(/\[theme='(\w+)'\]/g)].map(([, name]) => name!);
    const union = [...new Set(looks)].map((name) => `'${name}'`).join(' | ');
    const faults = faultsOf({
      'use.ts': `import type {Theme} from 'related-articles/element.js';
        export const all: [Theme, ${union}] extends [${union}, Theme] ? true : false = true;`,
    });
    assert.deepEqual(faults, []);
  });
  it('a value that no attribute knows does not compile', () => {
    for (const wrong of [`layout = 'gird'`, `fallback = 'newest'`, `loading = 'soon'`, `limit = '3'`])
      assert.equal(
        faultsOf({
          'use.ts': `import type {RelatedArticlesElement} from 'related-articles/element.js';
            export const set = (element: RelatedArticlesElement) => { element.${wrong}; };`,
        }).length,
        1,
        wrong,
      );
  });
});

describe('the README on JSX', () => {
  const block = /```ts\n([^`]*declare module 'react'[^`]*)```/.exec(read('README.md'))![1]!;
  /** As much of React's types as this needs. */
  const react = `export interface HTMLAttributes<T> {className?: string; onClick?: (event: {currentTarget: T}) => void}
    export type DetailedHTMLProps<E, T> = E & {ref?: {current: T | null}};
    export namespace JSX { interface Element {} interface IntrinsicElements {} }`;
  const page = (tag: string): Record<string, string> => ({
    'react.d.ts': `declare module 'react' {${react}} declare module 'react/jsx-runtime' {export {JSX} from 'react';}`,
    'tag.ts': block,
    'page.tsx': `import type {} from './tag.js'; export const page = ${tag};`,
  });
  const jsx = {...SETUPS['bundler'], jsx: ts.JsxEmit.ReactJSX, jsxImportSource: 'react'};

  it('lets attributes and properties be written', () => {
    const tag = `<related-articles className="more" src="/a.json" limit={3} layout="list" theme="cards" fallback="none"
      threshold={0.06} heading-level={3} allow-linked articles={[{url: '/a', title: 'A'}]} />`;
    assert.deepEqual(faultsOf(page(tag), jsx), []);
  });
  it('refuses what makes no sense', () => {
    for (const wrong of ['layout="gird"', 'theme="card"', 'limit="3"', 'heading-level="two"', 'limits={3}'])
      assert.equal(faultsOf(page(`<related-articles ${wrong} />`), jsx).length, 1, wrong);
  });
});

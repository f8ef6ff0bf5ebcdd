// Builds dist/: modules with types for npm, and dist/cdn/ for script tags.
import {copyFile, readFile, readdir, rm, writeFile} from 'node:fs/promises';
import path from 'node:path';
import {pathToFileURL} from 'node:url';
import {linksStyle} from './links-style.mjs';
import {root, runNode} from './run.mjs';

const dist = path.join(root, 'dist');

/** For the page around the widget. */
const STYLES = 'related-articles.css';
/** For lists that stand in the page itself. */
const LINKS_STYLES = 'related-articles-links.css';
/** TypeScript refuses the import of a style sheet that declares nothing. */
const STYLE_DECLARATION = '/** A style sheet: what it gives when it is imported, the bundler decides. */\nexport {};\n';

/** Declarations keep the sources' `.ts` in their imports; older tools do not follow that. */
async function fixDeclarations() {
  for (const file of await readdir(dist, {recursive: true})) {
    if (!file.endsWith('.d.ts')) continue;
    const declaration = path.join(dist, file);
    const text = await readFile(declaration, 'utf8');
    await writeFile(declaration, text.replace(/((?:from|import\()\s*'\.[^']*)\.ts'/g, "$1.js'"));
  }
}

await rm(dist, {recursive: true, force: true});
const [bundled, declared] = await Promise.all([
  runNode('node_modules/rollup/dist/bin/rollup', ['-c', '--silent']),
  runNode('node_modules/typescript/bin/tsc', ['-p', 'tsconfig.build.json']),
]);
if (bundled.code || declared.code) process.exitCode = 1;
else {
  await fixDeclarations();
  await writeFile(path.join(dist, 'style-sheet.d.ts'), STYLE_DECLARATION);
  const sheet = (name) => import(pathToFileURL(path.join(dist, `view/${name}.js`)).href);
  const [{styles}, {cardStyles}] = [await sheet('styles'), await sheet('card-styles')];
  for (const folder of ['dist', 'dist/cdn']) {
    await copyFile(path.join(root, 'src/styles', STYLES), path.join(root, folder, STYLES));
    await writeFile(path.join(root, folder, LINKS_STYLES), linksStyle([...styles, cardStyles]));
  }
}

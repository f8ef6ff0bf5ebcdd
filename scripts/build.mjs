// Builds dist/: modules with types for npm, and dist/cdn/ for script tags.
import {copyFile, readFile, readdir, rm, writeFile} from 'node:fs/promises';
import path from 'node:path';
import {root, runNode} from './run.mjs';

const dist = path.join(root, 'dist');

/** For the page around the widget. */
const STYLES = 'related-articles.css';

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
  for (const folder of ['dist', 'dist/cdn'])
    await copyFile(path.join(root, 'src/styles', STYLES), path.join(root, folder, STYLES));
}

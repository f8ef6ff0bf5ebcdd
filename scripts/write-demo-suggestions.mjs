// Writes docs/demo-suggestions.md anew. Needs dist/ (npm run build).
import {writeFile} from 'node:fs/promises';
import * as core from '../dist/core.js';
import {TABLE, suggestionTable} from './demo-suggestions.mjs';

await writeFile(TABLE, await suggestionTable(core));

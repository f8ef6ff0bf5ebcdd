// Builds the library and the demo newspaper, serves it, and prints its address. The port is the environment variable
// PORT, else 8000, else the next free one.
import path from 'node:path';
import {buildDemo} from './build-demo.mjs';
import {root, runNode} from './run.mjs';
import {serve} from './serve.mjs';

const outDir = path.join(root, 'dist-demo');

async function serveOnFreePort(port) {
  try {
    return await serve({root: outDir, port, canRelay: true});
  } catch (error) {
    if (error.code === 'EADDRINUSE' && !process.env.PORT) return serveOnFreePort(port + 1);
    throw error;
  }
}

console.log('Building the library and the newspaper …');
const {code} = await runNode('scripts/build.mjs');
if (code) process.exitCode = code;
else {
  const {origin} = await serveOnFreePort(Number(process.env.PORT) || 8000);
  const {articles} = await buildDemo({outDir, siteUrl: origin});
  console.log(`
The Saltmere Courier, ${articles} articles with related articles on every page:
  ${origin}/
Your own feed:
  ${origin}/playground/
Ctrl+C ends it.`);
}

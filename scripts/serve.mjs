import {createServer} from 'node:http';
import {createReadStream} from 'node:fs';
import {stat} from 'node:fs/promises';
import path from 'node:path';
import {pipeline} from 'node:stream/promises';
import {relay} from './relay.mjs';

const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.xml': 'application/xml',
};

/**
 * Serves a folder on this machine only, for the demo and the tests; not meant for the open network.
 *
 * @param {object} options
 * @param {string} options.root The folder.
 * @param {number} [options.port] 0 or none takes a free one.
 * @param {boolean} [options.cors] Lets pages of other origins read the files, as a CDN does.
 * @param {boolean} [options.canRelay] Answers `/fetch?url=…` for the demo's own pages.
 * @returns {Promise<{origin: string, close(): Promise<void>}>}
 */
export async function serve({root, port = 0, cors = false, canRelay = false}) {
  const server = createServer((request, response) => {
    answer(request, response).catch((error) => {
      if (!response.headersSent) response.writeHead(500);
      response.end();
      // a visitor who leaves before the end is no fault
      if (error.code !== 'ERR_STREAM_PREMATURE_CLOSE') console.error(error.message);
    });
  });

  async function answer(request, response) {
    const {pathname, searchParams} = new URL(request.url ?? '/', 'http://localhost');
    if (canRelay && pathname === '/fetch') return relay(request, response, searchParams.get('url'));
    const file = await findFile(root, decodeURIComponent(pathname));
    if (!file) {
      response.writeHead(404, {'content-type': 'text/plain'});
      return void response.end('Not found');
    }
    if (file.isFolder) {
      response.writeHead(301, {location: `${pathname}/`});
      return void response.end();
    }
    response.writeHead(200, {
      'content-type': TYPES[path.extname(file.path)] ?? 'application/octet-stream',
      'content-length': file.size,
      'cache-control': 'no-cache',
      'x-content-type-options': 'nosniff',
      ...(cors && {'access-control-allow-origin': '*'}),
    });
    if (request.method === 'HEAD') response.end();
    else await pipeline(createReadStream(file.path), response);
  }

  await new Promise((resolve, reject) => server.once('error', reject).listen(port, '127.0.0.1', resolve));
  return {
    origin: `http://localhost:${server.address().port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(resolve);
        server.closeAllConnections();
      }),
  };
}

/** The file of a path, never one outside the folder; a folder stands for its index.html. */
async function findFile(root, pathname) {
  const wanted = path.join(root, path.normalize(`/${pathname}`));
  try {
    const found = await stat(wanted);
    if (!found.isDirectory()) return {path: wanted, size: found.size};
    if (!pathname.endsWith('/')) return {isFolder: true};
    const index = path.join(wanted, 'index.html');
    return {path: index, size: (await stat(index)).size};
  } catch {
    return undefined;
  }
}

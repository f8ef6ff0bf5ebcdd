import {createReadStream, statSync} from 'node:fs';
import {createServer} from 'node:http';
import type {IncomingMessage, Server, ServerResponse} from 'node:http';
import type {AddressInfo} from 'node:net';
import {pipeline} from 'node:stream/promises';
import {readFile} from 'node:fs/promises';
import path from 'node:path';
import {setTimeout as wait} from 'node:timers/promises';
import type {HostileInput} from './inputs.ts';

/** What serves the page, the library and the inputs. */
export interface HostileServer {
  /** The page's own origin. */
  readonly site: string;
  /** The inputs' origin: another one, so that nothing is allowed that is not asked for. */
  readonly source: string;
  /** The inputs that can be asked for; more may be added at any time. */
  readonly inputs: Map<string, HostileInput>;
  /** The address of an input. */
  readonly addressOf: (id: string) => string;
  /** How often each path was asked for. */
  readonly asked: Map<string, number>;
  /** Paths that were asked for with a cookie. */
  readonly credentials: string[];
  close(): Promise<void>;
}

const PAGE = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>The ferry and the harbour</title>
<link rel="icon" href="data:,"><script type="module" src="/cdn/related-articles.js"></script></head>
<body><article><h1>The ferry and the harbour</h1><p>The ferry left the harbour. News of the council and its budget.</p></article><main></main></body></html>`;

/** A feed whose links are relative, for addresses that others lead to. */
const MOVED = `<rss version="2.0"><channel><title>Moved</title><item><title>The moved ferry</title><link>moved-article</link></item></channel></rss>`;

/** Starts the server on two names of this machine, which browsers take for two origins. */
export async function startServer(cdnFolder: string): Promise<HostileServer> {
  const inputs = new Map<string, HostileInput>();
  const asked = new Map<string, number>();
  const credentials: string[] = [];
  const server: Server = createServer((request, response) => {
    answer(request, response).catch(() => response.destroy());
  });

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const {pathname} = new URL(request.url ?? '/', 'http://localhost');
    asked.set(pathname, (asked.get(pathname) ?? 0) + 1);
    if (pathname === '/page.html') {
      response.setHeader('content-type', 'text/html; charset=utf-8');
      return void response.end(PAGE);
    }
    if (pathname.startsWith('/cdn/')) {
      response.setHeader('content-type', 'text/javascript; charset=utf-8');
      return void response.end(await readFile(path.join(cdnFolder, path.normalize(pathname.slice(4)))));
    }
    // pictures are the browser's own requests
    if (request.headers.cookie && request.headers['sec-fetch-dest'] === 'empty') credentials.push(pathname);
    response.setHeader('set-cookie', 'canary=1; Path=/');
    if (pathname === '/moved.xml') {
      response.setHeader('access-control-allow-origin', '*');
      return void response.end(MOVED);
    }
    const input = inputs.get(decodeURIComponent(pathname.replace('/input/', '')));
    if (input) return send(input, response);
    response.writeHead(pathname === '/loop' ? 302 : 404, {'access-control-allow-origin': '*', location: '/loop'}).end();
  }

  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const {port} = server.address() as AddressInfo;
  const source = `http://localhost:${port}`;
  return {
    site: `http://127.0.0.1:${port}`,
    source,
    inputs,
    asked,
    credentials,
    addressOf: (id) => `${source}/input/${encodeURIComponent(id)}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}

async function send(input: HostileInput, response: ServerResponse): Promise<void> {
  const {body, status = 200, headers, delivery = 'whole', cors = true} = input;
  const isFile = typeof body === 'object' && 'file' in body;
  const bytes = isFile ? undefined : Buffer.from(body as string);
  const size = isFile ? statSync(body.file).size : (bytes?.length ?? 0);
  response.writeHead(status, {
    ...(delivery === 'whole' && ![204, 304].includes(status) && {'content-length': size}),
    ...(cors && {'access-control-allow-origin': '*'}),
    ...headers,
  });
  if (isFile && (delivery === 'whole' || delivery === 'chunked'))
    return pipeline(createReadStream(body.file), response);
  const whole = bytes ?? (await readFile((body as {file: string}).file));
  if (delivery === 'whole' || delivery === 'chunked') return void response.end(whole);
  if (delivery === 'cut' || delivery === 'endless') {
    response.write(whole.subarray(0, whole.length / 2));
    // what is cut off at once may never reach the other side
    await wait(50);
    if (delivery === 'cut') response.destroy();
    return;
  }
  const length = delivery === 'slow' ? 1 : Math.max(4096, Math.ceil(whole.length / 50));
  for (let at = 0; at < whole.length && !response.destroyed; at += length) {
    response.write(whole.subarray(at, at + length));
    await wait(delivery === 'slow' ? 50 : 2);
  }
  response.end();
}

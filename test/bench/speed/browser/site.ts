import {createServer} from 'node:http';
import type {IncomingMessage, ServerResponse} from 'node:http';
import type {AddressInfo} from 'node:net';
import {brotliCompressSync, constants, gzipSync} from 'node:zlib';

/** Something that the site serves. */
export interface Resource {
  readonly type: string;
  readonly body: string | Uint8Array;
  readonly headers?: Readonly<Record<string, string>>;
}

/** An answer that was sent. */
export interface Served {
  readonly path: string;
  /** Bytes of its body, compressed. */
  readonly bytes: number;
}

/** A site on this machine: everything compressed, with entity tags, and a record of what was asked for. */
export interface Site {
  readonly origin: string;
  /** Answers since `forget`. */
  readonly served: readonly Served[];
  forget(): void;
  /** Milliseconds by which answers to this path are late from now on. */
  hold(path: string, milliseconds: number): void;
  close(): Promise<void>;
}

/** This machine by a name, with its dot, on which the widget does not load what helps developers. */
const HOST = 'localhost.';
/** Bytes above which brotli's best setting takes too long to wait for. */
const LARGE = 1_000_000;

/** Starts a site. `find` gives what stands at a path, called once for each path and its query. */
export async function startSite(find: (url: URL) => Resource | undefined): Promise<Site> {
  const cache = new Map<string, ReturnType<typeof prepare> | undefined>();
  const late = new Map<string, number>();
  let served: Served[] = [];
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://localhost');
    const key = url.pathname + url.search;
    if (!cache.has(key)) cache.set(key, prepare(find(url)));
    const ready = cache.get(key);
    setTimeout(
      () => {
        served.push({path: url.pathname, bytes: answer(request, response, ready)});
      },
      late.get(url.pathname) ?? 0,
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://${HOST}:${(server.address() as AddressInfo).port}`,
    get served() {
      return served;
    },
    forget() {
      served = [];
    },
    hold: (path, milliseconds) => void late.set(path, milliseconds),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

interface Prepared {
  readonly type: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly tag: string;
  readonly br: Uint8Array;
  readonly gzip: Uint8Array;
}

function prepare(resource: Resource | undefined): Prepared | undefined {
  if (!resource) return undefined;
  const {type, body, headers = {}} = resource;
  const bytes = Buffer.from(body as Uint8Array);
  const quality = bytes.length > LARGE ? 5 : 11;
  const br = brotliCompressSync(bytes, {params: {[constants.BROTLI_PARAM_QUALITY]: quality}});
  return {type, headers, br, gzip: gzipSync(bytes), tag: `"${bytes.length.toString(36)}-${br.length.toString(36)}"`};
}

function answer(request: IncomingMessage, response: ServerResponse, ready: Prepared | undefined): number {
  if (!ready) {
    response.writeHead(404).end();
    return 0;
  }
  const head = {'cache-control': 'no-cache', etag: ready.tag, ...ready.headers};
  if (request.headers['if-none-match'] === ready.tag) {
    response.writeHead(304, head).end();
    return 0;
  }
  const encoding = String(request.headers['accept-encoding']).includes('br') ? 'br' : 'gzip';
  const body = ready[encoding];
  response.writeHead(200, {
    ...head,
    'content-type': ready.type,
    'content-encoding': encoding,
    'content-length': body.length,
  });
  response.end(body);
  return body.length;
}

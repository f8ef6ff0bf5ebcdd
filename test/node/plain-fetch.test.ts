import assert from 'node:assert/strict';
import {createServer} from 'node:http';
import type {AddressInfo} from 'node:net';
import {after, describe, it} from 'node:test';
import {readSite} from '../../src/build.ts';
import {plainFetch} from '../../src/node/plain-fetch.ts';
import {run} from './cli-run.ts';

/** Breaks off in the middle of an answer; does not answer at all at /slow. */
const server = createServer(({url}, response) => {
  if (url === '/slow') return;
  if (url === '/fine') return void response.end('[]');
  response.writeHead(200, {'content-length': '1000'});
  response.write('[{"title": ');
  setTimeout(() => response.destroy(), 50);
});
await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
after(() => {
  server.closeAllConnections();
  server.close();
});

/** A port where nobody listens. */
const closed = createServer();
await new Promise<void>((resolve) => closed.listen(0, '127.0.0.1', resolve));
const nobody = `http://127.0.0.1:${(closed.address() as AddressInfo).port}`;
await new Promise((resolve) => closed.close(resolve));

describe('a request that fails in Node', () => {
  it('says what the system says', async () => {
    const {code, err} = await run('check', `${nobody}/feed.xml`);
    assert.equal(code, 1);
    assert.match(err, /^http\S+\/feed\.xml could not be read: connect ECONNREFUSED 127\.0\.0\.1:\d+\. \(network\)$/m);
  });
  it('says so, too, where the answer breaks off', async () => {
    const {err} = await run('check', `${origin}/broken`);
    assert.match(err, /\/broken could not be read: .+\((?:UND_ERR_SOCKET|ECONNRESET)\)\. \(network\)$/m);
  });
  for (const [cause, told] of [
    [Object.assign(new AggregateError([], ''), {code: 'ECONNREFUSED'}), 'ECONNREFUSED'],
    [Object.assign(new Error('self-signed certificate'), {code: 'X509'}), 'self-signed certificate (X509)'],
    [new Error('bad port'), 'bad port'],
    [undefined, 'fetch failed'],
  ] as const)
    it(`gives "${told}"`, async () => {
      const fetch = plainFetch(() => Promise.reject(new TypeError('fetch failed', {cause})));
      await assert.rejects(fetch('https://example.org/a'), {
        code: 'network',
        message: `https://example.org/a could not be read: ${told}.`,
      });
    });
  it('that takes too long or is given up has its own reason', async () => {
    await assert.rejects(readSite(`${origin}/slow`, {timeout: 50}), {code: 'timeout'});
    await assert.rejects(readSite(`${origin}/slow`, {signal: AbortSignal.timeout(50)}), {name: 'TimeoutError'});
  });
  it('leaves answers as they are', async () => {
    const answer = await plainFetch(fetch)(`${origin}/fine`);
    const reader = answer.body!.getReader();
    assert.equal(new TextDecoder().decode((await reader.read()).value), '[]');
    assert.equal((await reader.read()).done, true);
  });
});

const LIMIT = 10_000_000;
const TIMEOUT = 10_000;

/**
 * Reads a feed of another site for the demo's own pages: browsers let a page read only feeds whose server allows it.
 * Other sites' pages cannot use it: the header asked for makes their browser ask leave first, and none is given; and
 * the server must have been called by a local name, so that no foreign name can be pointed at it.
 *
 * @param {import('node:http').IncomingMessage} request
 * @param {import('node:http').ServerResponse} response
 * @param {string | null} address
 */
export async function relay(request, response, address) {
  const refuse = (status, message) => {
    response.writeHead(status, {'content-type': 'text/plain; charset=utf-8'});
    response.end(message);
  };
  const isLocal = /^(?:localhost|127\.0\.0\.1)(?::\d+)?$/.test(request.headers.host ?? '');
  if (!isLocal || request.headers['x-demo'] !== '1') return refuse(403, 'For the demo only.');
  if (!/^https?:\/\//i.test(address ?? '')) return refuse(400, 'Not an http(s) address.');
  try {
    const answer = await fetch(address, {signal: AbortSignal.timeout(TIMEOUT)});
    if (!answer.ok) return refuse(502, `The site answered with status ${answer.status}.`);
    const chunks = [];
    let size = 0;
    for await (const chunk of answer.body ?? []) {
      size += chunk.length;
      if (size > LIMIT) return refuse(502, `The feed is larger than ${LIMIT} bytes.`);
      chunks.push(chunk);
    }
    // as plain bytes: whatever it is, it must not become a page of this origin
    const type = (answer.headers.get('content-type') ?? '').replace(/^[^;]*/, 'application/octet-stream');
    response.writeHead(200, {
      'content-type': type,
      'x-content-type-options': 'nosniff',
    });
    response.end(Buffer.concat(chunks));
  } catch (error) {
    refuse(502, `The site could not be reached (${error.cause?.code ?? error.name}).`);
  }
}

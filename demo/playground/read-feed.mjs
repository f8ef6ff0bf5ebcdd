const PROXY = '/fetch';

/** A host with or without port and path, as people type it. */
const BARE_ADDRESS = /^[\w-]+(?:\.[\w-]+)*(?::\d+)?(?:[/?#]|$)/;

/**
 * The bytes of a feed at an address. Where the browser may not read another site's answer, the demo's own server asks instead.
 *
 * @returns `{data, url, contentType}`, `url` being absolute.
 * @throws An error whose message can be shown to the visitor.
 */
export async function fetchFeed(address, signal) {
  const url = absoluteUrl(address);
  let response;
  try {
    response = await fetch(url, {signal, credentials: 'omit'});
  } catch (cause) {
    if (signal.aborted || url.origin === location.origin) throw cause;
    response = await fetch(`${PROXY}?${new URLSearchParams({url: url.href})}`, {signal, headers: {'x-demo': '1'}});
  }
  if (!response.ok) throw new Error(`The server answered ${response.status} instead of a feed.`);
  return {
    data: new Uint8Array(await response.arrayBuffer()),
    url: url.href,
    contentType: response.headers.get('content-type') ?? undefined,
  };
}

function absoluteUrl(address) {
  const text = address.trim();
  if (!text) throw new Error('Please enter the address of a feed.');
  const complete = BARE_ADDRESS.test(text) ? `https://${text}` : text;
  const known = /^(?:https?:\/\/|\/)/i.test(complete) && URL.canParse(complete, location.href);
  if (!known) throw new Error('This is not an address on the web.');
  return new URL(complete, location.href);
}

const EXPLANATIONS = {
  'unknown-format': 'This is neither a feed nor JSON. Is it the address of a page rather than of its feed?',
  'invalid-json': 'This looks like JSON, but it is damaged and cannot be read.',
  'no-articles': 'This can be read, but there is no article with a title and a link in it.',
  'too-large': 'This feed is too large to be read here.',
  timeout: 'The answer took too long.',
};

/** Says in plain words what went wrong. */
export function explainError(error) {
  if (Object.hasOwn(EXPLANATIONS, error.code ?? '')) return EXPLANATIONS[error.code];
  if (error instanceof TypeError)
    return 'Nothing could be fetched from there. Is the address right, and are you online?';
  return error.message;
}

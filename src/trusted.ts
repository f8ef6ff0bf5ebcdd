/** What makes a string trusted where the page's policy asks for Trusted Types. */
export interface Trust {
  createScript(text: string): string;
  createScriptURL(address: string): string;
}

const same = (text: string): string => text;

/**
 * The Trusted Types policy of this name; undefined in browsers that know none.
 *
 * @throws where the page's policy does not allow it, or there is one of this name already.
 */
export function createTrust(name: string): Trust | undefined {
  const {trustedTypes} = globalThis as {trustedTypes?: {createPolicy(name: string, rules: Trust): Trust}};
  return trustedTypes?.createPolicy(name, {createScript: same, createScriptURL: same});
}

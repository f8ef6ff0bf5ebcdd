/**
 * Whether an address looks like one of a WordPress or Ghost API, so that it is worth completing.
 *
 * @param url - Absolute.
 */
export function isCmsAddress(url: string): boolean {
  return /\/wp-json\/?(?:$|[?#])|\/wp\/v2\/|rest_route=|\/ghost\/api\//.test(url);
}

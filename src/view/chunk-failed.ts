import type {ErrorCode} from '../errors.ts';

/** A part of this library that does not come is the network's fault, not a bug. Most browsers say which it is. */
export function chunkFailed(error: unknown): never {
  // the class itself comes with other parts
  throw Object.assign(new Error(`A part of this library did not load: ${String(error)}`), {
    name: 'RelatedArticlesError',
    code: 'network' satisfies ErrorCode,
  });
}

import type {ErrorCode} from '../errors.ts';

/** Tells the developer, never the reader. */
export function warn(code: ErrorCode, message: string, element: Element): void {
  console.warn(`[related-articles] ${code}: ${message}`, element);
}

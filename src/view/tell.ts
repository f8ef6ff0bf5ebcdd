import type {ErrorCode} from '../errors.ts';
import {emit} from './events.ts';
import {warn} from './warn.ts';

/** Tells the developer what went wrong, and the page. */
export function tell(host: Element, code: ErrorCode, message: string): void {
  warn(code, message, host);
  emit(host, 'related-articles-error', {code, message});
}

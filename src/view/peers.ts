/** The event by which a widget asks who is there; its `detail` is the set that all add themselves to. */
export const ROLL_CALL = 'related-articles-roll-call';

/**
 * Makes a widget known to the others of its page, also to those in other shadow trees and those that another copy of the
 * script has made. There is no list of them: a roll call goes out as an event on the document, and whoever is connected
 * answers.
 *
 * @param self - What answers.
 * @param signal - Ends it.
 */
export function answerRollCalls(document: Document, self: object, signal: AbortSignal): void {
  const answer = (event: Event): void => {
    (event as CustomEvent<Set<object>>).detail.add(self);
  };
  document.addEventListener(ROLL_CALL, answer, {signal});
}

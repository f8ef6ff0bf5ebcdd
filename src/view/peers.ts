import type {ReactiveController, ReactiveControllerHost} from 'lit';

/** The event by which a widget asks who is there; its `detail` is the set that all add themselves to. */
export const ROLL_CALL = 'related-articles-roll-call';

/**
 * Makes a widget known to the others of the page, also to those in other shadow trees and those that another copy of the
 * script has made. There is no list of them: a roll call goes out as an event on the document, and whoever is connected
 * answers.
 */
export class PeersController<Peer> implements ReactiveController {
  readonly #host: ReactiveControllerHost & Element;
  readonly #self: Peer;
  #document: Document | undefined;

  constructor(host: ReactiveControllerHost & Element, self: Peer) {
    this.#host = host;
    this.#self = self;
    host.addController(this);
  }

  /** Starts answering. */
  hostConnected(): void {
    // when the host moves to another document, it belongs there already by the time it is told
    this.#document = this.#host.ownerDocument;
    this.#document.addEventListener(ROLL_CALL, this.#answer);
  }

  /** Stops answering. */
  hostDisconnected(): void {
    this.#document?.removeEventListener(ROLL_CALL, this.#answer);
  }

  readonly #answer = (event: Event): void => {
    (event as CustomEvent<Set<Peer>>).detail.add(this.#self);
  };
}

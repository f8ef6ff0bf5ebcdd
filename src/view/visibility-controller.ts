import type {ReactiveController, ReactiveControllerHost} from '@lit/reactive-element';

/** How near the viewport the element must come, in pixels: about one screen of scrolling ahead. */
const MARGIN = 600;

/** Tells once when its host comes near the viewport. */
export class VisibilityController implements ReactiveController {
  readonly #host: ReactiveControllerHost & Element;
  readonly #onNear: () => void;
  #observer: IntersectionObserver | undefined;

  constructor(host: ReactiveControllerHost & Element, onNear: () => void) {
    this.#host = host;
    this.#onNear = onNear;
    host.addController(this);
  }

  /** Starts watching, each time the host enters a document. On paper nothing is out of view. */
  hostConnected(): void {
    addEventListener('beforeprint', this.#onNear);
    this.#observer = new IntersectionObserver(
      (entries) => {
        if (!entries.some(({isIntersecting}) => isIntersecting)) return;
        this.hostDisconnected();
        this.#onNear();
      },
      {rootMargin: `${MARGIN}px`},
    );
    this.#observer.observe(this.#host);
  }

  /** Stops watching. */
  hostDisconnected(): void {
    removeEventListener('beforeprint', this.#onNear);
    this.#observer?.disconnect();
  }
}

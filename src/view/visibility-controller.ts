import type {ReactiveController, ReactiveControllerHost} from '@lit/reactive-element';

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
      // about one screen of scrolling ahead, of the page or of a box in it; browsers of before 2024 know only the first
      {rootMargin: '600px', scrollMargin: '600px'},
    );
    this.#observer.observe(this.#host);
  }

  /** Stops watching. */
  hostDisconnected(): void {
    removeEventListener('beforeprint', this.#onNear);
    this.#observer?.disconnect();
  }
}

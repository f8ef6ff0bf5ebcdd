import type {ReactiveController, ReactiveControllerHost} from 'lit';

/** Share of a card that must be in view, and for how many milliseconds: the usual definition of a viewable impression (IAB/MRC). */
const SHARE = 0.5;
const DURATION = 1000;

/** Tells when a card has really been seen: once for each key. */
export class ImpressionController implements ReactiveController {
  readonly #onSeen: (key: string) => void;
  readonly #timers = new Map<Element, ReturnType<typeof setTimeout>>();
  readonly #keys = new Map<Element, string>();
  readonly #seen = new Set<string>();
  #observer: IntersectionObserver | undefined;

  constructor(host: ReactiveControllerHost, onSeen: (key: string) => void) {
    this.#onSeen = onSeen;
    host.addController(this);
  }

  /** Watches these cards instead of those before. */
  observe(cards: ReadonlyMap<Element, string>): void {
    this.hostDisconnected();
    if (typeof IntersectionObserver !== 'function' || !cards.size) return;
    this.#observer = new IntersectionObserver((entries) => entries.forEach((entry) => this.#onChange(entry)), {
      threshold: SHARE,
    });
    for (const [card, key] of cards) {
      this.#keys.set(card, key);
      this.#observer.observe(card);
    }
  }

  /** Forgets which cards were seen: the list is a new one. */
  reset(): void {
    this.#seen.clear();
  }

  /** Stops watching. */
  hostDisconnected(): void {
    this.#observer?.disconnect();
    this.#observer = undefined;
    this.#timers.forEach((timer) => clearTimeout(timer));
    this.#timers.clear();
    this.#keys.clear();
  }

  #onChange({target, isIntersecting}: IntersectionObserverEntry): void {
    clearTimeout(this.#timers.get(target));
    const key = this.#keys.get(target);
    if (!isIntersecting || key === undefined || this.#seen.has(key)) return;
    const timer = setTimeout(() => {
      this.#seen.add(key);
      this.#observer?.unobserve(target);
      this.#onSeen(key);
    }, DURATION);
    this.#timers.set(target, timer);
  }
}

/** Share of a card that must be in view, and for how many milliseconds: a viewable impression as IAB and MRC define it. */
const SHARE = 0.5;
const DURATION = 1000;

/** Tells when a card has really been seen, by somebody who looks at the page: once for each card. */
export class Impressions<Key> {
  readonly #onSeen: (key: Key) => void;
  readonly #unseen = new Map<Element, Key>();
  readonly #timers = new Map<Element, ReturnType<typeof setTimeout>>();
  #observer: IntersectionObserver | undefined;

  constructor(onSeen: (key: Key) => void) {
    this.#onSeen = onSeen;
  }

  /** Takes these cards in place of those before. */
  take(cards: Iterable<readonly [Element, Key]>): void {
    this.#unseen.clear();
    for (const [card, key] of cards) this.#unseen.set(card, key);
  }

  /** Starts watching, or goes on. */
  readonly start = (): void => {
    this.stop();
    addEventListener('visibilitychange', this.start);
    if (document.hidden) return;
    this.#observer = new IntersectionObserver(
      (entries) => {
        for (const {target, intersectionRatio} of entries) {
          clearTimeout(this.#timers.get(target));
          if (intersectionRatio >= SHARE)
            this.#timers.set(
              target,
              setTimeout(() => this.#see(target), DURATION),
            );
        }
      },
      {threshold: SHARE},
    );
    for (const card of this.#unseen.keys()) this.#observer.observe(card);
  };

  /** Stops watching. */
  stop(): void {
    removeEventListener('visibilitychange', this.start);
    this.#observer?.disconnect();
    for (const timer of this.#timers.values()) clearTimeout(timer);
  }

  #see(card: Element): void {
    const key = this.#unseen.get(card);
    if (this.#unseen.delete(card)) this.#onSeen(key as Key);
  }
}

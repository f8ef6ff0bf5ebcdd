import type {ReactiveController, ReactiveElement} from '@lit/reactive-element';
import {ownSheet} from './own-sheet.ts';

/**
 * Keeps what stands below its host from moving under the reader's eyes: what gets smaller in view keeps its height, as far as
 * that is in view, until it has gone out of view, or the page has. Below the view anything may shrink; above it, where the
 * browser anchors the scroll position.
 */
export class SpaceController implements ReactiveController {
  readonly #host: ReactiveElement;
  #sheet: CSSStyleSheet | undefined;
  #observer: IntersectionObserver | undefined;
  #height = 0;
  #width = 0;

  constructor(host: ReactiveElement) {
    this.#host = host;
    host.addController(this);
    // defined late: the page may have kept room for it
    this.#measure();
  }

  hostConnected(): void {
    addEventListener('resize', this.#onChange);
    addEventListener('visibilitychange', this.#onChange);
    this.#observer = new IntersectionObserver((entries) => {
      if (entries.some(({boundingClientRect}) => !isShown(boundingClientRect))) this.#release();
    });
    this.#observer.observe(this.#host);
  }

  hostDisconnected(): void {
    removeEventListener('resize', this.#onChange);
    removeEventListener('visibilitychange', this.#onChange);
    this.#observer?.disconnect();
    this.#release();
  }

  /**
   * Before the host changes. Before the first change it has been measured already, or had no place: with several widgets
   * the page would be laid out anew for each.
   */
  hostUpdate(): void {
    if (this.#host.hasUpdated) this.#measure();
  }

  #measure(): void {
    const place = this.#host.getBoundingClientRect();
    this.#width = innerWidth;
    // CSS zoom makes the host's pixels others than the page's; a browser of before 2024 does not tell
    const inView = Math.min(place.height, innerHeight - place.top) / (this.#host.currentCSSZoom || 1);
    // what follows must stay where it is, or out of view: on a short page nobody can scroll on
    this.#height = isShown(place) ? Math.max(inView, this.#height) : 0;
  }

  /** After the host has changed. */
  hostUpdated(): void {
    if (!this.#height) return;
    this.#sheet = ownSheet(this.#host, this.#sheet);
    // more than a line: the host's own rules, and those of the page, must not win
    this.#sheet.replaceSync(`:host{display:block!important;min-block-size:${this.#height}px!important}`);
  }

  /** A phone's bars come and go while the reader scrolls; only another width makes another page. */
  readonly #onChange = (): void => {
    if (document.hidden || innerWidth !== this.#width) this.#release();
  };

  readonly #release = (): void => {
    this.#height = 0;
    this.#sheet?.replaceSync('');
  };
}

/** Whether what is there, or what follows it, would be seen to move. */
function isShown({top, bottom, width}: DOMRect): boolean {
  return width > 0 && top < innerHeight && !document.hidden && (bottom > 0 || !CSS.supports('overflow-anchor', 'auto'));
}

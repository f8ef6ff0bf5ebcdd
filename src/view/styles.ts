import {css} from '@lit/reactive-element';
import {layoutStyles} from './layout-styles.ts';

/**
 * What all layouts have in common. Everything is made from the host page's own font and text colour, so that the widget
 * looks at home in light and dark. Sizes are in `em`.
 */
const commonStyles = css`
  :host {
    --_gap: var(--related-articles-gap, 1.5em);
    --_line: var(--related-articles-border-color, color-mix(in srgb, currentColor 18%, transparent));
    --_tint: var(--related-articles-placeholder-color, color-mix(in srgb, currentColor 8%, transparent));
    --_title-lines: 4;
    --_summary-lines: 3;
    display: block;
    container-type: inline-size;
    contain-intrinsic-inline-size: min(20em, 60vw);
    box-sizing: border-box;
    max-inline-size: 100%;
  }
  /* :is passes over what a browser of before 2024 does not know */
  :host(:is([hidden], :state(collapsed))) {
    display: none;
  }
  * {
    box-sizing: border-box;
    margin: 0;
    padding: 0;
    list-style: none;
  }
  /* inherited; not on the host, which a rule of the page for everything would reach */
  [part~='base'] {
    line-height: 1.4;
    text-align: start;
    text-indent: 0;
    text-transform: none;
    white-space: normal;
  }
  [part~='heading'] {
    margin-block-end: 0.75em;
    font: inherit;
    font-size: var(--related-articles-heading-size, 1.25em);
    font-weight: 700;
    line-height: 1.25;
  }
  [part='list'] {
    display: grid;
  }
  [part~='item'] {
    position: relative;
    display: flex;
    gap: 1em;
    min-inline-size: 0;
    padding: 1em var(--related-articles-card-padding, 0);
    border-block-start: 1px solid var(--_line);
    border-radius: var(--related-articles-card-radius, 0);
    background: var(--related-articles-card-background, none);
  }
  [part='body'] {
    display: flex;
    flex: 1;
    flex-direction: column;
    gap: 0.3em;
    min-inline-size: 0;
  }
  [part='picture'] {
    flex: none;
    align-self: flex-start;
    inline-size: min(28%, 12em);
    aspect-ratio: var(--related-articles-image-ratio, 16 / 9);
    overflow: hidden;
    border-radius: var(--related-articles-radius, 0.25em);
    background: var(--_tint);
  }
  [part='title'] {
    font-size: var(--related-articles-title-size, 1.0625em);
    line-height: 1.3;
    --_lines: var(--related-articles-title-lines, var(--_title-lines));
  }
  [part='summary'] {
    font-size: 0.9em;
    --_lines: var(--related-articles-summary-lines, var(--_summary-lines));
  }
  [part='kicker'],
  [part='reason'],
  [part='details'] {
    font-size: 0.8em;
  }
  [part~='placeholder'] [part='body'] p {
    display: block;
    inline-size: 60%;
    block-size: calc(1lh * var(--_lines, 1));
    background: repeating-linear-gradient(var(--_tint) 0 0.7lh, transparent 0.7lh 1lh);
  }
  [part~='placeholder'] [part~='heading'] {
    color: transparent;
  }
  [part~='placeholder'] p[part='title'] {
    inline-size: 90%;
  }
  [part~='placeholder'] p[part='summary'] {
    inline-size: 100%;
  }
  @media (prefers-reduced-motion: no-preference) {
    .busy [part~='item'] {
      animation: wait 1.6s 1s ease-in-out infinite;
    }
    @keyframes wait {
      50% {
        opacity: 0.4;
      }
    }
  }
  @media print {
    [part~='placeholder'] {
      display: none;
    }
  }
`;

/** What gives suggestions and their outline the same height; what only suggestions have comes with them. */
export const styles = [commonStyles, layoutStyles];

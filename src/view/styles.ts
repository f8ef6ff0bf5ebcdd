import {css} from 'lit';
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
    --_quiet: var(--related-articles-muted-color, color-mix(in srgb, currentColor 68%, transparent));
    --_accent: var(--related-articles-accent-color, currentColor);
    --_title-lines: 4;
    --_summary-lines: 3;
    display: block;
    container-type: inline-size;
    contain-intrinsic-inline-size: min(20em, 60vw);
    box-sizing: border-box;
    max-inline-size: 100%;
  }
  :host([hidden]),
  :host(:state(collapsed)) {
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
    overflow-wrap: anywhere;
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
  [part='image'] {
    inline-size: 100%;
    block-size: 100%;
    object-fit: cover;
  }
  [hidden] {
    display: none !important;
  }
  [part='title'],
  [part='summary'] {
    display: -webkit-box;
    overflow: hidden;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: var(--_lines);
  }
  [part='kicker'] {
    color: var(--_accent);
    font-size: 0.8em;
    font-weight: 600;
  }
  [part='title'] {
    font-size: var(--related-articles-title-size, 1.0625em);
    font-weight: 700;
    line-height: 1.3;
    --_lines: var(--related-articles-title-lines, var(--_title-lines));
  }
  [part='summary'] {
    color: var(--_quiet);
    font-size: 0.9em;
    --_lines: var(--related-articles-summary-lines, var(--_summary-lines));
  }
  [part='reason'],
  [part='details'] {
    color: var(--_quiet);
    font-size: 0.8em;
  }
  [part='details'] {
    display: flex;
    flex-wrap: wrap;
    column-gap: 0.5em;
  }
  [part='details'] > :not(:last-child)::after {
    content: '·';
    margin-inline-start: 0.5em;
  }
  [part='link'] {
    color: inherit;
    text-decoration: none;
  }
  [part='link']::after {
    content: '';
    position: absolute;
    inset: 0;
  }
  [part~='item']:hover [part='link'],
  [part='link']:focus-visible {
    text-decoration: underline;
    text-underline-offset: 0.15em;
  }
  [part='link']:focus-visible {
    outline: none;
  }
  [part='link']:focus-visible::after {
    outline: 2px solid;
    outline-offset: 4px;
    border-radius: 2px;
  }
  [part~='read'] {
    opacity: 0.65;
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
      animation: wait 1.6s 0.3s ease-in-out infinite;
    }
    @keyframes wait {
      50% {
        opacity: 0.4;
      }
    }
  }
  @media (forced-colors: active) {
    [part='picture'],
    [part~='placeholder'] p {
      border: 1px solid GrayText;
    }
    [part~='read'] {
      opacity: 1;
    }
    [part~='read'] [part='link'] {
      color: VisitedText;
    }
  }
  @media print {
    [part~='placeholder'] {
      display: none;
    }
    [part~='item'] {
      break-inside: avoid;
    }
  }
`;

/** The style sheet of the widget. */
export const styles = [commonStyles, layoutStyles];

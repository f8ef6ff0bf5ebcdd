import {css} from '@lit/reactive-element';

/** What only suggestions have, and their outline has not: nothing here may change the height of either. */
export const cardStyles = css`
  :host {
    --_quiet: var(--related-articles-muted-color, color-mix(in srgb, currentColor 68%, transparent));
    --_accent: var(--related-articles-accent-color, currentColor);
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
  [dir='auto'] {
    text-align: -webkit-match-parent;
    text-align: match-parent;
  }
  [part='kicker'] {
    color: var(--_accent);
    font-weight: 600;
  }
  [part='title'] {
    font-weight: 700;
  }
  [part='summary'],
  [part='reason'],
  [part='details'] {
    color: var(--_quiet);
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
  [part='body'] {
    overflow-wrap: anywhere;
  }
  @media (forced-colors: active) {
    [part='picture'] {
      border: 1px solid GrayText;
    }
    [part~='read'] {
      opacity: 1;
    }
    [part~='read'] [part='link'] {
      color: VisitedText;
    }
  }
  .inline [part~='heading'] {
    color: var(--_quiet);
  }
  .compact [part='title'] {
    font-weight: 600;
  }
  .row [part='list'] {
    overscroll-behavior-x: contain;
    scroll-padding-inline: 6px;
    scroll-snap-type: x proximity;
  }
  .row [part~='item'] {
    scroll-snap-align: start;
  }
  @container (width >= 46.5em) {
    .fewer ul {
      --_fit: auto-fill;
    }
  }
  @media print {
    [part~='item'] {
      break-inside: avoid;
    }
    .row [part='list'] {
      /* in Firefox no page ends within what scrolls */
      overflow: visible;
      grid: auto / 1fr 1fr 1fr;
    }
  }
`;

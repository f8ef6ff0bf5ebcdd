import {css} from 'lit';

/**
 * Everything is made from the host page's own font and text colour, so that the widget looks at home in light and
 * dark. Sizes are in `em`; the columns follow the width of the widget, not that of the window.
 */
export const styles = css`
  :host {
    --_gap: var(--related-articles-gap, 1.5em);
    --_line: var(--related-articles-border-color, color-mix(in srgb, currentColor 18%, transparent));
    --_tint: var(--related-articles-placeholder-color, color-mix(in srgb, currentColor 8%, transparent));
    --_quiet: var(--related-articles-muted-color, color-mix(in srgb, currentColor 68%, transparent));
    --_accent: var(--related-articles-accent-color, currentColor);
    display: block;
    container-type: inline-size;
    contain-intrinsic-inline-size: min(20em, 60vw);
    box-sizing: border-box;
    max-inline-size: 100%;
    line-height: 1.4;
    text-align: start;
  }
  :host([hidden]) {
    display: none;
  }
  :host(:state(collapsed)) {
    display: none;
  }
  * {
    margin: 0;
    padding: 0;
    list-style: none;
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
  [part='item'] {
    position: relative;
    display: flex;
    gap: 1em;
    min-inline-size: 0;
    padding-block: 1em;
    border-block-start: 1px solid var(--_line);
  }
  [part='body'] {
    display: flex;
    flex: 1;
    flex-direction: column;
    gap: 0.3em;
    min-inline-size: 0;
    overflow-wrap: break-word;
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
  [part='kicker'] {
    color: var(--_accent);
    font-size: 0.8em;
    font-weight: 600;
  }
  [part='title'] {
    font-size: var(--related-articles-title-size, 1.0625em);
    font-weight: 700;
    line-height: 1.3;
  }
  a {
    color: inherit;
    text-decoration: none;
  }
  a::after {
    content: '';
    position: absolute;
    inset: 0;
  }
  [part='item']:hover a,
  a:focus-visible {
    text-decoration: underline;
    text-underline-offset: 0.15em;
  }
  a:focus-visible {
    outline: none;
  }
  a:focus-visible::after {
    outline: 2px solid;
    outline-offset: 4px;
    border-radius: 2px;
  }
  [part='summary'] {
    display: -webkit-box;
    overflow: hidden;
    color: var(--_quiet);
    font-size: 0.9em;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: var(--related-articles-summary-lines, 3);
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
  [part='date']:not(:last-child)::after {
    content: '·';
    margin-inline-start: 0.5em;
  }
  .inline {
    padding-block: 0.85em;
    padding-inline: 1.1em 0;
    border-inline-start: 3px solid var(--_line);
  }
  .inline [part~='heading'] {
    margin-block-end: 0.3em;
    color: var(--_quiet);
    font-size: 0.8em;
    font-weight: 600;
  }
  .inline [part='item'] {
    padding-block: 0;
    border: 0;
  }
  .inline [part='item'] + [part='item'] {
    margin-block-start: 0.75em;
  }
  .inline [part='summary'] {
    -webkit-line-clamp: var(--related-articles-summary-lines, 2);
  }
  [part~='placeholder'] p {
    inline-size: 80%;
    background: var(--_tint);
  }
  [part~='placeholder'] [part='summary'] {
    block-size: 4.2em;
    inline-size: 100%;
  }
  @container (width < 26em) {
    .grid [part='summary'] {
      display: none;
    }
  }
  @container (width >= 26em) {
    .grid [part='list'] {
      gap: var(--_gap);
      grid-template-columns: repeat(
        auto-fit,
        minmax(max(var(--related-articles-min-column-width, 10.5em), (100% - 3 * var(--_gap)) / 4), 1fr)
      );
    }
    .grid [part='item']:not(:only-child) {
      flex-direction: column;
      gap: 0.75em;
      padding: 0;
      border: 0;
    }
    .grid :not(:only-child) > [part='picture'] {
      inline-size: 100%;
    }
    .grid :not(:only-child) > [part='body']:first-child {
      padding-block-start: 0.75em;
      border-block-start: 1px solid var(--_line);
    }
  }
  @container (26em <= width < 46em) {
    .grid [part='list']:has(> :nth-child(even):last-child) {
      grid-template-columns: 1fr 1fr;
    }
  }
`;

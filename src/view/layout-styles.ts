import {css} from '@lit/reactive-element';

/** What each layout does with its cards and their outline. Columns follow the width of the widget, not that of the window. */
export const layoutStyles = css`
  .list,
  .compact,
  .inline {
    --_title-lines: 3;
  }
  .compact [part~='item'] {
    padding-block: 0.6em;
  }
  .compact [part='body'] {
    gap: 0.15em;
  }
  .inline {
    --_summary-lines: 2;
    padding-block: 0.85em;
    padding-inline: 1.1em 0;
    border-inline-start: 3px solid var(--_line);
  }
  .inline [part~='heading'] {
    margin-block-end: 0.3em;
    font-size: 0.8em;
    font-weight: 600;
  }
  .inline [part~='item'] {
    padding-block: 0;
    border: 0;
  }
  .inline [part~='item'] + [part~='item'] {
    margin-block-start: 0.75em;
  }
  .row [part='list'] {
    grid-auto-columns: 72%;
    grid-auto-flow: column;
    gap: min(var(--_gap), 1em);
    overflow-x: auto;
    scrollbar-width: thin;
    /* room for the focus ring, which a box that scrolls would cut off */
    margin: -6px;
    padding: 6px;
    padding-block-end: 1em;
  }
  .row [part~='item'] {
    flex-direction: column;
    gap: 0.75em;
    padding: var(--related-articles-card-padding, 0);
    border: 0;
  }
  .row [part='picture'] {
    inline-size: 100%;
  }
  .row [part='body']:first-child {
    padding-block-start: 0.75em;
    border-block-start: 1px solid var(--_line);
  }
  @container (width < 26em) {
    .grid p[part='summary'] {
      display: none;
    }
  }
  @container (width >= 26em) {
    .grid [part='list'] {
      gap: var(--_gap);
      grid-template-columns: repeat(
        var(--related-articles-columns, var(--_fit, auto-fit)),
        minmax(
          min(
            100% / var(--related-articles-columns, 1) - var(--_gap),
            max(var(--related-articles-min-column-width, 10.5em), (100% - 3 * var(--_gap)) / 4)
          ),
          1fr
        )
      );
    }
    .grid [part~='item']:not(:only-child) {
      flex-direction: column;
      gap: 0.75em;
      padding: var(--related-articles-card-padding, 0);
      border: 0;
    }
    .grid :not(:only-child) > [part='picture'] {
      inline-size: 100%;
    }
    .grid :not(:only-child) > [part='body']:first-child {
      padding-block-start: 0.75em;
      border-block-start: 1px solid var(--_line);
    }
    .row [part='list'] {
      grid-auto-columns: calc((100% - 2em) / 2.35);
    }
    .list,
    .compact,
    .inline {
      --_title-lines: 2;
    }
  }
  @container (26em <= width < 46.5em) {
    .grid [part='list']:has(> :nth-child(even):last-child) {
      grid-template-columns: repeat(var(--related-articles-columns, 2), 1fr);
    }
  }
  @container (width >= 46.5em) {
    .row [part='list'] {
      grid-auto-columns: calc((100% - 4em) / 4.35);
    }
  }
`;

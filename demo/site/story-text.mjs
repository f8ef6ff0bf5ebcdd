import {html, raw} from './html.mjs';

/** How much nearer to the middle a place before a sub-heading counts, as a share of the whole text. */
const SUBHEADING_BONUS = 0.12;

/**
 * The text of an article with its dateline, and with `insert` in the middle: after the block that ends nearest to it, rather
 * before a sub-heading than within a passage, never between a heading or an announcing colon and what follows.
 */
export function storyText(article, insert) {
  const place = middleOf(article.blocks);
  return article.blocks.map((block, index) => {
    const markup = raw(index === 0 && article.dateline ? withDateline(block, article.dateline) : block.html);
    return index === place ? html`${markup}${insert}` : markup;
  });
}

/** The index of the block after which the text is about half read; -1 when there is no place between two blocks. */
export function middleOf(blocks) {
  const total = blocks.reduce((sum, block) => sum + block.words, 0);
  let best = -1;
  let bestDistance = Infinity;
  let read = 0;
  for (const [index, block] of blocks.slice(0, -1).entries()) {
    read += block.words;
    if (block.type === 'heading' || /:<\/p>\s*$/.test(block.html)) continue;
    const bonus = blocks[index + 1].type === 'heading' ? SUBHEADING_BONUS * total : 0;
    const distance = Math.abs(read - total / 2) - bonus;
    if (distance >= bestDistance) continue;
    best = index;
    bestDistance = distance;
  }
  return best;
}

function withDateline(block, dateline) {
  const opening = html`<span class="dateline">${dateline} —</span> `;
  if (block.type !== 'paragraph') return `${html`<p>${opening}</p>`}${block.html}`;
  return block.html.replace('<p>', () => `<p>${opening}`);
}

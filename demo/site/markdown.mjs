import {Marked} from 'marked';
import {escape} from './html.mjs';

const SAFE_LINK = /^(?:https?:|mailto:|\/(?!\/)|#)/i;

const marked = new Marked({
  renderer: {
    html({text}) {
      return escape(text);
    },
    image({text}) {
      return escape(text);
    },
    link({href, tokens}) {
      const label = this.parser.parseInline(tokens);
      return SAFE_LINK.test(href) ? `<a href="${escape(href)}">${label}</a>` : label;
    },
    heading({tokens, depth}) {
      const level = Math.max(2, depth);
      return `<h${level}>${this.parser.parseInline(tokens)}</h${level}>\n`;
    },
  },
});

const wordCount = (text) => text.match(/[\p{L}\p{N}][\p{L}\p{N}’'.,-]*/gu)?.length ?? 0;

/**
 * Markdown as a list of blocks `{type, html, words}`, so that a page can put something between two of them.
 * Raw HTML and pictures in the source come out as text, and a link only where it leads to the web, the site or a mailbox.
 */
export function markdownBlocks(source) {
  return marked
    .lexer(source)
    .filter((token) => token.type !== 'space')
    .map((token) => ({
      type: token.type,
      html: marked.parser([token]),
      words: wordCount(token.raw),
    }));
}

import type {ArticleInput} from '../corpus/article-input.ts';

/** An article and what its page leads to. */
export interface PageArticle extends ArticleInput {
  /** When it was last changed, as the page writes it. */
  readonly modified?: string | undefined;
  /** Where the links in the article lead. */
  readonly linked: readonly string[];
  /** The addresses of the article in other languages. */
  readonly translations: readonly string[];
}

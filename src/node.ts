/**
 * What needs no browser but HTML: for programs in Node that read a site's pages.
 *
 * @module
 */
export {readHtml} from './node/read-html.ts';
export {createSitemapSource} from './node/sitemap-source.ts';
export type {PageArticle} from './page/page-article.ts';

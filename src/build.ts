/**
 * What the program `related-articles` does, for programs of your own. For Node.
 *
 * @module
 */
export {buildSite} from './build/build-site.ts';
export type {BuildOptions, BuildReport, Built} from './build/build-site.ts';
export type {Changes} from './build/output-folder.ts';
export type {RankOptions} from './build/rank-site.ts';
export type {FiledSuggestion, Shard} from './build/shard.ts';
export type {FiledArticle} from './build/light-article.ts';
export {injectSite} from './build/inject-site.ts';
export type {Injected, InjectOptions} from './build/inject-site.ts';
export {querySite} from './build/query-site.ts';
export type {ExplainedArticle, SiteAnswer} from './build/query-site.ts';
export {readSite} from './build/read-site.ts';
export type {Site, SiteOptions} from './build/read-site.ts';
export type {LightArticle} from './build/light-article.ts';
export type {Notice, NoticeKind, OnProgress} from './build/notices.ts';

/**
 * What the program `related-articles` does, for programs of your own. For Node.
 *
 * @module
 */
export {buildSite} from './build/build-site.ts';
export type {BuildOptions, BuildReport, Built} from './build/build-site.ts';
export type {Changes} from './build/output-folder.ts';
export type {RankOptions} from './build/rank-site.ts';
export type {Shard, ShardArticle} from './prebuilt/shard.ts';
export type {FiledArticle} from './build/light-article.ts';
export {checkSite} from './build/check-site.ts';
export type {CheckReport, Finding, FindingKind, Tally} from './build/check-site.ts';
export {evaluateSite, readLabels} from './build/evaluate-site.ts';
export type {Evaluation, Labels, QueryScores} from './build/evaluate-site.ts';
export {injectSite} from './build/inject-site.ts';
export type {Injected, InjectOptions} from './build/inject-site.ts';
export {openSnapshot} from './build/open-snapshot.ts';
export {querySite} from './build/query-site.ts';
export type {ExplainedArticle, SiteAnswer} from './build/query-site.ts';
export {toReportPage} from './build/report-page.ts';
export {reportSite} from './build/site-report.ts';
export type {ReportedArticle, ReportOptions, SectionReport, SiteReport} from './build/site-report.ts';
export {readSite} from './build/read-site.ts';
export type {Site, SiteOptions} from './build/read-site.ts';
export type {LightArticle} from './build/light-article.ts';
export type {Notice, NoticeKind, OnProgress} from './build/notices.ts';

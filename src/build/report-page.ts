import {escapeHtml} from './escape.ts';
import {drawReport} from './report-picture.ts';
import type {ReportedArticle, SiteReport} from './site-report.ts';

/** Rows of a list at most. */
const MOST_ROWS = 500;

const STYLE = `
:root { color-scheme: light dark; --s1: #3b6fd4; --s2: #d4652f; --s3: #2e9e6b; --s4: #a04fc4; --s5: #c4a02e; --s6: #cf4777; --s7: #2f9fb5; --s8: #7d8a2e }
body { max-width: 62rem; margin: 2rem auto; padding: 0 1rem; font: 1rem/1.5 system-ui, sans-serif }
h1 { font-size: 1.6rem } h2 { margin-top: 2.5rem; font-size: 1.2rem }
dl { display: grid; grid-template-columns: repeat(auto-fit, minmax(11rem, 1fr)); gap: 1rem }
dt { opacity: .7; font-size: .85rem } dd { margin: 0; font-size: 1.5rem; font-weight: 600 }
table { width: 100%; border-collapse: collapse; font-variant-numeric: tabular-nums }
th, td { padding: .3rem .6rem; border-bottom: 1px solid color-mix(in srgb, currentColor 15%, transparent); text-align: start; overflow-wrap: break-word }
.n { text-align: end } .table { overflow-x: auto }
svg { width: 100%; height: auto; border: 1px solid color-mix(in srgb, currentColor 15%, transparent); border-radius: .5rem }
svg text { fill: currentColor; font-size: 12px; dominant-baseline: central; paint-order: stroke; stroke: canvas; stroke-width: 3px; pointer-events: none }
svg path { fill: none; stroke: currentColor; stroke-opacity: .16 }
circle { fill: color-mix(in srgb, currentColor 45%, transparent) } circle:hover { stroke: currentColor; stroke-width: 2 }
circle.orphan { fill: none; stroke: currentColor; stroke-opacity: .5 }
${Array.from({length: 8}, (_, i) => `circle.s${i + 1}, .key.s${i + 1} { fill: var(--s${i + 1}); background: var(--s${i + 1}) }`).join('\n')}
.key { display: inline-block; width: .8em; height: .8em; border-radius: 50%; margin-inline: 1em .3em }
details { margin: .5rem 0 } summary { cursor: pointer }
`;

/** A report as a page: one file that needs nothing else, and no script. The same report always gives the same page. */
export function toReportPage(report: SiteReport, name: string): string {
  const {articleCount, limit, coverage, hubness, outcomes, hubs, orphans, islands, articles, sections} = report;
  const {svg, drawnCount, legend} = drawReport(report);
  const facts: [string, string][] = [
    ['articles', String(articleCount)],
    [`suggested somewhere (of ${limit} on each)`, percent(coverage)],
    ['with related articles', percent(outcomes.related / articleCount)],
    ['never suggested', String(orphans.length)],
    ['hubness (skewness)', number(hubness)],
    ['islands', String(islands.length)],
  ];
  const keys = legend.map((section, i) => `<span class="key s${i + 1}"></span>${escapeHtml(section)}`);
  const drawn = drawnCount < articleCount ? `The ${drawnCount} articles that are suggested most. ` : '';
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="robots" content="noindex">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>Related articles: ${escapeHtml(name)}</title>
<style>${STYLE}</style>
</head>
<body>
<h1>Related articles of ${escapeHtml(name)}</h1>
<dl>${facts.map(([term, value]) => `<div><dt>${escapeHtml(term)}</dt><dd>${value}</dd></div>`).join('')}</dl>
<h2>What leads where</h2>
<p>${drawn}A dot is an article, the larger the more often it is suggested, hollow if never; a line joins two of which one is suggested on the other.${keys.join('')}</p>
${svg}
<h2>Sections</h2>
${table(
  [
    'section',
    'articles',
    'suggested somewhere',
    'suggestions that stay inside',
    'suggested from outside',
    'mean best score',
  ],
  sections.map(({section, articleCount, coverage, inside, incoming, best}) => [
    escapeHtml(section || '(none)'),
    String(articleCount),
    percent(coverage),
    percent(inside),
    String(incoming),
    best.toFixed(3),
  ]),
)}
<h2>Hubs</h2>
<p>Suggested most often. A few under everything tell readers little; <code>bury</code> holds an article back.</p>
${list(articles, hubs, ['article', 'suggested on'], ({suggestedOn}) => String(suggestedOn))}
<h2>Never suggested</h2>
${list(articles, orphans, ['article', 'its own best suggestion scores'], ({best}) => best.toFixed(3))}
<h2>Islands</h2>
<p>Groups that no suggestion joins to the rest.</p>
${islands
  .slice(0, MOST_ROWS)
  .map((places) => {
    const size = `${places.length} article${places.length > 1 ? 's' : ''}`;
    return `<details><summary>${size}</summary>${list(articles, places, ['article', 'suggested on'], ({suggestedOn}) => String(suggestedOn))}</details>`;
  })
  .join('\n')}
</body>
</html>
`;
}

function list(
  articles: readonly ReportedArticle[],
  places: readonly number[],
  heads: readonly [string, string],
  count: (article: ReportedArticle) => string,
): string {
  if (!places.length) return '<p>None.</p>';
  const shown = places.slice(0, MOST_ROWS).flatMap((place) => articles[place] ?? []);
  const more = places.length > shown.length ? `<p>… and ${places.length - shown.length} more.</p>` : '';
  return (
    table(
      heads,
      shown.map((article) => [`<a href="${escapeHtml(article.url)}">${escapeHtml(article.title)}</a>`, count(article)]),
    ) + more
  );
}

function table(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const cells = (row: readonly string[], tag: string): string =>
    row.map((cell, i) => `<${tag}${i ? ' class="n"' : ''}>${cell}</${tag}>`).join('');
  return `<div class="table"><table><thead><tr>${cells(heads, 'th')}</tr></thead><tbody>${rows.map((row) => `<tr>${cells(row, 'td')}</tr>`).join('\n')}</tbody></table></div>`;
}

/** Without the sign of what is rounded to nothing. */
function number(value: number): string {
  return (Math.round(value * 10) / 10 || 0).toFixed(1);
}

function percent(share: number): string {
  return `${(100 * share).toFixed(0)} %`;
}

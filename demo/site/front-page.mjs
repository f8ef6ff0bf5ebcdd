import {COURIER, SECTIONS} from './courier.mjs';
import {html} from './html.mjs';
import {newestList, teaser} from './teasers.mjs';
import {renderPage} from './page.mjs';

const NEWEST = 7;
const BESIDE_LEAD = 3;
const UNDER_LEAD = 2;
const PER_SECTION = 4;

/** The front page: the lead story and five more, the newest, then the sections. `articles` come newest first. */
export function renderFrontPage(articles, site) {
  const {lead, beside, under} = chooseLead(articles);
  const shown = new Set([lead, ...beside, ...under]);
  const main = html`<div class="front">
    <div class="front-top">
      <section class="front-lead" aria-label="Top story">
        ${teaser(lead, {kind: 'lead', level: 2, eager: true})}
        <div class="front-under">${under.map((article) => teaser(article, {level: 2, image: false}))}</div>
      </section>
      <section class="front-beside" aria-label="More top stories">
        ${beside.map((article, index) => teaser(article, {kind: 'side', image: index === 0, level: 2}))}
      </section>
      <section class="newest" aria-labelledby="newest">
        <h2 id="newest" class="rubric">Newest</h2>
        ${newestList(articles.slice(0, NEWEST))}
      </section>
    </div>
    ${SECTIONS.map((section) => sectionBand(section, articles, shown))}
    <aside class="promotion" aria-labelledby="promotion">
      <h2 id="promotion">What would your own articles recommend?</h2>
      <p>Give the playground a feed, pick one of its articles and see what comes up, and why.</p>
      <p><a class="button" href="/playground/">Try it with your own feed</a></p>
    </aside>
  </div>`;
  return renderPage({title: COURIER.motto, description: COURIER.description, path: '/', front: true, main}, site);
}

const VIEWS = ['Opinion', 'Review', 'Interview'];

/** The lead is the newest report with a picture; beside and under it stand the newest of other sections, one with a picture first. */
function chooseLead(articles) {
  const lead = articles.find((article) => article.picture && !VIEWS.includes(article.kicker)) ?? articles[0];
  const sections = new Set([lead.section]);
  const others = [];
  for (const article of articles) {
    if (others.length === BESIDE_LEAD + UNDER_LEAD) break;
    if (article === lead || sections.has(article.section) || (others.length === 0 && !article.picture)) continue;
    sections.add(article.section);
    others.push(article);
  }
  return {lead, beside: others.slice(0, BESIDE_LEAD), under: others.slice(BESIDE_LEAD)};
}

function sectionBand(section, articles, shown) {
  const own = articles.filter((article) => article.section === section && !shown.has(article));
  if (own.length === 0) return '';
  const first = own.find((article) => article.picture) ?? own[0];
  const rest = own.filter((article) => article !== first).slice(0, PER_SECTION - 1);
  return html`<section class="band" aria-labelledby="band-${section.slug}">
    <h2 id="band-${section.slug}" class="rubric"><a href="${section.path}">${section.name}</a></h2>
    <div class="band-grid">
      ${teaser(first, {kind: 'wide', section: false})}
      ${rest.map((article) => teaser(article, {kind: 'plain', image: false, section: false}))}
    </div>
  </section>`;
}

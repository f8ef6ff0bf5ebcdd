import {COURIER} from './courier.mjs';
import {html} from './html.mjs';
import {teaser} from './teasers.mjs';
import {renderPage} from './page.mjs';

/** The page of a section: the newest article large, the others below. `articles` are the section's own, newest first. */
export function renderSectionPage(section, articles, site) {
  const [lead, ...rest] = articles;
  const main = html`<div class="section-page">
    <h1 class="section-title">${section.name}</h1>
    ${lead ? teaser(lead, {kind: 'lead', level: 2, section: false, eager: true}) : html`<p>Nothing has appeared here yet.</p>`}
    <div class="section-grid">${rest.map((article) => teaser(article, {kind: 'card', level: 2, section: false}))}</div>
  </div>`;
  const description = `${section.name}: all articles of ${COURIER.name}.`;
  return renderPage({title: section.name, description, path: section.path, section, current: true, main}, site);
}

import {COURIER, FEEDS, SECTIONS} from './courier.mjs';
import {formatLongDay, isoDate} from './dates.mjs';
import {html} from './html.mjs';

const policyOf = (site) => ({
  'default-src': "'self'",
  'img-src': `'self' data: ${new URL(site.url).origin}`,
  'style-src': "'self'",
  'script-src': "'self'",
  'object-src': "'none'",
  'base-uri': "'none'",
  'form-action': "'self'",
});

/** The text of a Content-Security-Policy; `extra` replaces directives of the common one. */
function contentSecurityPolicy(site, extra = {}) {
  return Object.entries({...policyOf(site), ...extra})
    .map((directive) => directive.join(' '))
    .join('; ');
}

/**
 * The frame of every page: head, masthead, navigation, footer.
 *
 * @param page - `title`, `description`, `path`, `main` (markup); optional `head` (markup), `section` (the current one),
 *   `current` (whether the page is that section's own), `front` (whether it is the front page), `policy` (directives).
 * @param site - `url` (the base of absolute URLs) and `edition` (the date of the newest article).
 */
export function renderPage(page, site) {
  const title = page.front ? `${COURIER.name}: ${page.title}` : `${page.title} | ${COURIER.name}`;
  const name = page.front
    ? html`<h1 class="masthead-name">${COURIER.name}</h1>`
    : html`<p class="masthead-name"><a href="/">${COURIER.name}</a></p>`;

  return `${html`<!doctype html>
    <html lang="${COURIER.language}">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content="${contentSecurityPolicy(site, page.policy)}" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>${title}</title>
        <meta name="description" content="${page.description}" />
        <link rel="canonical" href="${site.url}${page.path}" />
        <link rel="icon" href="/icon.svg" type="image/svg+xml" />
        ${FEEDS.map(({type, path, label}) => html`<link rel="alternate" type="${type}" title="${COURIER.name} (${label})" href="${path}" /> `)}
        <link rel="stylesheet" href="/site.css" />
        ${page.head}
      </head>
      <body>
        <a class="skip-link" href="#main">Skip to the content</a>
        <header class="masthead">
          <div class="masthead-top">
            <p class="masthead-edition">
              <time datetime="${isoDate(site.edition)}">${formatLongDay(site.edition)}</time>
            </p>
            ${name}
            <p class="masthead-motto">${COURIER.motto}</p>
          </div>
          <nav class="sections" aria-label="Sections">
            <ul>
              ${SECTIONS.map((section) => navigationItem(section, page))}
            </ul>
          </nav>
        </header>
        <main id="main" tabindex="-1">${page.main}</main>
        ${footer()}
      </body>
    </html>`}\n`;
}

function navigationItem(section, page) {
  if (section !== page.section) return html`<li><a href="${section.path}">${section.name}</a></li> `;
  const current = page.current ? 'page' : 'true';
  return html`<li><a href="${section.path}" aria-current="${current}">${section.name}</a></li> `;
}

function footer() {
  return html`<footer class="colophon">
    <div class="colophon-inner">
      <p class="colophon-name"><a href="/">${COURIER.name}</a></p>
      <p>
        Saltmere, its people and everything that happens there are invented. The newspaper is the demo of
        <code>&lt;related-articles&gt;</code>, a related-articles widget for any page.
      </p>
      <ul class="colophon-links">
        <li><a href="/playground/">Try it with your own feed</a></li>
        <li><a href="/layouts/">All layouts and looks</a></li>
        ${FEEDS.map(({path, label}) => html`<li><a href="${path}">${label}</a></li> `)}
      </ul>
    </div>
  </footer>`;
}

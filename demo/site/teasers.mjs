import {PICTURE_SIZE} from './courier.mjs';
import {formatShortDay, formatTime, isoDate} from './dates.mjs';
import {html} from './html.mjs';

/** The picture of an article as an image; decorative beside its headline, described where `alt` is given. */
export function picture(article, {alt = '', eager = false} = {}) {
  const {width, height} = PICTURE_SIZE;
  const loading = eager ? html`fetchpriority="high"` : html`loading="lazy"`;
  return html`<img
    src="${article.picture.path}"
    alt="${alt}"
    width="${width}"
    height="${height}"
    decoding="async"
    ${loading}
  />`;
}

/** The line over a headline: the kicker, marked when the news is urgent, else the section. */
function kickerLine(article) {
  const urgent = article.kicker === 'Newsflash' && ' kicker-urgent';
  return html`<p class="kicker${urgent}">${article.kicker ?? article.section.name}</p>`;
}

/**
 * An article in short, linked by its headline.
 *
 * @param options - `kind` (a class that sets its size), `level` of the heading, `image` (whether to show one), `section`
 *   (whether to name the section where there is no kicker), `eager` (load the picture at once).
 */
export function teaser(article, {kind = 'plain', level = 3, image = true, section = true, eager} = {}) {
  const heading = `h${level}`;
  const open = article.picture && image;
  return html`<article class="teaser teaser-${kind}">
    ${open && html`<div class="teaser-picture">${picture(article, {eager})}</div>`}
    <div class="teaser-text">
      ${(section || article.kicker) && kickerLine(article)}
      <${heading} class="teaser-title"><a href="${article.path}">${article.title}</a></${heading}>
      <p class="teaser-summary">${article.summary}</p>
      <p class="meta">${article.author}<span class="meta-gap"></span>${article.minutes} min read</p>
    </div>
  </article> `;
}

/** The newest articles as a list of times and headlines. */
export function newestList(articles) {
  return html`<ol class="newest-list">
    ${articles.map(
      (article) =>
        html`<li>
          <time datetime="${isoDate(article.date)}">${formatShortDay(article.date)}, ${formatTime(article.date)}</time>
          <a href="${article.path}">${article.title}</a>
        </li> `,
    )}
  </ol>`;
}

import {articleHead} from './article-head.mjs';
import {formatDay, formatTime, isoDate} from './dates.mjs';
import {html} from './html.mjs';
import {renderPage} from './page.mjs';
import {storyText} from './story-text.mjs';
import {picture} from './teasers.mjs';

const ALSO_SEE = html`<related-articles
  src="/feed.json"
  layout="inline"
  limit="1"
  heading="Also see"
></related-articles>`;

/** The page of an article, with both forms of the widget: one suggestion within the text and a block after it. */
export function renderArticlePage(article, site) {
  const {section} = article;
  const main = html`<article id="story" class="story">
      <header class="story-header">
        ${overline(article)}
        <h1>${article.title}</h1>
        <p class="standfirst">${article.summary}</p>
        <div class="byline">
          <p class="byline-author">By <span>${article.author}</span></p>
          <p class="meta">
            <time datetime="${isoDate(article.date)}">${formatDay(article.date)}, ${formatTime(article.date)}</time
            ><span class="meta-gap"></span><span class="reading-time">${article.minutes} min read</span>
          </p>
        </div>
      </header>
      ${article.picture && figure(article)}
      <div class="story-text">${storyText(article, ALSO_SEE)}</div>
    </article>
    <div class="after-story">
      <related-articles src="/feed.json" heading="Related Articles">
        <p><a href="${section.path}">More from ${section.name}</a></p>
      </related-articles>
      ${comments()}
    </div>`;
  return renderPage(
    {
      title: article.title,
      description: article.summary,
      path: article.path,
      head: articleHead(article, site),
      section,
      main,
    },
    site,
  );
}

function overline(article) {
  const {kicker, section} = article;
  if (!kicker) return html`<p class="kicker"><a href="${section.path}">${section.name}</a></p>`;
  return html`<p class="kicker${kicker === 'Newsflash' && ' kicker-urgent'}">${kicker}</p>`;
}

function figure(article) {
  return html`<figure class="story-picture">
    ${picture(article, {alt: article.picture.description, eager: true})}
    <figcaption>${article.picture.caption}</figcaption>
  </figure>`;
}

function comments() {
  return html`<section class="comments" aria-labelledby="comments">
    <h2 id="comments" class="rubric">Join the discussion</h2>
    <form method="dialog" class="comment-form">
      <p class="field">
        <label for="comment-name">Name</label>
        <input id="comment-name" name="name" autocomplete="name" required />
      </p>
      <p class="field">
        <label for="comment-email">E-mail <span class="hint">(not published)</span></label>
        <input id="comment-email" name="email" type="email" autocomplete="email" required />
      </p>
      <p class="field field-wide">
        <label for="comment-text">Your comment</label>
        <textarea id="comment-text" name="comment" rows="5" required></textarea>
      </p>
      <p class="field-wide"><button class="button" type="submit">Post comment</button></p>
      <p class="field-wide comment-reply" role="status"></p>
    </form>
  </section>`;
}

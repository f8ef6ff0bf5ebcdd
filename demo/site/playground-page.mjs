import {html} from './html.mjs';
import {renderPage} from './page.mjs';

const DESCRIPTION =
  'Give related-articles a feed of your own, pick an article and see what it would recommend, and why.';

/** The feed and the pictures in it come from anywhere; scripts and styles still only from here. */
const POLICY = {
  'connect-src': "'self' https: http:",
  'img-src': "'self' data: https: http:",
};

/** The page on which visitors try the recommender with a feed of their own. Its script fills it. */
export function renderPlaygroundPage(site) {
  const head = html`<link rel="stylesheet" href="/playground/playground.css" />
    <script type="module" src="/related-articles/related-articles.js"></script>
    <script type="module" src="/playground/playground.mjs"></script>`;
  const main = html`<div class="playground">
    <header class="playground-header">
      <h1>Try it with your own feed</h1>
      <p class="standfirst">
        Load a feed, choose one of its articles, and see what the widget would recommend to its readers, and why. Your
        feed is read and ranked in this browser and kept nowhere.
      </p>
      <noscript><p class="notice">This page needs JavaScript: the articles are ranked in your browser.</p></noscript>
    </header>
    <div class="playground-input">${feedStep()} ${articleStep()}</div>
    <div class="playground-output">${resultStep()} ${pageStep()}</div>
  </div>`;
  return renderPage(
    {title: 'Try it with your own feed', description: DESCRIPTION, path: '/playground/', head, policy: POLICY, main},
    site,
  );
}

function feedStep() {
  return html`<section class="step" aria-labelledby="step-feed">
    <h2 id="step-feed" class="rubric">1. A feed</h2>
    <form id="url-form" class="inline-form" novalidate>
      <p class="field">
        <label for="feed-url">Address of a feed <span class="hint">(RSS, Atom, JSON Feed)</span></label>
        <input
          id="feed-url"
          type="text"
          inputmode="url"
          value="/feed.json"
          spellcheck="false"
          aria-describedby="feed-url-error"
        />
        <span id="feed-url-error" class="error"></span>
      </p>
      <button class="button" type="submit">Load feed</button>
    </form>
    <div id="drop-zone" class="drop-zone">
      <p class="field">
        <label for="feed-file">Or choose a feed file <span class="hint">(or drop one here)</span></label>
        <input
          id="feed-file"
          type="file"
          accept=".xml,.rss,.atom,.json,application/json,application/xml,text/xml"
          aria-describedby="feed-file-error"
        />
        <span id="feed-file-error" class="error"></span>
      </p>
    </div>
    <details>
      <summary>Or paste the text of a feed</summary>
      <form id="text-form" novalidate>
        <p class="field">
          <label for="feed-text">Text of the feed</label>
          <textarea id="feed-text" rows="6" spellcheck="false" aria-describedby="feed-text-error"></textarea>
          <span id="feed-text-error" class="error"></span>
        </p>
        <button class="button" type="submit">Read this text</button>
      </form>
    </details>
    <p id="feed-state" class="state" role="status"></p>
  </section>`;
}

function articleStep() {
  return html`<section class="step" aria-labelledby="step-article">
    <h2 id="step-article" class="rubric">2. An article</h2>
    <p class="field">
      <label for="seed-filter">Find an article of the feed</label>
      <input
        id="seed-filter"
        type="search"
        autocomplete="off"
        aria-controls="seed-list"
        aria-describedby="seed-count"
      />
    </p>
    <fieldset class="seed-choice">
      <legend>Read one of these</legend>
      <div id="seed-list" class="seed-list"></div>
    </fieldset>
    <p id="seed-count" class="hint" role="status"></p>
    <details>
      <summary>Or write an article of your own</summary>
      <form id="own-form" novalidate>
        <p class="field">
          <label for="own-title">Title</label>
          <input id="own-title" autocomplete="off" aria-describedby="own-title-error" />
          <span id="own-title-error" class="error"></span>
        </p>
        <p class="field">
          <label for="own-text">Text</label>
          <textarea id="own-text" rows="7"></textarea>
        </p>
        <button class="button" type="submit">Find related articles</button>
      </form>
    </details>
  </section>`;
}

function resultStep() {
  return html`<section class="step" aria-labelledby="step-result">
    <h2 id="step-result" class="rubric">3. What is related, and why</h2>
    <p id="result-state" class="state" role="status">Waiting for a feed.</p>
    <ol id="results" class="results"></ol>
  </section>`;
}

function pageStep() {
  return html`<section class="step" aria-labelledby="step-page">
    <h2 id="step-page" class="rubric">4. What a reader sees</h2>
    <div class="page-preview">
      <article id="seed-article" class="seed-article"></article>
      <div id="widget"></div>
    </div>
  </section>`;
}

import {createArticlePicker} from './article-picker.mjs';
import {explainError, fetchFeed} from './read-feed.mjs';
import {resultItems, seedContent} from './results.mjs';

const LIMIT = 8;
const byId = (id) => document.getElementById(id);
const core = import('/related-articles/core.js');

let loading = new AbortController();
let recommender;
let inputs = [];
let question = 0;

const picker = createArticlePicker(
  {list: byId('seed-list'), filter: byId('seed-filter'), count: byId('seed-count')},
  (article) => relate(article, {id: article.id}),
);

/** Reads a feed with `read` and makes it the one that the page works with; errors stand next to `field`. */
async function load(field, read) {
  loading.abort();
  loading = new AbortController();
  const {signal} = loading;
  for (const input of document.querySelectorAll('[aria-invalid="true"]')) showError(input);
  byId('feed-state').textContent = 'Reading the feed …';
  try {
    const {data, url, contentType} = await read(signal);
    const {createRecommender, readArticles} = await core;
    const absolute = (address) => (URL.canParse(address, url) ? new URL(address, url).href : address);
    const nextInputs = (await readArticles(data, {url, contentType})).map((input) => ({
      ...input,
      url: absolute(input.url),
      image: input.image && absolute(input.image),
    }));
    const next = createRecommender({articles: nextInputs});
    const {articleCount, skippedCount} = await next.load();
    const articles = await next.articles();
    if (signal.aborted) return;
    recommender = next;
    inputs = nextInputs;
    picker.set(articles, articles[0]);
    byId('feed-state').textContent = loaded(articleCount, skippedCount);
    await relate(articles[0], {id: articles[0].id});
  } catch (error) {
    if (signal.aborted) return;
    byId('feed-state').textContent = recommender ? 'The feed before is still in use.' : '';
    showError(field, explainError(error));
  }
}

function loaded(articles, skipped) {
  const read = `${articles} ${articles === 1 ? 'article' : 'articles'} read`;
  return skipped ? `${read}; ${skipped} left out for want of a title or a link.` : `${read}.`;
}

/** Shows what is related to an article: the ranking with its reasons, and the page with the widget. */
async function relate(article, seed) {
  const asked = ++question;
  const {articles} = await recommender.recommend(seed, {limit: LIMIT});
  if (asked !== question) return;
  byId('result-state').textContent = articles.length
    ? `${articles.length} related to “${article.title}”.`
    : `Nothing in this feed is related to “${article.title}”.`;
  byId('results').replaceChildren(...resultItems(articles));
  byId('seed-article').replaceChildren(...seedContent(article));
  byId('widget').replaceChildren(widget());
}

function widget() {
  const element = document.createElement('related-articles');
  element.setAttribute('for', 'seed-article');
  element.setAttribute('heading', 'Related Articles');
  element.articles = inputs;
  return element;
}

function showError(field, message = '') {
  field.setAttribute('aria-invalid', String(message !== ''));
  byId(`${field.id}-error`).textContent = message;
  if (message) field.focus();
}

/** The address that relative links of a file or of pasted text are resolved against. */
const hereUrl = new URL('/', location.href).href;

const readFile = (file) =>
  load(byId('feed-file'), async () => {
    if (!file) throw new Error('Please choose a file.');
    return {data: new Uint8Array(await file.arrayBuffer()), url: hereUrl};
  });

byId('url-form').addEventListener('submit', (event) => {
  event.preventDefault();
  load(byId('feed-url'), (signal) => fetchFeed(byId('feed-url').value, signal));
});

byId('text-form').addEventListener('submit', (event) => {
  event.preventDefault();
  const text = byId('feed-text').value;
  load(byId('feed-text'), async () => {
    if (!text.trim()) throw new Error('Please paste the text of a feed.');
    return {data: text, url: hereUrl};
  });
});

byId('feed-file').addEventListener('change', (event) => readFile(event.target.files[0]));

const zone = byId('drop-zone');
zone.addEventListener('dragover', (event) => {
  event.preventDefault();
  zone.classList.add('drop-zone-over');
});
zone.addEventListener('dragleave', () => zone.classList.remove('drop-zone-over'));
zone.addEventListener('drop', (event) => {
  event.preventDefault();
  zone.classList.remove('drop-zone-over');
  readFile(event.dataTransfer.files[0]);
});

byId('own-form').addEventListener('submit', (event) => {
  event.preventDefault();
  const title = byId('own-title').value.trim();
  const text = byId('own-text').value.trim();
  showError(byId('own-title'), title ? '' : 'Please give the article a title.');
  if (!title || !recommender) return;
  picker.clear();
  relate({title, text}, {title, text});
});

load(byId('feed-url'), (signal) => fetchFeed(byId('feed-url').value, signal));

const MOST_TERMS = 8;

/** The ranked articles as list items: rank and headline, score as a bar, and the terms that they share with the article read. */
export function resultItems(ranked) {
  return ranked.map(({article, score, rank, matchedTerms}) => {
    const percent = Math.round(score * 100);
    const terms = matchedTerms.slice(0, MOST_TERMS).map((term) => element('li', 'term', term));
    const link = element('a', '', article.title);
    link.href = article.url;
    const meter = Object.assign(element('meter', 'score-bar'), {min: 0, max: 1, value: score});
    meter.setAttribute('aria-label', `Score ${percent} of 100`);
    return element(
      'li',
      'result',
      element('span', 'result-rank', String(rank)),
      element('h3', 'result-title', link),
      element('p', 'meta', details(article)),
      element('p', 'score', meter, element('span', 'score-number', score.toFixed(2))),
      element('p', 'visually-hidden', 'Terms in common:'),
      element('ul', 'terms', ...terms),
    );
  });
}

/** The article that is being read, as a page would print it: the widget reads headline, address, date and text from here. */
export function seedContent({title, summary, text, date, url}) {
  const paragraphs = (text ?? '').split(/\n+/).filter(Boolean);
  const headline = url ? Object.assign(element('a', '', title), {href: url}) : title;
  const parts = [element('h1', 'seed-title', headline)];
  if (summary) parts.push(element('p', 'seed-summary', summary));
  const day = formatDay(date);
  if (day) {
    const time = element('time', '', day);
    time.dateTime = new Date(date).toISOString();
    parts.push(element('p', 'meta', time));
  }
  if (paragraphs.length) {
    const body = element('div', 'seed-text', ...paragraphs.map((paragraph) => element('p', '', paragraph)));
    body.tabIndex = 0;
    body.setAttribute('role', 'region');
    body.setAttribute('aria-label', 'Text of the article');
    parts.push(body);
  }
  return parts;
}

function details({section, date}) {
  return [section, formatDay(date)].filter(Boolean).join(' · ');
}

function formatDay(date) {
  const day = new Date(date ?? NaN);
  return Number.isNaN(day.getTime()) ? '' : day.toLocaleDateString('en-GB', {dateStyle: 'medium', timeZone: 'UTC'});
}

function element(name, className, ...children) {
  const node = document.createElement(name);
  if (className) node.className = className;
  node.append(...children);
  return node;
}

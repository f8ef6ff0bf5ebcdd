/** What can be chosen, the first being what is shown first. The address keeps the choice. */
const CHOICES = {
  theme: ['none', 'cards', 'magazine', 'quiet'],
  width: ['960', '560', '320', '1600', '200'],
  dir: ['ltr', 'rtl'],
  scheme: ['light', 'dark'],
  state: ['full', 'few', 'one', 'no pictures', 'broken pictures', 'long titles', 'everything', 'latest', 'pending'],
};
const LAYOUTS = ['grid', 'list', 'compact', 'row', 'inline'];

/** Of the newspaper’s stories these are shown, in this order. */
const STORIES = [
  'ferry-crews-walk-out',
  'ferry-talks-break-off',
  'who-pays-for-the-crale-ferry',
  'twenty-five-minutes',
];
const OTHERS = ['weir-bridge-shut', 'eight-hundred-prams', 'borrow-a-drill', 'cracks-found'];

const LONG =
  'Donaudampfschifffahrtsgesellschaft: why nobody on the estuary would believe that the ferry sails on Sundays';

const parameters = new URLSearchParams(location.search);
const chosen = Object.fromEntries(
  Object.entries(CHOICES).map(([name, values]) => [
    name,
    values.includes(parameters.get(name)) ? parameters.get(name) : values[0],
  ]),
);

/** A select for each choice; a change loads the page anew. */
function fillForm(form) {
  for (const [name, values] of Object.entries(CHOICES)) {
    const select = document.createElement('select');
    select.name = name;
    select.append(...values.map((value) => new Option(value, value, false, value === chosen[name])));
    const label = document.createElement('label');
    label.append(`${name} `, select);
    form.append(label);
  }
  form.addEventListener('change', () => form.submit());
}

/** The stories that are wanted, each with an address of its own for each layout: widgets do not repeat each other. */
function articlesFor(layout, feed) {
  const find = (slug) => feed.items.find(({url}) => url.includes(slug));
  const wanted = {few: STORIES.slice(0, 2), one: STORIES.slice(0, 1)}[chosen.state] ?? [...STORIES, ...OTHERS];
  return wanted.map(find).map((item, i) => ({
    url: `${item.url}?${layout}`,
    title: chosen.state === 'long titles' && i % 2 === 0 ? LONG : item.title,
    summary: item.summary,
    content: item.content_html,
    section: item.section,
    authors: item.authors?.map(({name}) => name),
    date: item.date_published,
    image: pictureOf(item),
  }));
}

function pictureOf(item) {
  if (chosen.state === 'no pictures') return undefined;
  return chosen.state === 'broken pictures' ? '/layouts/none.jpg' : item.image;
}

function widget(layout, feed) {
  const element = document.createElement('related-articles');
  element.layout = layout;
  element.loading = 'eager';
  element.threshold = 0;
  if (chosen.theme !== 'none') element.setAttribute('theme', chosen.theme);
  if (chosen.state === 'everything') element.show = 'image kicker summary author date reading-time reason';
  if (chosen.state === 'pending') element.source = () => new Promise(() => {});
  else {
    element.articles = articlesFor(layout, feed);
    // the newest of all are not what is related to the article
    if (chosen.state === 'latest') element.threshold = 1;
    else element.pin = element.articles.map(({url}) => url).join(' ');
  }
  return element;
}

fillForm(document.getElementById('choice'));
document.documentElement.className = chosen.scheme;
document.documentElement.dir = chosen.dir;
const feed = await (await fetch('/feed.json')).json();
const main = document.getElementById('layouts');
main.style.inlineSize = `${chosen.width}px`;
for (const layout of LAYOUTS) {
  const name = document.createElement('h2');
  name.textContent = layout;
  main.append(name, widget(layout, feed));
}

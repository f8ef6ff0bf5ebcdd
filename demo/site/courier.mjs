/** What the newspaper says about itself. */
export const COURIER = {
  name: 'The Saltmere Courier',
  motto: 'News of the town, the harbour and the dale',
  description: 'The Saltmere Courier: news from Saltmere, Crale and the Aunedale.',
  language: 'en-GB',
};

const SECTION_NAMES = ['Local', 'Politics', 'Business', 'Health', 'Environment', 'Science', 'Culture', 'Sport', 'Food'];

/** The sections in the order of the navigation: `{name, slug, path}`. */
export const SECTIONS = SECTION_NAMES.map((name) => {
  const slug = name.toLowerCase();
  return {name, slug, path: `/${slug}/`};
});

/** The three feeds, as `<link rel="alternate">` and the footer name them. */
export const FEEDS = [
  {type: 'application/feed+json', path: '/feed.json', label: 'JSON Feed'},
  {type: 'application/rss+xml', path: '/rss.xml', label: 'RSS'},
  {type: 'application/atom+xml', path: '/atom.xml', label: 'Atom'},
];

/** The size in which every picture is drawn. */
export const PICTURE_SIZE = {width: 1200, height: 675};

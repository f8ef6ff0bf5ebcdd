/** The parameters that make WordPress give all of an article at once, and only that. */
const WORDPRESS = [
  'per_page=100',
  '_embed=wp:featuredmedia,wp:term,author',
  // what is embedded hangs on _links
  '_fields=id,link,title,excerpt,content,date_gmt,date,lang,jetpack_featured_media_url,_links,_embedded',
];

const GHOST = ['include=tags,authors', 'limit=100'];

/** The address of a collection in a WordPress API, and of the API itself. */
const COLLECTION = /^(.*\/wp\/v2)\/[\w-]+\/?$/;
const ROOT = /^(.*\/wp-json)?\/?$/;

/** The address of posts or pages in a Ghost API: v2 to v4 have the version in it. */
const GHOST_LIST = /\/ghost\/api\/(?:v\d+\/)?content\/(?:posts|pages)\/?$/;

/**
 * The address to ask for, where somebody gives that of a WordPress or Ghost API: the root leads to the posts, and what
 * is absent is added that makes an answer complete: many posts at once, with pictures, tags and authors. Single posts
 * and every other address stay as they are. `isCmsAddress` tells beforehand whether this can be one.
 */
export function completeAddress(url: string): string {
  let address;
  try {
    address = new URL(url);
  } catch {
    return url;
  }
  const route = address.searchParams.get('rest_route');
  const path = route ?? address.pathname;
  if (GHOST_LIST.test(path)) return withDefaults(address, GHOST);
  const isRoot = route === null ? /\/wp-json\/?$/.test(path) : ROOT.test(path);
  const posts = isRoot ? `${path.replace(/\/$/, '')}/wp/v2/posts` : path;
  if (!COLLECTION.test(posts)) return url;
  if (route === null) address.pathname = posts;
  else address.searchParams.set('rest_route', posts);
  return withDefaults(address, WORDPRESS);
}

function withDefaults(address: URL, defaults: readonly string[]): string {
  const added = defaults.filter((parameter) => !has(address, parameter.replace(/=.*/, '')));
  address.search = [address.search.replace(/^\?/, ''), ...added].filter(Boolean).join('&');
  return address.href;
}

/** WordPress takes `_fields[]` like `_fields`. */
function has({searchParams}: URL, name: string): boolean {
  return [...searchParams.keys()].some((key) => key.replace(/\[.*$/, '') === name);
}

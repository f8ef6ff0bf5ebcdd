import {firstImage} from './first-image.ts';
import {asNumber, asText, isObject, type Json, type JsonObject} from './json-values.ts';

/** Sizes that fit a card, best first, by the names that WordPress gives them; others may be cropped. */
const SIZES = ['medium_large', 'large'];
const MIN_WIDTH = 600;
const MAX_WIDTH = 1200;

/** Narrower ones are of no use on a card. */
const LEAST = 200;
/** How much the shape of a size may differ from the picture's by rounding. */
const SAME_SHAPE = 0.02;

/** Where plugins put the picture's address. */
const PLUGINS = ['jetpackfeaturedmediaurl', 'betterfeaturedimage', 'featuredimageurl', 'featuredimagesrc', 'fimgurl'];

/** Where a post's picture may stand. */
interface Places {
  /** `_embedded['wp:featuredmedia']`. */
  readonly media: Json | undefined;
  /** What a field with a usual name holds: an address, or the number of a picture. */
  readonly own: string | undefined;
  /** What Yoast tells of the page. */
  readonly seo: ReadonlyMap<string, Json>;
  /** The post's HTML. */
  readonly content: string | undefined;
}

/**
 * A post's picture: the featured one in a size that fits, what plugins tell of it, or the first of the text. Media that
 * may not be shown are an error object, and have no address.
 */
export function imageOf(
  fields: ReadonlyMap<string, Json>,
  {media, own, seo, content = ''}: Places,
): string | undefined {
  const [featured] = Array.isArray(media) ? media.filter(isObject) : [];
  const fromPlugins = PLUGINS.map((name) => asText(fields.get(name), ['source_url', 'url', 'src']));
  const plugin = [...fromPlugins, own].find(isAddress);
  return (
    (featured && (fittingSize(featured) ?? asText(featured['source_url']))) ??
    plugin ??
    asText(seo.get('ogimage'), ['url']) ??
    firstImage(content)
  );
}

/** The featured picture in the widths that WordPress has made of it, but for those that are cut. */
export function srcsetOf(media: Json | undefined): string | undefined {
  const [featured] = Array.isArray(media) ? media.filter(isObject) : [];
  const details = featured?.['media_details'];
  if (!isObject(details) || !isObject(details['sizes'])) return undefined;
  const ratio = asNumber(details['width']) / asNumber(details['height']);
  const widths = Object.values(details['sizes'])
    .filter(isObject)
    .flatMap((size) => {
      const [width, height] = [asNumber(size['width']), asNumber(size['height'])];
      const url = asText(size['source_url']);
      return url && width >= LEAST && Math.abs(width / height / ratio - 1) < SAME_SHAPE ? [[width, url] as const] : [];
    });
  return widths
    .sort(([a], [b]) => a - b)
    .map(([width, url]) => `${url} ${width}w`)
    .join(', ');
}

/** A number is the id of a picture. */
function isAddress(text: string | undefined): boolean {
  return text !== undefined && !/^\d+$/.test(text);
}

function fittingSize(media: JsonObject): string | undefined {
  const details = media['media_details'];
  const sizes = isObject(details) ? details['sizes'] : undefined;
  const fitting = SIZES.map((name) => (isObject(sizes) ? sizes[name] : undefined)).find(
    (size) => isObject(size) && asNumber(size['width']) >= MIN_WIDTH && asNumber(size['width']) <= MAX_WIDTH,
  );
  return isObject(fitting) ? asText(fitting['source_url']) : undefined;
}

import {resolve} from './page-address.ts';

const NO_PICTURE =
  /(?:^|[/_.-])(?:logos?|placeholder|avatars?|gravatar|favicons?|sprites?|blank|spacer|pixel|default|1x1|transparent)(?:[/_.-]|$)|\.(?:svg|mp4|webm)$/i;

/** Pixels of a side below which a picture is an ornament. */
const SMALL = 150;
/** Pictures that are looked at, at most. */
const MOST = 50;

/** The first of these addresses that may be a picture of an article, not a logo or a placeholder. */
export function firstPicture(addresses: readonly (string | null | undefined)[], base: string): string | undefined {
  for (const address of addresses) {
    // some write what belongs into srcset
    const url = resolve(address?.trim().split(/\s|%20\d/)[0], base);
    if (url && !NO_PICTURE.test(url.pathname)) return url.href;
  }
  return undefined;
}

/** Where the pictures in an element come from, those left out that say they are small. */
export function picturesIn(root: Element): (string | null)[] {
  return [...root.querySelectorAll('img,video[poster]')]
    .slice(0, MOST)
    .filter((image) => ['width', 'height'].every((side) => !(parseInt(image.getAttribute(side) ?? '', 10) < SMALL)))
    .map((image) => image.getAttribute('poster') ?? image.getAttribute('data-src') ?? image.getAttribute('src'));
}

/**
 * How suggestions come about in the reader's browser: the articles are read and ranked there.
 *
 * @module
 */
import {prepareLocales} from '../locales.ts';
import {addressOfArticle, readSeed as readPageSeed} from '../page/read-seed.ts';
import {createEngine} from '../worker/engine.ts';
import type {Means} from './suggest.ts';
import {tell} from './tell.ts';
import {usesIntl} from './uses-intl.ts';

/** Five minutes: a fresh post may take as long to be suggested to readers who have been here before. */
const MAX_AGE = 300;

/** What the page says of its article, besides what the source knows. */
export const readSeed: Means['readSeed'] = (widget, article, suggester) =>
  readPageSeed(widget, article, (url) => suggester.find(url));

/** Makes a recommender over the articles of a source. */
export const create: Means['create'] = ({host}, found) => {
  const {baseURI: baseUrl, maxAge, ownerDocument} = host;
  const {limits, ...rest} = found ?? {};
  return createEngine({
    config: {...rest, ...limits, baseUrl, lang: ownerDocument.documentElement.lang},
    // null where the attribute was taken away, NaN where it is no number
    maxAge: typeof maxAge === 'number' && maxAge === maxAge ? maxAge : MAX_AGE,
    // costs only a part of the articles
    onFailure: ({code, message}) => {
      tell(host, code, message);
    },
    page: addressOfArticle(ownerDocument),
    onWait() {
      if (usesIntl(host)) void prepareLocales();
    },
  });
};

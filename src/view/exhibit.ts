import type {Recommendation} from '../answer.ts';
import {isCoded} from '../errors.ts';
import type {ElementOptions} from './element-options.ts';
import type {Follower} from './follower.ts';
import type {GivenList} from './given-list.ts';
import {Presenter} from './presenter.ts';
import {requestOf} from './request.ts';
import {suggest} from './suggest.ts';
import type {Asker, Means, Suggested} from './suggest.ts';
import {tell} from './tell.ts';

/** Where sites are made, and not read. */
const LOCAL = /^127\.|^localhost$|\.local(host)?$/;

/** What cannot be loaded says nothing. */
const ignore = (): void => undefined;

/** What a widget shows its suggestions by. */
export interface Exhibit {
  /** What shows suggestions at present. */
  readonly presenter: Follower | undefined;
  /** The list that the page came with. */
  readonly given: GivenList | undefined;
  /** Shows suggestions by something else from now on. */
  show(presenter: Follower): void;
}

/** What draws cards, with all that it needs. */
export async function prepared(host: ElementOptions): Promise<Presenter> {
  const presenter = new Presenter(host);
  await presenter.prepare();
  return presenter;
}

/**
 * Gets the suggestions for a widget and has cards drawn of them. Until then what is there stays; a list that the page came
 * with also where nothing better comes, as long as the page is the same.
 *
 * @throws RelatedArticlesError, or the signal's reason.
 */
export async function exhibit(asker: Asker, by: Exhibit, means: Means, signal: AbortSignal): Promise<Suggested> {
  const {host} = asker;
  const {given} = by;
  // a developer is told what readers need not load
  if (LOCAL.test(location.hostname))
    import('./check-values.ts').then(({checkValues}) => {
      checkValues(host);
    }, ignore);
  const presenter = by.presenter instanceof Presenter ? by.presenter : new Presenter(host);
  const settle = (recommendation: Recommendation): void => {
    by.show(presenter);
    asker.settle(recommendation);
  };
  try {
    return await suggest(asker, presenter, means, settle, signal);
  } catch (error) {
    if (!given || signal.aborted) throw error;
    if (!given.isOfPage) {
      given.end();
      throw error;
    }
    // a page that came with its list need not have any other source
    if (!isCoded(error)) tell(host, 'internal', String(error));
    else if (error.code !== 'no-source') tell(host, error.code, error.message);
    await presenter.prepare();
    signal.throwIfAborted();
    const recommendation = shortened(given.left, requestOf(host).options.limit);
    settle(recommendation);
    return {recommendation, loaded: performance.now()};
  }
}

/** Has cards drawn of a list that the page came with. */
export async function redraw(asker: Asker, by: Exhibit, limit: number): Promise<void> {
  const {host} = asker;
  const before = by.presenter;
  const presenter = await prepared(host);
  // a question that has been asked in the meantime will be answered in the new looks
  if (asker.status !== 'complete' || by.presenter !== before) return;
  const recommendation = shortened(asker.recommendation, limit);
  by.show(presenter);
  asker.settle(recommendation);
  await host.updateComplete;
  presenter.watch(recommendation);
}

function shortened(recommendation: Recommendation, limit: number): Recommendation {
  return {...recommendation, articles: recommendation.articles.slice(0, limit)} as Recommendation;
}

import {isAmerican, localeFor} from '../locales.ts';
import type {ElementOptions} from './element-options.ts';
import {langOf} from './page-language.ts';

/** Whether a widget needs `Intl` to write its dates, which takes the browser some time when it is the first to. */
export function usesIntl(host: ElementOptions): boolean {
  return host.dates === 'relative' || !isAmerican(localeFor(langOf(host)));
}

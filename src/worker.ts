/**
 * Entry of the worker in which the widget reads and ranks. Started by the widget itself.
 *
 * @module
 */
import {prepareLocales} from './locales.ts';
import {serve} from './worker/serve.ts';

serve(globalThis);
void prepareLocales();

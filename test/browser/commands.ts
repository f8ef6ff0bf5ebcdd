// What tests ask of the browser itself rather than of the page. What a test has set is taken back after it.
import {executeServerCommand, resetMouse, sendKeys, sendMouse, setViewport} from '@web/test-runner-commands';

/** The engine that runs this page. */
export const engine: 'chromium' | 'firefox' | 'webkit' = /Firefox\//.test(navigator.userAgent)
  ? 'firefox'
  : /Chrom(?:e|ium)\//.test(navigator.userAgent)
    ? 'chromium'
    : 'webkit';

/** What `media` can pretend; what is left out is as the machine has it. */
export interface MediaState {
  type?: 'print' | 'screen';
  'forced-colors'?: 'active' | 'none';
  'prefers-color-scheme'?: 'dark' | 'light';
  'prefers-contrast'?: 'more' | 'less' | 'no-preference';
  'prefers-reduced-motion'?: 'reduce' | 'no-preference';
}

/** One thing of what a screen reader is told, with what stands in it. */
export interface AccessibleNode {
  role: string;
  name?: string;
  children?: AccessibleNode[];
}

/** The window that every file of tests starts with. */
const WINDOW = {width: 800, height: 600};

let undo: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  const steps = undo;
  undo = [];
  for (const step of steps) await step();
});

/** Ends a test as skipped, and tells why where the results stand. */
export function skip(test: Mocha.Context, reason: string): never {
  console.log(`skipped in ${engine}: ${test.test?.title ?? ''} (${reason})`);
  return test.skip();
}

/** Presses and releases a key, by its name in `KeyboardEvent.key`, with others held down before it: 'Shift+Tab'. */
export async function press(key: string): Promise<void> {
  const held = key.split(/(?<=.)\+/);
  const last = held.pop()!;
  for (const down of held) await sendKeys({down});
  await sendKeys({press: last});
  for (const up of held.reverse()) await sendKeys({up});
}

/** Moves the mouse to a place in the window and presses a button there. */
export async function click(x: number, y: number, button: 'left' | 'middle' | 'right' = 'left'): Promise<void> {
  undo.push(resetMouse);
  await sendMouse({type: 'click', position: [Math.round(x), Math.round(y)], button});
}

/** Moves the mouse to a place in the window. */
export async function hover(x: number, y: number): Promise<void> {
  undo.push(resetMouse);
  await sendMouse({type: 'move', position: [Math.round(x), Math.round(y)]});
}

/** Sets the size of the window, and waits until the page has it. */
export async function viewport(width: number, height: number): Promise<void> {
  undo.push(() => setViewport(WINDOW));
  await setViewport({width, height});
  for (let tries = 0; tries < 100 && (innerWidth !== width || innerHeight !== height); tries++)
    await new Promise(requestAnimationFrame);
  if (innerWidth !== width || innerHeight !== height)
    throw new Error(`the window is ${innerWidth} × ${innerHeight} instead of ${width} × ${height}`);
}

/** Pretends another medium or other preferences, all at once; false where the engine cannot. */
export async function media(state: MediaState): Promise<boolean> {
  const can = await executeServerCommand<boolean, MediaState>('cdp-media', state);
  if (can) undo.push(() => executeServerCommand('cdp-media', {}));
  return can;
}

/** What a screen reader is told about the page, or about what a selector names; undefined where the engine cannot tell. */
export async function accessibilityTree(selector?: string): Promise<AccessibleNode | undefined> {
  if (engine !== 'chromium') return undefined;
  return executeServerCommand('a11y-snapshot', selector ? {selector} : {});
}

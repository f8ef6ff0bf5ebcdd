import {chromeLauncher} from '@web/test-runner-chrome';
import puppeteer from 'puppeteer-core';
import {BROWSER_ARGS} from './browser-args.mjs';
import {webkitLauncher} from './webkit-launcher.mjs';

/** Pages believe that they have the focus: background tabs get no input otherwise. */
const createFocusedPage = async ({context}) => {
  const page = await context.newPage();
  const session = await page.createCDPSession();
  await session.send('Emulation.setFocusEmulationEnabled', {enabled: true});
  return page;
};

/** How the test runner starts each engine, given what scripts/browser.mjs has found. */
export const launchers = {
  chromium: (executablePath) =>
    chromeLauncher({
      launchOptions: {executablePath, headless: true, args: BROWSER_ARGS},
      createPage: createFocusedPage,
    }),
  // the launcher for Chrome takes any puppeteer, and puppeteer-core drives an ordinary Firefox over WebDriver BiDi
  firefox: (executablePath) =>
    chromeLauncher({
      puppeteer,
      concurrency: 1,
      launchOptions: {browser: 'firefox', executablePath, headless: true},
    }),
  webkit: (programs) => webkitLauncher(programs),
};

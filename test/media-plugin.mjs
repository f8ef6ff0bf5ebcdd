/** The CDP session of each page: what it emulates ends with it. */
const sessions = new WeakMap();

/**
 * The command 'cdp-media' for what the runner's own emulateMedia leaves out in Chromium: contrast, forced colours and
 * taking everything back. Answers false where the engine has no such means.
 */
export const mediaPlugin = () => ({
  name: 'cdp-media',
  async executeCommand({command, payload, session}) {
    if (command !== 'cdp-media') return undefined;
    if (!/^Chrom/.test(session.browser.name)) return false;
    const page = session.browser.getPage(session.id);
    if (!sessions.has(page)) sessions.set(page, await page.createCDPSession());
    const {type = '', ...features} = payload;
    await sessions.get(page).send('Emulation.setEmulatedMedia', {
      media: type,
      features: Object.entries(features).map(([name, value]) => ({name, value})),
    });
    return true;
  },
});

import {injectSite} from '../../build/inject-site.ts';
import type {Injected} from '../../build/inject-site.ts';
import type {Command} from '../command.ts';
import {NEVER, RANKING_OPTIONS, SITE_OPTIONS} from '../help.ts';
import {rankingOptions, siteOptions} from '../site-options.ts';
import {noticeLines} from '../table.ts';

/** `inject`: the links, in the pages. */
export const inject: Command = {
  name: 'inject',
  summary: 'Write the suggestions into the <related-articles> of built HTML files, as links.',
  operands: '<folder>',
  operandCount: 1,
  help: `
Goes through the HTML files of a folder and writes into each <related-articles> the list of
links that it would show: for readers without JavaScript, and for crawlers. Attributes such as
limit, layout, show and threshold count as they do in the element. Run it after every build of
the site; a list that is there already is replaced, and no other byte of a file changes.

  related-articles inject ./public
  related-articles inject ./public --schema
  related-articles inject ./public --from https://example.org/feed.xml
  related-articles inject ./public --remove

related-articles-links.css gives the lists the look of the widget, without any script.`,
  options: [
    {name: 'from', value: 'SOURCE', help: 'Where the articles come from. Default: the pages in the folder.'},
    {name: 'schema', help: "Add schema.org's ItemList to each list."},
    {name: 'remove', help: 'Take the lists out again.'},
    NEVER,
    ...RANKING_OPTIONS,
    ...SITE_OPTIONS,
  ],
  async run(context) {
    const {given, terminal, say} = context;
    const [folder] = given.operands as [string];
    const injected = await injectSite(folder, {
      ...siteOptions(context),
      ...rankingOptions(given),
      from: given.text('from'),
      schema: given.has('schema'),
      remove: given.has('remove'),
      never: given.list('never'),
    });
    if (given.has('json')) terminal.out(`${JSON.stringify(injected, undefined, 2)}\n`);
    else say(describe(injected));
    return 0;
  },
};

function describe({pageCount, widgetCount, listCount, changedCount, notices}: Injected): string {
  return `${[
    `${pageCount} pages with ${widgetCount} <related-articles>: ${listCount} have a list now, ${widgetCount - listCount} none.`,
    `${changedCount} files changed.`,
    ...(widgetCount ? [] : ['Put <related-articles></related-articles> where the suggestions should stand.']),
    ...noticeLines(notices, '--json'),
  ].join('\n')}\n`;
}

import path from 'node:path';
import {renderJsonFeed} from '../demo/site/json-feed.mjs';
import {readContent} from '../demo/site/read-content.mjs';
import {root} from './run.mjs';

/** Where the table is kept. */
export const TABLE = path.join(root, 'docs/demo-suggestions.md');

const SITE = {url: 'http://localhost'};

/**
 * What the newspaper's feed leads to: each article with its suggestions and its developing story, where it has one.
 *
 * @param {Pick<typeof import('../src/core.ts'), 'createRecommender' | 'readArticles'>} core
 * @param {number} limit Suggestions for each.
 * @returns {Promise<{title: string, section: string, story: string | undefined, outcome: string, suggestions: {title: string, score: number, story: string | undefined}[]}[]>}
 */
export async function demoSuggestions(core, limit) {
  const articles = await readContent(path.join(root, 'demo/content'));
  const stories = new Map(articles.map(({path: at, story}) => [SITE.url + at, story]));
  const inputs = await core.readArticles(renderJsonFeed(articles, SITE), {url: `${SITE.url}/feed.json`});
  const recommender = core.createRecommender({articles: inputs});
  return Promise.all(
    inputs.map(async ({url, title, section}) => {
      const recommendation = await recommender.recommend({url}, {limit});
      const suggestions = recommendation.articles.map(({article, score}) => ({
        title: article.title,
        score,
        story: stories.get(article.url),
      }));
      return {title, section, story: stories.get(url), outcome: recommendation.outcome, suggestions};
    }),
  );
}

/** A Markdown table of every article with its first three suggestions. */
export async function suggestionTable(core) {
  const rows = await demoSuggestions(core, 3);
  const lines = rows.map(({title, story, outcome, suggestions}) => {
    const cells = suggestions.map((found) =>
      outcome === 'related'
        ? `${story && found.story === story ? '● ' : ''}${found.title} (${found.score.toFixed(2)})`
        : `*${outcome}:* ${found.title}`,
    );
    return `| ${[`${title}${story ? ` — *${story}*` : ''}`, ...cells, '', '', ''].slice(0, 4).join(' | ')} |`;
  });
  return [
    '# The newspaper’s suggestions',
    '',
    'Every article of the demo with its first three suggestions and their scores, as `npm run demo:suggestions` writes',
    'them. A dot marks an article of the same developing story. What stands in where nothing is related is marked by its',
    'outcome. A test compares this table with what the ranking gives, so that somebody reads every change of the ranking',
    'before it lands.',
    '',
    '| Article | 1 | 2 | 3 |',
    '| --- | --- | --- | --- |',
    ...lines,
    '',
  ].join('\n');
}

import type {ArticleInput} from '../corpus/article-input.ts';
import {toArticleInput} from './named-json.ts';
import {asText, fold, isObject, pick, type JsonObject} from './json-values.ts';

/** Whether an object is a post or a page of Ghost. */
export function isGhost(entry: JsonObject): boolean {
  const fields = fold(entry);
  return ['commentid', 'primarytag', 'customexcerpt'].some((name) => fields.has(name));
}

/** Reads a post or a page of Ghost's Content API. Internal tags, whose names begin with `#`, are not for readers. */
export function readGhostPost(entry: JsonObject): ArticleInput {
  const fields = fold(entry);
  const post = toArticleInput(entry);
  const tags = (post.tags ?? []).filter((name) => !name.startsWith('#'));
  const primary = fields.get('primarytag');
  const section = isObject(primary) ? asText(primary['name']) : undefined;
  return {
    ...post,
    summary: asText(pick(fields, ['customexcerpt', 'excerpt'])),
    content: asText(fields.get('html')),
    // members only: there is no HTML
    text: fields.get('html') ? undefined : asText(fields.get('plaintext')),
    tags,
    section: section?.startsWith('#') ? tags[0] : (section ?? tags[0]),
    image: post.image ?? asText(fields.get('ogimage')),
  };
}

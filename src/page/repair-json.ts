/** What does not end takes in the rest: to look for the end from each beginning would take for ever. */
const STRING = /"(?:[^"\\]|\\[^]?)*(?:"|$)/.source;
/** A string, or a comment: what is in a string must not pass for one. */
const PART = new RegExp(`${STRING}|/\\*[^]*?(?:\\*/|$)|//[^\\n]*`, 'g');
/** A string, or a comma before a closing bracket. */
const COMMA = new RegExp(`${STRING}|,(?=\\s*[\\]}])`, 'g');

/**
 * Parses JSON as pages write it. Where `JSON.parse` refuses, it tries without: wrappers of comments and CDATA, comments,
 * commas and semicolons at the end, raw control characters in strings, wrong escapes, quotes written as character
 * references. Undefined when it is still no JSON.
 */
export function parseJson(source: string): unknown {
  return parse(source) ?? parse(repair(source)) ?? parse(repair(source.replace(/&(?:quot|#34|#x22);/gi, '"')));
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json) as unknown;
  } catch {
    return undefined;
  }
}

function repair(source: string): string {
  const json = source.replace(/<!\[CDATA\[|\]\]>|<!--|-->/g, '');
  return json
    .slice(Math.max(json.search(/[{[]/), 0), Math.max(json.lastIndexOf('}'), json.lastIndexOf(']')) + 1)
    .replace(PART, (part) => (part.startsWith('"') ? repairString(part) : ''))
    .replace(COMMA, (part) => (part.startsWith('"') ? part : ''));
}

function repairString(string: string): string {
  // a line break is white space, whatever was meant by it
  return string.replace(/\p{Cc}+/gu, ' ').replace(/\\(?:u(?![\da-f]{4})|[^"\\/bfnrtu])/gi, (escape) => escape.slice(1));
}

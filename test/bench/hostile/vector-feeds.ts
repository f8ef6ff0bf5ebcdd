/** Where hostile text may stand. */
export const TEXT_FIELDS = ['title', 'summary', 'content', 'tags', 'author', 'section', 'kicker', 'lang', 'id', 'date'];
/** Where a hostile address may stand. */
export const ADDRESS_FIELDS = ['url', 'image', 'id'];
const ALL = [...new Set([...TEXT_FIELDS, ...ADDRESS_FIELDS])];

const SUBJECTS = 'harbour ferry budget council school river storm bank museum theatre bridge hospital market'.split(
  ' ',
);

/** Articles that differ enough not to pass for copies of each other. */
const plain = (i: number): {title: string; text: string} => {
  const subject = SUBJECTS[i % SUBJECTS.length] ?? '';
  return {
    title: `News of the ${subject} number ${i}`,
    text: `The ${subject} was in the paper, and ${i} people read of it.`,
  };
};

const escape = (text: string): string =>
  text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`).replace(/(?!\s)\p{Cc}/gu, '');
const section = (text: string): string => `<![CDATA[${text.replaceAll(']]>', ']]]]><![CDATA[>')}]]>`;

/** A JSON file with an article for each field, which holds the vector there; and one that holds it everywhere. */
export function jsonOf(vector: string, fields: readonly string[] = ALL): string {
  const articles = fields.map((field, i) => ({...base(i), [field]: field === 'tags' ? [vector] : vector}));
  const everywhere = Object.fromEntries(
    [...ALL, 'content_html', 'editorial', 'authors'].map((field) => [field, vector]),
  );
  return JSON.stringify([...articles, {...everywhere, url: '/everywhere'}, {...base(90), url: vector, image: vector}]);
}

const base = (i: number): Record<string, unknown> => {
  const {title, text} = plain(i);
  return {title, summary: text, content: text, url: `/article-${i}`, tags: ['news']};
};

/** An RSS feed with the vector in each element, escaped, in a CDATA section, and as it is. */
export function rssOf(vector: string): string {
  const items = [escape, section, (text: string) => text].map((write, way) => {
    const {title, text} = plain(way);
    const value = write(vector);
    return `<item><title>${value}</title><link>https://example.com/t${way}</link><description>${text}</description></item>
<item><title>${title}</title><link>https://example.com/d${way}</link><description>${value}</description><content:encoded>${value}</content:encoded>
<category>${value}</category><dc:creator>${value}</dc:creator><pubDate>${value}</pubDate></item>
<item><title>${plain(way + 3).title}</title><link>${value}</link><guid>${value}</guid><description>${text}</description></item>
<item><title>${plain(way + 6).title}</title><link>https://example.com/i${way}</link><enclosure type="image/png" url="${write === escape ? value : escape(vector)}"/><media:thumbnail url='${value}'/></item>`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:media="http://search.yahoo.com/mrss/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Vectors</title><link>https://example.com/</link>
${items.join('\n')}</channel></rss>`;
}

/** An Atom feed with the vector as text, HTML, XHTML and address. */
export function atomOf(vector: string): string {
  const value = escape(vector);
  const entries = [
    `<title type="html">${value}</title><link href="https://example.com/1"/><summary type="text">${value}</summary>`,
    `<title type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">${vector}</div></title><link href="https://example.com/2"/>`,
    `<title>${plain(3).title}</title><link href="https://example.com/3"/><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">${vector}</div></content>`,
    `<title>${plain(4).title}</title><link href="${value}"/><content type="html">${value}</content><author><name>${value}</name></author>`,
    `<title>${plain(5).title}</title><link xml:base="${value}" href="relative"/><category term="${value}" label="${value}"/>`,
    `<title>${plain(6).title}</title><link href="https://example.com/6"/><link rel="enclosure" type="image/png" href="${value}"/>`,
  ];
  return `<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><title>Vectors</title><link href="https://example.com/"/>
${entries.map((entry, i) => `<entry><id>tag:${i}</id>${entry}</entry>`).join('\n')}</feed>`;
}

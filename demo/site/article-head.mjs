import {COURIER, PICTURE_SIZE} from './courier.mjs';
import {isoDate} from './dates.mjs';
import {html, jsonBlock} from './html.mjs';

/** What an article's page says about itself to machines: Open Graph, JSON-LD, and the scripts that it needs. */
export function articleHead(article, site) {
  const image = article.picture && `${site.url}${article.picture.path}`;
  return html`<meta name="author" content="${article.author}" />
    <meta property="og:type" content="article" />
    <meta property="og:site_name" content="${COURIER.name}" />
    <meta property="og:title" content="${article.title}" />
    <meta property="og:description" content="${article.summary}" />
    <meta property="og:url" content="${site.url}${article.path}" />
    ${
      image &&
      html`<meta property="og:image" content="${image}" />
        <meta property="og:image:width" content="${PICTURE_SIZE.width}" />
        <meta property="og:image:height" content="${PICTURE_SIZE.height}" />
        <meta property="og:image:alt" content="${article.picture.description}" />`
    }
    <meta property="article:published_time" content="${isoDate(article.date)}" />
    <meta property="article:author" content="${article.author}" />
    <meta property="article:section" content="${article.section.name}" />
    ${article.tags.map((tag) => html`<meta property="article:tag" content="${tag}" /> `)}
    <script type="application/ld+json">
      ${jsonBlock(newsArticle(article, site, image))}
    </script>
    <script type="module" src="/related-articles/related-articles.js"></script>
    <script type="module" src="/comments.mjs"></script>`;
}

function newsArticle(article, site, image) {
  return {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headline: article.title,
    description: article.summary,
    image: image && [image],
    datePublished: isoDate(article.date),
    author: [{'@type': 'Person', name: article.author}],
    articleSection: article.section.name,
    keywords: article.tags.length ? article.tags : undefined,
    wordCount: article.words,
    inLanguage: COURIER.language,
    mainEntityOfPage: `${site.url}${article.path}`,
    publisher: {'@type': 'NewsMediaOrganization', name: COURIER.name, url: `${site.url}/`},
  };
}

import {asList, asText, isObject, type Json} from './json-values.ts';

/** What WordPress calls its category for posts that have none; an owner who gave it another name means it. */
const NO_CATEGORY =
  /^(?:un-?categori[sz]ed|sin-categor|non-classe|allgemein$|nicht-kategori|senza-categoria|sem-categoria|geen-categorie|ongecategoriseerd|ikke-kategori|okategori|bez-kategorii|luokittelematon|%d0%b1%d0%b5%d0%b7-%d1%80%d1%83%d0%b1%d1%80%d0%b8%d0%ba%d0%b8|%e6%9c%aa%e5%88%86%e9%a1%9e)/i;

/** Taxonomies that say how a post is shown or in which language, not what it is about. */
const TECHNICAL = /format|language|translation|visibility|^(?:author|nav_menu|product_type|wp_\w+)$/;

/** What a post is filed under. */
export interface Terms {
  /** The names of categories, tags and terms of a site's own taxonomies. */
  readonly terms: readonly string[];
  /** The first category. */
  readonly section: string | undefined;
}

/**
 * The names of a post's terms. Where they are not embedded, those that Yoast puts into its description of the page.
 *
 * @param embedded - `_embedded['wp:term']`: a list for each taxonomy.
 */
export function termsOf(embedded: Json | undefined, seo: ReadonlyMap<string, Json>): Terms {
  const found = (Array.isArray(embedded) ? embedded.flat() : [])
    .filter(isObject)
    .map((term) => ({
      name: asText(term['name']) ?? '',
      slug: asText(term['slug']) ?? asText(term['name']) ?? '',
      taxonomy: asText(term['taxonomy']) ?? '',
    }))
    .filter(({name, slug, taxonomy}) => name && !TECHNICAL.test(taxonomy) && !NO_CATEGORY.test(slug));
  if (!found.length) return termsOfGraph(seo);
  const category = found.find(({taxonomy}) => /categor/.test(taxonomy));
  return {terms: found.map(({name}) => name), section: category?.name};
}

function termsOfGraph(seo: ReadonlyMap<string, Json>): Terms {
  const schema = seo.get('schema');
  const graph = isObject(schema) && Array.isArray(schema['@graph']) ? schema['@graph'].filter(isObject) : [];
  const sections = graph.flatMap((node) => asList(node['articleSection'] ?? []));
  const named = sections.filter((name) => !NO_CATEGORY.test(name.replaceAll(' ', '-')));
  return {terms: [...named, ...graph.flatMap((node) => asList(node['keywords'] ?? []))], section: named[0]};
}

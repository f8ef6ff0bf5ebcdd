/** Finds the list of links in the light DOM of a widget, as `related-articles inject` writes it. */
export const GIVEN = ':scope > [data-related-articles]';

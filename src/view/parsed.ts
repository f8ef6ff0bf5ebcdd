/** A classic script in the head starts widgets before the rest of the page is there: neither data nor article is whole. */
export async function parsed(document: Document): Promise<void> {
  if (document.readyState === 'loading')
    await new Promise((resolve) => {
      document.addEventListener('DOMContentLoaded', resolve);
    });
}

const MOST_SHOWN = 200;

/**
 * A list of articles to choose from: radio buttons, so that arrow keys move and choose, narrowed by a text field.
 *
 * @param parts - `list`, `filter` and `count`: the elements that it works on.
 * @param onPick - Called with the article that the visitor chooses.
 */
export function createArticlePicker({list, filter, count}, onPick) {
  let articles = [];
  let chosen;

  filter.addEventListener('input', show);
  list.addEventListener('change', (event) => {
    chosen = articles.find((article) => article.id === event.target.value);
    onPick(chosen);
  });

  function show() {
    const words = filter.value.toLowerCase().split(/\s+/).filter(Boolean);
    const found = articles.filter((article) => {
      const text = `${article.title} ${article.section ?? ''}`.toLowerCase();
      return words.every((word) => text.includes(word));
    });
    list.replaceChildren(...found.slice(0, MOST_SHOWN).map((article) => row(article, article === chosen)));
    count.textContent = describe(found.length, articles.length);
  }

  return {
    /** Shows other articles and chooses one of them, without calling back. */
    set(next, choice) {
      articles = next;
      chosen = choice;
      filter.value = '';
      show();
    },
    /** Takes the choice back. */
    clear() {
      chosen = undefined;
      for (const input of list.querySelectorAll('input:checked')) input.checked = false;
    },
  };
}

function describe(found, total) {
  if (total === 0) return '';
  if (found > MOST_SHOWN) return `The first ${MOST_SHOWN} of ${found} are shown: narrow them down above.`;
  return found === total ? `${total} articles` : `${found} of ${total} articles`;
}

function row(article, checked) {
  const label = document.createElement('label');
  const input = document.createElement('input');
  Object.assign(input, {type: 'radio', name: 'seed', value: article.id, checked});
  const title = document.createElement('span');
  title.textContent = article.title;
  label.append(input, title);
  return label;
}

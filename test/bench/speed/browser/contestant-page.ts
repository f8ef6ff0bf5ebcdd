import type {Contestant, Seed} from '../contestants/contestant.ts';

/** Runs a contestant as a page's script: fetches the articles, and shows the suggestions as plain cards. */
export async function runPage(contestant: Contestant): Promise<void> {
  performance.mark('bench-start');
  window.bench.start = performance.now();
  const {src, seed} = JSON.parse(document.querySelector('#job')!.textContent) as {src: string; seed: Seed};
  const response = await fetch(src);
  const bytes = new Uint8Array(await response.arrayBuffer());
  const finder = await contestant.build(await contestant.read(bytes));
  const found = await finder.find(seed);
  performance.mark('bench-clone');
  const list = document.createElement('ul');
  for (const {title, url} of found) {
    const link = document.createElement('a');
    link.href = url;
    link.textContent = title;
    const item = document.createElement('li');
    item.append(link);
    list.append(item);
  }
  document.querySelector('#related')!.append(list);
  window.bench.onCards();
  // what a widget keeps for the next question
  Object.assign(window, {finder});
}

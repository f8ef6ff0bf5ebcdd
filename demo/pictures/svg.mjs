/** The canvas of every scene. */
export const WIDTH = 1200;
export const HEIGHT = 675;

const round = (value) => (typeof value === 'number' ? Math.round(value * 10) / 10 : value);

function element(name, attributes) {
  const pairs = Object.entries(attributes).filter(([, value]) => value !== undefined);
  return `<${name}${pairs.map(([key, value]) => ` ${key}="${round(value)}"`).join('')}/>`;
}

/** Rounds the numbers of a path's text. */
const tidy = (d) => d.replace(/-?\d+\.\d+/g, (number) => String(round(Number(number))));

export const rect = (x, y, width, height, fill, more = {}) => element('rect', {x, y, width, height, fill, ...more});

export const circle = (cx, cy, r, fill, more = {}) => element('circle', {cx, cy, r, fill, ...more});

export const ellipse = (cx, cy, rx, ry, fill, more = {}) => element('ellipse', {cx, cy, rx, ry, fill, ...more});

export const path = (d, fill, more = {}) => element('path', {d: tidy(d), fill, ...more});

/** A closed shape through points `[x, y]`. */
export const shape = (points, fill, more = {}) =>
  path(`M${points.map(([x, y]) => `${round(x)} ${round(y)}`).join('L')}z`, fill, more);

/** A line with round ends; `d` is a path. */
export const stroke = (d, colour, width, more = {}) =>
  path(d, 'none', {stroke: colour, 'stroke-width': width, ...more});

/** The whole drawing as a document; lines have round ends unless they say otherwise. */
export const document = (parts) =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" width="${WIDTH}" height="${HEIGHT}" stroke-linecap="round" stroke-linejoin="round">${flat(parts)}</svg>\n`;

/** Parts moved, scaled and faded together. */
export function group(parts, {x = 0, y = 0, scale = 1, flip = false, turn = 0, opacity} = {}) {
  const moves = [
    (x || y) && `translate(${round(x)} ${round(y)})`,
    turn && `rotate(${round(turn)})`,
    (scale !== 1 || flip) && `scale(${flip ? -round100(scale) : round100(scale)} ${round100(scale)})`,
  ].filter(Boolean);
  const transform = moves.length ? ` transform="${moves.join('')}"` : '';
  const fade = opacity === undefined ? '' : ` opacity="${opacity}"`;
  return `<g${transform}${fade}>${flat(parts)}</g>`;
}

const round100 = (value) => Math.round(value * 100) / 100;

/** Joins nested lists of parts; gaps are left out. */
export const flat = (parts) => [parts].flat(Infinity).filter(Boolean).join('');

/** `count` values of a function of the index. */
export const times = (count, make) => Array.from({length: count}, (_, index) => make(index));

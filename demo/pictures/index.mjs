import {LIGHTS} from './lights.mjs';
import {randomFrom} from './random.mjs';
import * as civic from './scenes-civic.mjs';
import * as coast from './scenes-coast.mjs';
import * as country from './scenes-country.mjs';
import * as culture from './scenes-culture.mjs';
import * as food from './scenes-food.mjs';
import * as games from './scenes-games.mjs';
import * as shelves from './scenes-shelves.mjs';
import * as sky from './scenes-sky.mjs';
import * as square from './scenes-square.mjs';
import * as town from './scenes-town.mjs';
import * as water from './scenes-water.mjs';
import * as work from './scenes-work.mjs';
import {WIDTH, document, group} from './svg.mjs';

const {seaScene, ...otherCoast} = coast;
const {hillsScene, ...otherCountry} = country;

/** Every scene by the name that an article's `picture` uses. */
export const SCENES = {
  ...otherCoast,
  sea: seaScene,
  ...otherCountry,
  hills: hillsScene,
  ...water,
  ...sky,
  ...square,
  ...town,
  ...civic,
  ...shelves,
  ...work,
  ...food,
  ...culture,
  ...games,
};

const ANY = ['dawn', 'dawn', 'day', 'day', 'golden', 'dusk', 'grey'];
const INDOORS = ['dawn', 'day', 'golden', 'dusk', 'grey'];
const ONLY = {
  night: ['night', 'night', 'dusk'],
  comet: ['night', 'night', 'dusk'],
  telescope: ['night', 'dusk', 'night'],
  rain: ['grey', 'grey', 'dawn', 'dusk'],
  server: ['night', 'day', 'dusk'],
  ward: INDOORS,
};

/**
 * Draws a scene as an SVG document. The key (an article's slug) decides the light of the day, the details and the side that
 * things stand on, so two articles with one scene get two pictures, each always the same.
 */
export function drawPicture(name, key) {
  const r = randomFrom(`${name} ${key}`);
  const light = LIGHTS[r.pick(ONLY[name] ?? ANY)];
  const mirrored = r.chance();
  const drawing = SCENES[name](light, r);
  return document(mirrored ? group(drawing, {x: WIDTH, flip: true}) : drawing);
}

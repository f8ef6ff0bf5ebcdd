import {circle, flat, group, path, stroke} from './svg.mjs';

const SKINS = ['#e3b594', '#c98f6c', '#8f5f47', '#f0c9a8', '#6e4636'];
const HAIRS = ['#3a2a24', '#6f4a30', '#20242c', '#9a9a94', '#b5793f'];

/** Chance decides what a figure looks like, as far as a scene leaves it open. */
function looks(p, r, given) {
  return {
    coat: r.pick(p.coats),
    legs: p.land[4],
    skin: r.pick(SKINS),
    hair: r.pick(HAIRS),
    long: r.chance(0.4),
    ...given,
  };
}

function head(look) {
  return [
    look.long && path('M-9-92Q-12-76-8-74H8Q12-78 9-92z', look.hair),
    stroke('M0-84V-78', look.skin, 7),
    circle(0, -91, 8.5, look.skin),
    path('M-9-90C-10-104 10-105 9.5-91C5-97-3-96-9-90z', look.hair),
  ];
}

const TORSO = 'M-13-76Q0-84 13-76L15-34Q0-30-15-34z';

const POSES = {
  stand: {legs: 'M-6-36L-6-3M6-36L7-3', arms: 'M-13-72L-16-46M13-72L16-46'},
  walk: {legs: 'M-4-36L-15-3M4-36L8-20L14-4', arms: 'M-12-72L-19-48M12-72L19-50'},
  point: {legs: 'M-6-36L-8-3M6-36L8-3', arms: 'M-13-72L-16-46M13-72L36-84'},
  carry: {legs: 'M-6-36L-8-3M6-36L8-3', arms: 'M-13-72L4-54M13-72L24-54'},
  cheer: {legs: 'M-6-36L-8-3M6-36L8-3', arms: 'M-13-73L-24-102M13-73L25-100'},
  sit: {legs: 'M-3-36L18-36L19-4M3-34L23-34L25-4', arms: 'M-12-72L-4-52L12-46'},
  run: {legs: 'M-3-36L-14-24L-30-26M4-36L20-26L14-6', arms: 'M-12-72L-24-58L-14-46M12-72L24-58L34-66'},
};

/**
 * A figure seen from the front or from behind, feet at (x, y), `height` tall.
 *
 * @param given - `pose` (stand, walk, point, carry, cheer, sit, run), `flip`, and any of `coat`, `legs`, `skin`, `hair`, `long`.
 */
export function person(p, r, x, y, height, {pose = 'stand', flip = false, ...given} = {}) {
  const look = looks(p, r, given);
  const {legs, arms} = POSES[pose];
  return group(
    [
      stroke(legs, look.legs, 8.5),
      path(TORSO, look.coat),
      stroke(arms, look.coat, 8),
      path('M0-80Q8-80 13-76L15-34Q8-31 2-31z', p.shade, {opacity: 0.18}),
      head(look),
    ],
    {x, y, scale: height / 100, flip},
  );
}

/** Head and shoulders, for a row seen from behind or an audience; (x, y) is the foot of the shoulders. */
export function bust(p, r, x, y, width, given = {}) {
  const look = looks(p, r, given);
  return group(
    [
      path('M-50 0C-50-44-34-52-14-56H14C34-52 50-44 50 0z', look.coat),
      stroke('M0-62V-52', look.skin, 20),
      circle(0, -82, 26, look.skin),
      given.behind
        ? path(
            look.long ? 'M-28-60C-36-120 36-120 28-60V-44H-28z' : 'M-27-76C-34-118 34-118 27-76C20-62-20-62-27-76z',
            look.hair,
          )
        : path('M-27-80C-32-120 32-120 27-80C16-98-10-98-27-80z', look.hair),
    ],
    {x, y, scale: width / 100},
  );
}

/** Rows of heads and shoulders, the nearer ones larger. */
export function audience(p, r, y, rows = 2, width = 120) {
  return flat(
    Array.from({length: rows}, (_, row) => {
      const size = width * (1 + row * 0.22);
      const gap = size * 0.98;
      const count = Math.ceil(1200 / gap) + 1;
      const start = -(row % 2) * gap * 0.5;
      return Array.from({length: count}, (_, index) =>
        bust(p, r, start + index * gap + r.between(-8, 8), y + row * size * 0.42 + r.between(-9, 9), size, {
          behind: true,
          hair: p.land[4],
          skin: p.land[3],
          coat: row === rows - 1 ? p.land[4] : p.land[3],
        }),
      );
    }),
  );
}

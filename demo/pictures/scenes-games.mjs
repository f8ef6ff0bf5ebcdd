import {books as spines, painting as framed, pendant, room, shelves} from './indoors.mjs';
import {clouds, hills, sky, sun, tree} from './nature.mjs';
import {bust, person} from './people.mjs';
import {circle, ellipse, group, path, rect, shape, stroke, times} from './svg.mjs';
import {skyline} from './town.mjs';

export const chess = (p, r) => [
  room(p, 560),
  shelves(p, 70, 60, 280, 330, 4, (from, to, base, height) => spines(p, r, from, to, base, height)),
  framed(p, 860, 80, 250, 180, p.room.wood),
  pendant(p, 600, 120, p.land[3], 300),
  thinker(p, r),
  rect(0, 440, 1200, 235, p.room.wood),
  rect(0, 440, 1200, 10, p.trim, {opacity: 0.25}),
  shape(
    [
      [170, 675],
      [1030, 675],
      [870, 456],
      [330, 456],
    ],
    p.room.dark,
  ),
  times(8, (column) =>
    times(6, (row) => {
      if ((row + column) % 2) return '';
      const [near, far] = [row, row + 1].map((step) => ({y: 675 - step * 36 + step * step * 0.4, inset: step * 25}));
      const at = (edge, index) => [200 + edge.inset + ((800 - edge.inset * 2) / 8) * index, edge.y];
      return shape([at(near, column), at(near, column + 1), at(far, column + 1), at(far, column)], p.trim);
    }),
  ),
  [
    [420, 'rook'],
    [490, 'bishop'],
    [610, 'queen'],
    [690, 'pawn'],
    [770, 'rook'],
  ].map(([x, kind]) => piece(p, x, 492, kind, p.coats[5], 1.1)),
  [
    [540, 'pawn'],
    [660, 'pawn'],
  ].map(([x, kind]) => piece(p, x, 548, kind, p.coats[5], 1.4)),
  [
    [330, 'pawn'],
    [450, 'pawn'],
    [860, 'pawn'],
  ].map(([x, kind]) => piece(p, x, 600, kind, p.accent, 1.7)),
  [
    [270, 'rook'],
    [600, 'king'],
    [740, 'bishop'],
  ].map(([x, kind]) => piece(p, x, 662, kind, p.accent, 2.1)),
  rect(1010, 470, 150, 74, p.coats[0], {rx: 8}),
  [1052, 1118].map((x) => [circle(x, 506, 25, p.trim), stroke(`M${x} 506V490M${x} 506L${x + 10} 512`, p.room.dark, 3)]),
];

/** The player across the board, a hand at the chin. */
function thinker(p, r) {
  const coat = r.pick(p.coats);
  return [
    bust(p, r, 600, 446, 250, {coat, skin: '#c98f6c'}),
    stroke('M500 440L470 380L560 320', coat, 44),
    circle(566, 306, 21, '#c98f6c'),
    stroke('M700 400L760 448', coat, 44),
    stroke('M580 246h14M620 246h14', p.room.dark, 5),
    stroke('M594 290h18', p.room.dark, 4),
  ];
}

const PIECES = {
  pawn: 'M-16 0Q-8-16-7-38H7Q8-16 16 0zM0-36a13 13 0 1 0-.1 0z',
  rook: 'M-20 0L-13-14V-48H-19V-66H-11V-58H-4V-66H4V-58H11V-66H19V-48H13V-14L20 0z',
  bishop: 'M-18 0Q-8-20-8-46H8Q8-20 18 0zM0-84Q20-60 8-44H-8Q-20-60 0-84z',
  queen: 'M-20 0Q-8-24-9-60L-20-88L-8-76L0-94L8-76L20-88L9-60Q8-24 20 0z',
  king: 'M-20 0Q-8-24-10-62Q-20-84 0-84Q20-84 10-62Q8-24 20 0zM-3-84V-94H-10V-100H-3V-108H3V-100H10V-94H3V-84z',
};

function piece(p, x, y, kind, colour, scale) {
  return group(
    [ellipse(0, 0, 24, 7, p.shade, {opacity: 0.3}), path(PIECES[kind], colour), rect(-21, -6, 42, 8, colour, {rx: 3})],
    {x, y, scale},
  );
}

export const stadium = (p, r) => [
  sky(p, r, 330),
  sun(p, r.between(500, 700), r.between(70, 130), 42),
  clouds(p, r, 3, 40, 110),
  hills(r, 320, 100, p.land[0]),
  skyline(r, 320, 50, p.land[1]),
  path('M80 190H1120L1170 230H30z', p.roofs[1]),
  rect(30, 228, 1140, 10, p.trim),
  rect(60, 238, 1080, 130, p.land[4]),
  spectators(p, r, 70, 1130, 258, 5),
  times(6, (index) => rect(140 + index * 180, 238, 8, 130, p.room.metal)),
  rect(0, 366, 1200, 30, p.trim),
  times(9, (index) => rect(20 + index * 132, 370, 118, 22, [p.accent, p.coats[0], p.second][index % 3])),
  rect(0, 396, 1200, 280, p.land[2]),
  times(6, (index) => {
    const at = (x, y) => 600 + (x - 600) * (0.6 + (y - 396) / 300);
    const [a, b] = [-100 + index * 240, 20 + index * 240];
    return shape(
      [
        [at(a, 396), 396],
        [at(b, 396), 396],
        [at(b, 675), 675],
        [at(a, 675), 675],
      ],
      p.land[1],
      {opacity: 0.45},
    );
  }),
  stroke('M0 430H1200M600 430V675', p.trim, 5, {opacity: 0.8}),
  path('M360 640a240 90 0 0 1 480 0', 'none', {stroke: p.trim, 'stroke-width': 6, opacity: 0.8}),
  [90, 1110].map((x) => [
    stroke(`M${x} 396V60`, p.land[4], 10),
    rect(x - 54, 20, 108, 62, p.land[4]),
    times(6, (index) => circle(x - 34 + (index % 3) * 34, 36 + Math.floor(index / 3) * 30, 11, p.glow)),
  ]),
  person(p, r, 420, 560, 130, {pose: 'run', coat: p.accent}),
  person(p, r, 560, 600, 140, {pose: 'run', coat: p.trim, flip: true}),
  person(p, r, 760, 540, 120, {pose: 'run', coat: p.accent}),
  person(p, r, 960, 580, 130, {pose: 'stand', coat: p.trim}),
  person(p, r, 210, 520, 110, {pose: 'stand', coat: p.trim}),
  circle(486, 590, 11, p.trim, {stroke: p.land[4], 'stroke-width': 3}),
];

/** Spectators as rows of dots, which is what they are from the other side of the ground. */
const spectators = (p, r, from, to, y, rows, size = 7) =>
  times(rows, (row) =>
    times(
      Math.floor((to - from) / 22),
      (index) =>
        r.chance(0.86) &&
        circle(
          from + 11 + index * 22 + (row % 2) * 8,
          y + row * 22 + r.between(-2, 2),
          size,
          r.pick([...p.coats, ...p.walls]),
        ),
    ),
  );

export const football = (p, r) => [
  sky(p, r, 340),
  sun(p, r.between(820, 1020), r.between(100, 180), 48),
  clouds(p, r),
  hills(r, 350, 120, p.land[0]),
  times(11, (index) => tree(index * 120 + r.between(-30, 30), 376, r.between(80, 140), p.land[3], p.land[2])),
  rect(0, 372, 1200, 303, p.land[2]),
  path('M0 440Q600 420 1200 440V500Q600 480 0 500zM0 580Q600 556 1200 580V675H0z', p.land[1], {opacity: 0.4}),
  stroke('M700 500V250H1140V520', p.trim, 12),
  stroke('M700 250L760 226H1180L1140 250M1180 226V470M760 226V440', p.trim, 5, {opacity: 0.7}),
  stroke(
    `${times(11, (index) => `M${736 + index * 38} 256V500`).join('')}${times(6, (index) => `M706 ${290 + index * 38}H1136`).join('')}`,
    p.trim,
    2,
    {opacity: 0.55},
  ),
  stroke('M0 512H1200', p.trim, 6, {opacity: 0.8}),
  person(p, r, 900, 520, 200, {pose: 'cheer', coat: p.second}),
  group(person(p, r, 0, 0, 330, {pose: 'run', coat: p.accent, legs: p.land[4]}), {x: 330, y: 650, turn: -6}),
  person(p, r, 130, 590, 250, {pose: 'run', coat: p.coats[0]}),
  circle(520, 590, 33, p.trim),
  path('M520 572l18 13l-7 21h-22l-7-21z', p.land[4]),
  stroke('M520 572V558M538 585L552 580M531 606L540 618M509 606L500 618M502 585L488 580', p.land[4], 4),
  stroke('M400 640Q440 630 474 612M390 660Q450 656 490 636', p.trim, 5, {opacity: 0.6}),
];

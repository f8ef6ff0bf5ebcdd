import {beam, books as spines, panelling, painting as framed, pendant, room, shelves} from './indoors.mjs';
import {clouds, hills, sky, stars, sun, tree} from './nature.mjs';
import {audience, bust, person} from './people.mjs';
import {circle, ellipse, group, path, rect, shape, stroke, times} from './svg.mjs';

export const museum = (p, r) => [
  room(p, 500),
  panelling(p, 420, 500, 12),
  path('M470 500V220Q470 110 600 110T730 220V500z', p.room.dark, {opacity: 0.35}),
  path('M500 500V236Q500 150 600 150T700 236V500z', p.sky[3]),
  path('M500 420q60-50 110-20t90-10V500H500z', p.land[1]),
  framed(p, 100, 120, 290, 210),
  framed(p, 850, 100, 220, 270, p.room.wood),
  path('M60 500H1140L1200 540H0z', p.shade, {opacity: 0.14}),
  group(
    [
      rect(-74, -120, 148, 120, p.walls[0]),
      rect(20, -120, 54, 120, p.shade, {opacity: 0.15}),
      rect(-86, -134, 172, 18, p.trim),
      path('M-30-134Q-44-180-34-210Q-60-240-40-290Q-10-320 22-296Q44-276 32-240Q44-226 34-214Q30-200 14-198Q14-170 34-134z', p.trim),
      path('M-40-290Q-10-320 22-296Q6-290-6-262Q-20-250-34-214Q-58-244-40-290z', p.walls[2]),
    ],
    {x: 600, y: 590, scale: 1.1},
  ),
  stroke('M420 640V560M780 640V560', p.second, 9),
  stroke('M420 566Q600 640 780 566', p.accent, 10),
  person(p, r, 270, 620, 290, {pose: 'stand'}),
  person(p, r, 200, 624, 280, {pose: 'point'}),
  person(p, r, 940, 640, 300, {pose: 'stand', flip: true}),
  person(p, r, 1020, 640, 200, {pose: 'stand'}),
];

export const painting = (p, r) => [
  room(p, 560),
  rect(0, 0, 1200, 560, p.coats[0], {opacity: 0.5}),
  pendant(p, 600, 40, p.second, 520),
  framed(p, 300, 80, 600, 410),
  rect(318, 98, 564, 374, 'none', {stroke: p.walls[1], 'stroke-width': 8}),
  path('M320 400q60-30 130-6t140-10t140 6t150-4V470H320z', p.sea[3]),
  group([path('M-70-10H64L84-30Q74 6 54 14H-56Q-72 8-70-10z', p.land[4]), path('M-6-16V-160Q60-100 66-26z', p.trim), path('M-14-16V-140Q-60-80-62-24z', p.accent)], {x: 640, y: 386, scale: 0.9}),
  rect(560, 500, 80, 24, p.second, {rx: 3}),
  stroke('M574 512h52', p.room.dark, 4),
  path('M0 560H1200V675H0z', p.shade, {opacity: 0.12}),
  stroke('M130 660V580M1070 660V580', p.second, 10),
  stroke('M130 588Q600 690 1070 588', p.accent, 11),
  person(p, r, 230, 660, 330, {pose: 'stand', legs: p.land[4]}),
  person(p, r, 980, 668, 340, {pose: 'point', flip: true}),
];

export const stage = (p, r) => [
  rect(0, 0, 1200, 675, p.land[4]),
  rect(140, 60, 920, 430, p.sky[0]),
  path('M140 250Q600 200 1060 250V490H140z', p.sky[1]),
  path('M140 360Q400 320 600 350T1060 330V490H140z', p.sky[2]),
  circle(760, 210, 56, p.sun),
  path('M140 430Q330 320 520 410T1060 390V490H140z', p.land[1]),
  [[330, 1], [870, 0.8]].map(([x, k]) => group(tree(0, 0, 220, p.land[4], p.land[3]), {x, y: 470, scale: k})),
  path('M80 480H1120L1200 600H0z', p.room.floor),
  path('M0 600H1200V640H0z', p.room.dark),
  [[300, 260], [600, 240], [900, 260]].map(([x, width]) => shape([[x - 12, 30], [x + 12, 30], [x + width / 2 + (600 - x) * 0.4, 540], [x - width / 2 + (600 - x) * 0.4, 540]], p.glow, {opacity: 0.14})),
  person(p, r, 480, 545, 250, {pose: 'point', coat: p.accent}),
  person(p, r, 640, 555, 240, {pose: 'cheer', coat: p.second, long: true}),
  person(p, r, 800, 540, 240, {pose: 'stand', coat: p.coats[0], flip: true}),
  [0, 1].map((side) =>
    group(
      [
        path('M0 0H300Q270 200 120 330Q170 420 160 600H0z', p.accent),
        stroke('M60 0Q70 200 30 340V600M140 0Q140 180 80 330Q110 440 100 600M220 0Q210 150 120 300', p.shade, 12, {opacity: 0.28}),
        stroke('M60 336L140 324', p.second, 16),
      ],
      side ? {x: 1200, flip: true} : {},
    ),
  ),
  path('M0 0H1200V70q-60 50-120 0t-120 0t-120 0t-120 0t-120 0t-120 0t-120 0t-120 0t-120 0t-120 0z', p.accent),
  path('M0 0H1200V36H0z', p.shade, {opacity: 0.3}),
  times(10, (index) => path(`M${index * 120} 78q60 50 120 0`, 'none', {stroke: p.second, 'stroke-width': 8})),
  times(9, (index) => path(`M${150 + index * 108} 620a18 18 0 0 1 36 0z`, p.glow)),
  audience(p, r, 700, 1, 110),
];

export const choir = (p, r) => [
  room(p, 520),
  [200, 600, 1000].map((x) => [
    path(`M${x - 80} 360V180Q${x - 80} 90 ${x} 40Q${x + 80} 90 ${x + 80} 180V360z`, p.trim),
    path(`M${x - 70} 352V184Q${x - 70} 100 ${x} 54Q${x + 70} 100 ${x + 70} 184V352z`, p.sky[1]),
    path(`M${x - 70} 230L${x} 150L${x + 70} 230V352H${x - 70}z`, p.second, {opacity: 0.55}),
    path(`M${x - 70} 300L${x} 220L${x + 70} 300V352H${x - 70}z`, p.accent, {opacity: 0.55}),
    circle(x, 140, 26, p.glow),
    stroke(`M${x} 54V352M${x - 70} 200H${x + 70}M${x - 70} 280H${x + 70}`, p.trim, 6),
    beam(p, x - 70, 360, 140, 300, 40),
  ]),
  rect(130, 470, 940, 40, p.room.wood),
  rect(90, 510, 1020, 40, p.room.wood),
  rect(90, 510, 1020, 8, p.shade, {opacity: 0.3}),
  times(9, (index) => singer(p, r, 200 + index * 100, 480, 250, p.coats[0])),
  times(10, (index) => singer(p, r, 150 + index * 100, 545, 260, p.accent)),
  rect(40, 548, 1120, 34, p.room.dark, {opacity: 0.55}),
  rect(540, 600, 120, 75, p.room.dark),
  person(p, r, 600, 668, 300, {pose: 'cheer', coat: p.land[4], long: false}),
];

function singer(p, r, x, y, height, coat) {
  return [
    person(p, r, x, y, height, {pose: 'carry', coat}),
    path(`M${x - 26} ${y - height * 0.56}l26 8l26-8v30l-26 8l-26-8z`, p.trim),
    ellipse(x, y - height * 0.875, 4, 5, p.room.dark),
  ];
}

export const chess = (p, r) => [
  room(p, 560),
  shelves(p, 70, 60, 280, 330, 4, (from, to, base, height) => spines(p, r, from, to, base, height)),
  framed(p, 860, 80, 250, 180, p.room.wood),
  pendant(p, 600, 120, p.land[3], 300),
  thinker(p, r),
  rect(0, 440, 1200, 235, p.room.wood),
  rect(0, 440, 1200, 10, p.trim, {opacity: 0.25}),
  shape([[170, 675], [1030, 675], [870, 456], [330, 456]], p.room.dark),
  times(8, (column) =>
    times(6, (row) => {
      if ((row + column) % 2) return '';
      const [near, far] = [row, row + 1].map((step) => ({y: 675 - step * 36 + step * step * 0.4, inset: step * 25}));
      const at = (edge, index) => [200 + edge.inset + ((800 - edge.inset * 2) / 8) * index, edge.y];
      return shape([at(near, column), at(near, column + 1), at(far, column + 1), at(far, column)], p.trim);
    }),
  ),
  [[420, 'rook'], [490, 'bishop'], [610, 'queen'], [690, 'pawn'], [770, 'rook']].map(([x, kind]) => piece(p, x, 492, kind, p.coats[5], 1.1)),
  [[540, 'pawn'], [660, 'pawn']].map(([x, kind]) => piece(p, x, 548, kind, p.coats[5], 1.4)),
  [[330, 'pawn'], [450, 'pawn'], [860, 'pawn']].map(([x, kind]) => piece(p, x, 600, kind, p.accent, 1.7)),
  [[270, 'rook'], [600, 'king'], [740, 'bishop']].map(([x, kind]) => piece(p, x, 662, kind, p.accent, 2.1)),
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
  return group([ellipse(0, 0, 24, 7, p.shade, {opacity: 0.3}), path(PIECES[kind], colour), rect(-21, -6, 42, 8, colour, {rx: 3})], {x, y, scale});
}

export const books = (p, r) => [
  room(p, 520),
  beam(p, 700, 0, 300, 600, -160),
  shelves(p, 60, 50, 520, 300, 3, (from, to, base, height) => spines(p, r, from, to, base, height)),
  rect(0, 480, 1200, 30, p.room.wood),
  rect(0, 510, 1200, 165, p.room.dark, {opacity: 0.45}),
  times(6, (index) => {
    const width = r.between(260, 340);
    const x = 190 + r.between(-24, 24);
    const y = 480 - (index + 1) * 40;
    return [
      rect(x, y, width, 39, r.pick(p.coats), {rx: 5}),
      rect(x + width - 26, y + 5, 26, 29, p.trim),
      rect(x + 26, y, 12, 39, p.second),
      stroke(`M${x + 70} ${y + 20}h${width * 0.4}`, p.trim, 6, {opacity: 0.8}),
    ];
  }),
  path('M620 470Q700 410 820 440Q940 410 1060 470L1080 488Q940 440 820 466Q690 440 600 488z', p.accent),
  path('M630 462Q720 390 820 432V458Q710 424 620 474z', p.trim),
  path('M1050 462Q930 390 820 432V458Q940 424 1060 474z', p.walls[0]),
  stroke('M664 444Q730 406 800 428M676 454Q740 420 800 440M840 428Q920 404 1000 444M840 440Q920 420 996 454', p.room.dark, 3, {opacity: 0.5}),
  path('M300 240q-30-4-34-60h110q-4 56-34 60z', p.trim),
  stroke('M376 192q28 0 24 22t-36 14', p.trim, 8),
  path('M300 170q-14-30 6-50t-2-44', 'none', {stroke: p.trim, 'stroke-width': 9, 'stroke-linecap': 'round', opacity: 0.6}),
  group([stroke('M0 0V-200L90-300', p.room.dark, 10), path('M60-330Q130-340 150-260L60-290z', p.second), ellipse(0, 0, 70, 12, p.room.dark), shape([[70, -286], [150, -262], [190, 0], [-80, 0]], p.glow, {opacity: 0.18})], {x: 1070, y: 482, flip: true}),
];

export const telescope = (p, r) => [
  sky(p, r, 500),
  stars(p, r, 100, 460),
  sun(p, r.between(130, 260), r.between(90, 160), 30),
  stroke('M-20 300Q500 60 1220 220', p.cloud, 60, {opacity: 0.18}),
  hills(r, 520, 140, p.land[0]),
  hills(r, 560, 90, p.land[1]),
  path('M0 600Q360 540 700 560T1200 580V675H0z', p.land[3]),
  rect(470, 400, 400, 190, p.walls[0]),
  rect(720, 400, 150, 190, p.shade, {opacity: 0.25}),
  rect(450, 386, 440, 22, p.trim),
  path('M456 386Q462 170 670 160Q878 170 884 386z', p.walls[2]),
  path('M700 161Q878 180 884 386H740Q760 240 700 161z', p.shade, {opacity: 0.25}),
  path('M560 386Q540 240 616 166L690 162Q640 240 650 386z', p.land[4]),
  group([rect(-26, -230, 52, 240, p.room.metal, {rx: 5}), rect(-32, -246, 64, 26, p.trim), rect(6, -230, 20, 240, p.shade, {opacity: 0.3})], {x: 612, y: 376, turn: -24}),
  rect(640, 480, 70, 110, p.land[4]),
  rect(650, 490, 50, 100, p.glow),
  times(3, (index) => rect(510 + index * 40, 470, 22, 36, p.glow, {opacity: 0.9})),
  path('M640 590H720L840 675H560z', p.glow, {opacity: 0.18}),
  person(p, r, 780, 640, 140, {pose: 'point', flip: true}),
  clouds(p, r, 2, 420, 500),
  times(4, (index) => tree(30 + index * 100 + r.between(-20, 20), 610, r.between(70, 120), p.land[4], p.land[3])),
  path('M0 630Q200 600 420 675H0zM1200 610Q1040 600 900 675H1200z', p.land[4]),
];

import {beam, bigWindow, books as spines, panelling, pendant, room, shelves, table} from './indoors.mjs';
import {groundShadow} from './nature.mjs';
import {audience, bust, person} from './people.mjs';
import {circle, ellipse, group, path, rect, shape, stroke, times} from './svg.mjs';

export const ballot = (p, r) => [
  room(p, 470),
  panelling(p, 320, 470),
  bigWindow(p, 140, 70, 180, 210, 2, 3),
  bigWindow(p, 420, 70, 180, 210, 2, 3),
  times(3, (index) => {
    const x = 720 + index * 160;
    return [
      rect(x, 190, 140, 290, p.room.wood),
      path(`M${x + 8} 200h124v170q-16 14-31 0t-31 0t-31 0t-31 0z`, [p.accent, p.second, p.accent][index]),
      rect(x + 8, 376, 124, 104, p.room.dark),
      stroke(`M${x + 50} 480V392M${x + 82} 480V392`, p.coats[5], 16),
    ];
  }),
  person(p, r, 230, 560, 270, {pose: 'carry'}),
  person(p, r, 120, 570, 250, {pose: 'stand'}),
  table(p, 330, 500, 460, 675),
  groundShadow(560, 502, 240, p),
  shape(
    [
      [450, 500],
      [450, 320],
      [670, 320],
      [670, 500],
    ],
    p.trim,
  ),
  shape(
    [
      [670, 320],
      [720, 296],
      [720, 480],
      [670, 500],
    ],
    p.walls[1],
  ),
  shape(
    [
      [450, 320],
      [500, 296],
      [720, 296],
      [670, 320],
    ],
    p.walls[0],
  ),
  shape(
    [
      [540, 313],
      [550, 305],
      [640, 305],
      [632, 313],
    ],
    p.room.dark,
  ),
  group(
    [
      rect(-40, -96, 80, 100, p.trim),
      stroke('M-24-70H20M-24-48H24M-24-26H8', p.room.dark, 5),
      stroke('M-26-74l6 8l12-14', p.accent, 5),
    ],
    {x: 596, y: 308, turn: 6},
  ),
  path('M520 380l34 40l74-70', 'none', {
    stroke: p.accent,
    'stroke-width': 22,
  }),
  path('M1200 190Q1010 150 800 196L672 246L690 296L826 268Q960 270 1040 420L1060 675H1200z', p.coats[0]),
  path('M1200 330Q1060 300 1000 330L1040 420L1060 675H1200z', p.shade, {opacity: 0.25}),
  path('M700 236L640 246Q606 250 600 268Q612 280 634 272L616 290Q630 300 652 286L704 292z', '#c98f6c'),
  path('M664 240L690 232L712 290L686 300z', p.trim),
];

export const ward = (p, r) => [
  room(p, 480),
  rect(0, 300, 1200, 180, p.room.panel, {opacity: 0.6}),
  bigWindow(p, 440, 80, 330, 250, 3, 2),
  beam(p, 440, 340, 330, 320, 60),
  [
    [60, 1],
    [830, 1],
  ].map(([x]) => [
    stroke(`M${x - 40} 60H${x + 350}`, p.room.metal, 6),
    path(`M${x - 30} 64h90v330q-15 10-30 0t-30 0t-30 0z`, p.sea[1]),
    rect(x + 270, 150, 70, 50, p.room.dark, {rx: 6}),
    stroke(`M${x + 280} 178h14l8-18l10 30l8-12h12`, p.second, 4),
    stroke(`M${x + 230} 420V120h24`, p.room.metal, 5),
    path(`M${x + 214} 130h32v50q-16 14-32 0z`, p.trim),
    rect(x - 10, 330, 16, 200, p.room.metal, {rx: 6}),
    rect(x + 310, 390, 14, 140, p.room.metal, {rx: 6}),
    rect(x, 440, 320, 44, p.trim, {rx: 10}),
    path(`M${x + 10} 440q0-40 50-40h40q20 0 20 40z`, p.trim),
    path(`M${x + 110} 446q50-36 110-30t98 26v48h-208z`, p.walls[2]),
    stroke(`M${x + 20} 490V560M${x + 300} 490V560`, p.room.metal, 10),
    circle(x + 20, 566, 12, p.room.dark),
    circle(x + 300, 566, 12, p.room.dark),
  ]),
  ellipse(126, 400, 26, 24, '#c98f6c'),
  path('M102 404C96 366 150 366 150 392C136 386 116 388 102 404z', p.room.dark),
  person(p, r, 560, 640, 310, {pose: 'carry', coat: p.coats[0], legs: p.coats[0]}),
  rect(590, 446, 60, 78, p.trim, {rx: 4}),
  person(p, r, 700, 628, 290, {pose: 'stand', coat: p.trim, flip: true}),
];

export const court = (p, r) => [
  room(p, 520),
  panelling(p, 60, 520, 7),
  rect(430, 60, 340, 250, p.room.wood),
  rect(450, 80, 300, 230, p.room.panel),
  group(
    [
      stroke('M0-70V60M-80-50H80M-34 62H34', p.second, 9),
      [-80, 80].map((x) => [
        stroke(`M${x}-50L${x - 30} 6M${x}-50L${x + 30} 6`, p.second, 4),
        path(`M${x - 38} 6h76q-10 26-38 26t-38-26z`, p.second),
      ]),
    ],
    {x: 600, y: 176},
  ),
  [0, 1].map((side) => bigWindow(p, side ? 940 : 100, 90, 160, 250, 2, 4)),
  [430, 600, 770].map((x, index) => bust(p, r, x, 410, index === 1 ? 120 : 104, {coat: p.room.dark})),
  [430, 600, 770].map((x) => path(`M${x - 14} 352L${x} 372L${x + 14} 352z`, p.trim)),
  rect(300, 400, 600, 26, p.room.wood),
  rect(320, 426, 560, 120, p.room.wood),
  rect(320, 426, 560, 120, p.shade, {opacity: 0.2}),
  times(5, (index) => rect(340 + index * 106, 444, 94, 84, p.room.wood)),
  group([rect(-26, -14, 52, 28, p.room.dark, {rx: 5}), stroke('M0 14L52 56', p.room.dark, 9)], {
    x: 650,
    y: 376,
    turn: -20,
  }),
  rect(0, 560, 1200, 20, p.room.dark, {opacity: 0.8}),
  person(p, r, 200, 640, 230, {pose: 'point', coat: p.room.dark}),
  person(p, r, 1020, 640, 230, {pose: 'stand'}),
  audience(p, r, 720, 1, 150),
];

export const office = (p, r) => [
  room(p, 500),
  bigWindow(p, 90, 70, 500, 320, 4, 2),
  beam(p, 90, 400, 500, 280, 120),
  shelves(p, 760, 90, 340, 390, 4, (from, to, base, height) => spines(p, r, from, to, base, height)),
  pendant(p, 640, 150, p.accent, 320),
  person(p, r, 690, 560, 300, {pose: 'stand'}),
  table(p, 220, 480, 640, 650),
  rect(500, 350, 190, 120, p.room.dark, {rx: 8}),
  rect(510, 360, 170, 98, p.sky[1], {rx: 3}),
  stroke('M526 384H620M526 404H660M526 424H590', p.trim, 7, {opacity: 0.9}),
  rect(578, 468, 34, 14, p.room.dark),
  group(
    times(5, (index) => rect(-60 + (index % 2) * 6, -10 - index * 10, 130, 9, index % 2 ? p.trim : p.walls[3])),
    {x: 320, y: 482},
  ),
  path('M758 450h50v30q-25 8-50 0z', p.second),
  stroke('M808 456q18 0 16 12t-20 8', p.second, 6),
  bust(p, r, 430, 500, 190, {}),
  path('M370 675V530Q380 500 430 500T490 530V675z', p.room.dark),
  path('M1080 675q-6-60 0-90M1080 590q-50-30-60-100q60 20 62 94q4-80 56-110q4 70-56 116z', p.land[3]),
  path('M1036 610h92l-12 65h-68z', p.accent),
];

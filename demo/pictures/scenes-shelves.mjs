import {beam, books as spines, jars, room, shelves, table} from './indoors.mjs';
import {bust, person} from './people.mjs';
import {circle, ellipse, group, path, rect, shape, stroke, times} from './svg.mjs';

export const library = (p, r) => [
  room(p, 530),
  shelves(p, 40, 60, 330, 450, 5, (from, to, base, height) => spines(p, r, from, to, base, height)),
  shelves(p, 830, 60, 330, 450, 5, (from, to, base, height) => spines(p, r, from, to, base, height)),
  path('M450 400V180a150 130 0 0 1 300 0V400z', p.trim),
  path('M462 400V184a138 118 0 0 1 276 0V400z', p.sky[1]),
  path('M462 260Q560 230 738 262V400H462z', p.sky[3]),
  path('M462 330q80-50 150-20t126-10V400H462z', p.land[1]),
  path('M462 370q120-40 276-10V400H462z', p.land[2]),
  stroke('M600 68V400M462 200H738M462 300H738', p.trim, 7),
  path('M462 410H738L860 675H340z', p.glow, {opacity: 0.2}),
  stroke(
    'M820 520L770 90M880 520L800 90M826 460L878 460M816 380L862 380M806 300L850 300M797 220L838 220',
    p.room.dark,
    8,
  ),
  person(p, r, 420, 560, 250, {pose: 'carry'}),
  table(p, 440, 510, 400, 660),
  bust(p, r, 560, 512, 130),
  bust(p, r, 720, 512, 130),
  path('M500 508q30-18 60-4q30-14 60 4v-10q-30-18-60-4q-30-14-60 4z', p.trim),
  path('M660 508q30-18 60-4q30-14 60 4v-10q-30-18-60-4q-30-14-60 4z', p.trim),
  path('M620 470a26 20 0 0 1 52 0z', p.land[2]),
  stroke('M646 470V506M630 508H662', p.second, 6),
  group(
    times(5, (index) => rect(-70 + r.between(-12, 12), -20 - index * 22, 140, 20, r.pick(p.coats), {rx: 3})),
    {x: 180, y: 660},
  ),
];

export const pharmacy = (p, r) => [
  room(p, 520),
  shelves(p, 60, 110, 460, 390, 4, (from, to, base, height) => jars(p, r, from, to, base, height)),
  shelves(p, 680, 110, 460, 390, 4, (from, to, base, height) => jars(p, r, from, to, base, height)),
  circle(600, 130, 66, p.trim),
  path('M584 84h32v30h30v32h-30v30h-32v-30h-30v-32h30z', p.land[2]),
  rect(556, 220, 88, 280, p.room.panel),
  person(p, r, 470, 560, 330, {pose: 'carry', coat: p.trim}),
  person(p, r, 742, 660, 340, {pose: 'point', flip: true}),
  rect(120, 440, 560, 30, p.room.wood, {rx: 4}),
  rect(140, 470, 520, 205, p.walls[0]),
  rect(140, 470, 520, 16, p.shade, {opacity: 0.3}),
  times(4, (index) => rect(160 + index * 126, 506, 106, 140, p.walls[2], {rx: 4})),
  rect(540, 384, 90, 56, p.room.dark, {rx: 5}),
  rect(550, 392, 70, 30, p.sea[0]),
  path('M190 440v-50h38v50zM240 440v-34h30v34z', p.accent),
  path('M300 440q-24-2-30-38h80q-6 36-30 38z', p.trim),
  stroke('M318 410L350 366', p.room.dark, 8),
  rect(420, 402, 60, 38, p.trim),
  stroke('M450 408v26M437 421h26', p.land[2], 8),
  person(p, r, 950, 680, 320, {pose: 'stand'}),
];

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
  stroke(
    'M664 444Q730 406 800 428M676 454Q740 420 800 440M840 428Q920 404 1000 444M840 440Q920 420 996 454',
    p.room.dark,
    3,
    {opacity: 0.5},
  ),
  path('M300 240q-30-4-34-60h110q-4 56-34 60z', p.trim),
  stroke('M376 192q28 0 24 22t-36 14', p.trim, 8),
  path('M300 170q-14-30 6-50t-2-44', 'none', {
    stroke: p.trim,
    'stroke-width': 9,
    opacity: 0.6,
  }),
  group(
    [
      stroke('M0 0V-200L90-300', p.room.dark, 10),
      path('M60-330Q130-340 150-260L60-290z', p.second),
      ellipse(0, 0, 70, 12, p.room.dark),
      shape(
        [
          [70, -286],
          [150, -262],
          [190, 0],
          [-80, 0],
        ],
        p.glow,
        {opacity: 0.18},
      ),
    ],
    {x: 1070, y: 482, flip: true},
  ),
];

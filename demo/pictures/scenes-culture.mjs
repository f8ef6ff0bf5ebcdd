import {beam, painting as framed, panelling, pendant, room} from './indoors.mjs';
import {tree} from './nature.mjs';
import {audience, person} from './people.mjs';
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
      path(
        'M-30-134Q-44-180-34-210Q-60-240-40-290Q-10-320 22-296Q44-276 32-240Q44-226 34-214Q30-200 14-198Q14-170 34-134z',
        p.trim,
      ),
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
  group(
    [
      path('M-70-10H64L84-30Q74 6 54 14H-56Q-72 8-70-10z', p.land[4]),
      path('M-6-16V-160Q60-100 66-26z', p.trim),
      path('M-14-16V-140Q-60-80-62-24z', p.accent),
    ],
    {x: 640, y: 386, scale: 0.9},
  ),
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
  [
    [330, 1],
    [870, 0.8],
  ].map(([x, k]) => group(tree(0, 0, 220, p.land[4], p.land[3]), {x, y: 470, scale: k})),
  path('M80 480H1120L1200 600H0z', p.room.floor),
  path('M0 600H1200V640H0z', p.room.dark),
  [
    [300, 260],
    [600, 240],
    [900, 260],
  ].map(([x, width]) =>
    shape(
      [
        [x - 12, 30],
        [x + 12, 30],
        [x + width / 2 + (600 - x) * 0.4, 540],
        [x - width / 2 + (600 - x) * 0.4, 540],
      ],
      p.glow,
      {opacity: 0.14},
    ),
  ),
  person(p, r, 480, 545, 250, {pose: 'point', coat: p.accent}),
  person(p, r, 640, 555, 240, {pose: 'cheer', coat: p.second, long: true}),
  person(p, r, 800, 540, 240, {pose: 'stand', coat: p.coats[0], flip: true}),
  [0, 1].map((side) =>
    group(
      [
        path('M0 0H300Q270 200 120 330Q170 420 160 600H0z', p.accent),
        stroke('M60 0Q70 200 30 340V600M140 0Q140 180 80 330Q110 440 100 600M220 0Q210 150 120 300', p.shade, 12, {
          opacity: 0.28,
        }),
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

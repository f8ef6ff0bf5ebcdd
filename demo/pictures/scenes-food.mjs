import {bigWindow, room, shelves} from './indoors.mjs';
import {person} from './people.mjs';
import {circle, ellipse, path, rect, shape, stroke, times} from './svg.mjs';

export const bakery = (p, r) => [
  room(p, 520),
  path('M90 500V240Q90 90 300 90T510 240V500z', p.walls[4]),
  path('M170 420V300Q170 200 300 200T430 300V420z', p.land[4]),
  path('M190 420V310Q190 220 300 220T410 310V420z', p.accent),
  path('M210 420q10-60 40-80q0 36 24 40q0-70 40-100q0 60 30 76q10-20 4-40q46 40 42 104z', p.second),
  path('M250 420q20-50 40-60q20 10 24 30q16-10 20-30q30 20 24 60z', p.glow),
  stroke('M170 420V300Q170 200 300 200T430 300V420', p.walls[1], 18, {'stroke-linecap': 'butt'}),
  path('M150 430H450L560 675H40z', p.glow, {opacity: 0.22}),
  shelves(p, 640, 90, 480, 300, 3, (from, to, base) =>
    times(5, (index) => {
      const x = from + 46 + index * 92;
      return r.chance(0.5)
        ? [
            ellipse(x, base - 26, 42, 27, p.second),
            stroke(
              `M${x - 20} ${base - 40}l12 18M${x - 2} ${base - 46}l12 18M${x + 16} ${base - 42}l10 14`,
              p.walls[1],
              5,
            ),
          ]
        : [rect(x - 40, base - 46, 80, 46, p.walls[1], {rx: 20}), stroke(`M${x - 22} ${base - 30}h44`, p.trim, 5)];
    }),
  ),
  person(p, r, 590, 610, 350, {pose: 'carry', coat: p.trim}),
  path('M562 388h60l6 120h-72z', p.walls[0]),
  rect(300, 500, 900, 28, p.room.wood, {rx: 4}),
  rect(330, 528, 870, 147, p.walls[0]),
  rect(330, 528, 870, 14, p.shade, {opacity: 0.3}),
  stroke('M330 590H1200', p.accent, 12, {'stroke-linecap': 'butt'}),
  times(4, (index) => [
    ellipse(760 + index * 104, 478, 48, 26, [p.second, p.walls[1]][index % 2]),
    stroke(`M${740 + index * 104} 464l12 16M${760 + index * 104} 460l12 16`, p.trim, 5),
  ]),
  times(3, (index) => ellipse(812 + index * 104, 440, 46, 25, [p.walls[1], p.second][index % 2])),
  path('M420 500q-4-60 50-70q10-16 20 0q54 10 50 70z', p.trim),
  stroke('M640 494L700 486', p.room.wood, 18),
  stroke('M120 640L360 470', p.room.wood, 12),
  shape(
    [
      [340, 462],
      [400, 420],
      [424, 452],
      [360, 496],
    ],
    p.room.wood,
  ),
];

export const kitchen = (p, r) => [
  room(p, 520),
  times(4, (row) =>
    times(15, (column) =>
      rect(column * 80, 200 + row * 70, 76, 66, p.room.panel, {opacity: 0.45 + ((row + column) % 2) * 0.2}),
    ),
  ),
  bigWindow(p, 110, 60, 300, 230, 2, 2),
  stroke('M520 90H1130', p.room.dark, 9),
  times(6, (index) => {
    const x = 560 + index * 104;
    const size = 32 + (index % 3) * 8;
    return [
      stroke(`M${x} 92V130`, p.room.dark, 6),
      circle(x, 130 + size, size, index % 2 ? p.second : p.room.metal),
      circle(x, 130 + size, size * 0.7, p.shade, {opacity: 0.2}),
    ];
  }),
  path('M430 270q0-40 20-50t20 50z', p.land[3]),
  path('M120 288q-10-60 20-70q-4 40 10 54q2-60 40-74q-6 50-20 90z', p.land[2]),
  path('M120 280h72l-10 40h-52z', p.accent),
  person(p, r, 690, 610, 370, {pose: 'carry', coat: p.trim}),
  path('M664 380h56l8 120h-72z', p.coats[0]),
  rect(0, 480, 1200, 28, p.trim),
  rect(0, 508, 1200, 167, p.coats[0]),
  rect(0, 506, 1200, 12, p.shade, {opacity: 0.4}),
  times(5, (index) => [
    rect(24 + index * 240, 536, 212, 130, p.land[3], {opacity: 0.5, rx: 4}),
    stroke(`M${100 + index * 240} 556h60`, p.second, 7),
  ]),
  rect(850, 380, 220, 100, p.room.metal, {rx: 10}),
  rect(836, 372, 248, 16, p.room.dark, {rx: 8}),
  stroke('M836 420H810M1084 420H1110', p.room.dark, 12),
  path('M910 350q-24-40 10-70t-6-66M990 350q-24-40 10-70t-6-60', 'none', {
    stroke: p.trim,
    'stroke-width': 14,
    opacity: 0.5,
  }),
  path('M420 480q8-60 90-60t90 60z', p.trim),
  ellipse(510, 424, 82, 16, p.land[2]),
  times(7, (index) => circle(448 + index * 20, 414 - (index % 3) * 9, 14, [p.accent, p.second, p.land[1]][index % 3])),
  shape(
    [
      [200, 470],
      [380, 470],
      [390, 482],
      [190, 482],
    ],
    p.room.wood,
  ),
  path('M220 468q30-40 90-26q40 4 56 26z', p.second),
  times(4, (index) => stroke(`M${250 + index * 26} 442l-10 24`, p.trim, 4)),
  circle(130, 454, 26, p.accent),
  circle(82, 458, 22, p.land[2]),
];

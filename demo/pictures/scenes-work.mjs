import {beam, bigWindow, jars, pendant, room, shelves, table} from './indoors.mjs';
import {person} from './people.mjs';
import {circle, ellipse, group, path, rect, shape, stroke, times} from './svg.mjs';

const STEAM = {'stroke-linecap': 'round', opacity: 0.5};

export const workshop = (p, r) => [
  room(p, 500),
  bigWindow(p, 130, 80, 320, 220, 4, 3),
  beam(p, 130, 310, 320, 340, 160),
  rect(560, 90, 560, 230, p.room.panel),
  times(6, (index) => {
    const x = 610 + index * 88;
    return [
      stroke(`M${x} 110v20`, p.room.dark, 6),
      [
        [stroke(`M${x} 150V270`, p.room.wood, 14), rect(x - 34, 130, 68, 28, p.room.dark, {rx: 4})],
        [path(`M${x - 12} 130h24l10 130h-44z`, p.room.metal), rect(x - 16, 250, 32, 46, p.accent, {rx: 10})],
        [stroke(`M${x} 136V280`, p.room.metal, 16), circle(x, 140, 20, 'none', {stroke: p.room.metal, 'stroke-width': 12})],
        [stroke(`M${x} 180V130`, p.room.metal, 8), rect(x - 9, 176, 18, 96, p.second, {rx: 8})],
      ][(index + r.whole(0, 1)) % 4],
    ];
  }),
  pendant(p, 620, 190, p.accent, 320),
  person(p, r, 720, 570, 330, {pose: 'carry', coat: p.coats[0]}),
  rect(120, 470, 960, 34, p.room.wood, {rx: 4}),
  rect(120, 496, 960, 12, p.shade, {opacity: 0.35}),
  rect(170, 504, 60, 171, p.room.dark),
  rect(970, 504, 60, 171, p.room.dark),
  rect(260, 590, 690, 22, p.room.wood),
  times(5, (index) => rect(300 + index * 120, 534 + (index % 2) * 14, 90, 56 - (index % 2) * 14, r.pick(p.walls), {rx: 4})),
  path('M260 470q10-70 110-74q190-10 250 34l-40 40z', p.walls[1]),
  path('M284 470q10-50 96-54q150-8 196 22l-20 32z', p.room.dark, {opacity: 0.35}),
  stroke('M320 468q4-60 20-66M400 468q0-62 6-72M480 468q-4-56-8-70', p.room.wood, 8),
  path('M860 470v-30h100v-30h24v60z', p.coats[0]),
  times(12, () => path(`M${r.between(420, 820)} ${r.between(630, 660)}q10-14 22 0`, 'none', {stroke: p.second, 'stroke-width': 5})),
];

export const brewery = (p, r) => [
  room(p, 540),
  times(9, (row) => times(16, (column) => (row + column) % 3 === 0 && rect(column * 80 - (row % 2) * 40, 30 + row * 46, 72, 38, p.room.panel, {opacity: 0.5}))),
  path('M60 330V160a80 80 0 0 1 160 0V330zM980 330V160a80 80 0 0 1 160 0V330z', p.sky[2]),
  stroke('M140 82V330M60 220H220M1060 82V330M980 220H1140', p.trim, 6),
  stroke('M400 150V60H820V170M610 60V20M250 470H1040', p.room.metal, 16),
  [[400, 1], [820, 0.86]].map(([x, k]) =>
    group(
      [
        path('M-20-330V-390H20V-330z', p.second),
        path('M-140-200Q-130-330 0-334Q130-330 140-200z', p.second),
        path('M40-330Q130-320 140-200H70Q80-290 40-330z', p.shade, {opacity: 0.22}),
        path('M-104-220Q-96-290-40-312', 'none', {stroke: p.trim, 'stroke-width': 9, 'stroke-linecap': 'round', opacity: 0.7}),
        rect(-148, -206, 296, 20, p.walls[4]),
        path('M-140-188H140V-30H-140z', p.walls[1]),
        path('M70-188H140V-30H70z', p.shade, {opacity: 0.2}),
        circle(0, -110, 34, p.trim, {stroke: p.room.dark, 'stroke-width': 6}),
        stroke('M0-110L14-128', p.accent, 5),
        stroke('M-110-30V0M110-30V0', p.room.dark, 18),
      ],
      {x, y: 560, scale: k},
    ),
  ),
  path('M400 130q-30-50 10-90t-10-70', 'none', {stroke: p.trim, 'stroke-width': 18, ...STEAM}),
  person(p, r, 610, 590, 270, {pose: 'carry', coat: p.coats[3]}),
  [[1010, 600, 1], [1110, 610, 1], [1060, 530, 0.9], [120, 610, 1.1]].map(([x, y, k]) =>
    group(
      [path('M-44-110Q-58-55-44 0H44Q58-55 44-110z', p.room.wood), ellipse(0, -110, 44, 11, p.walls[1]), stroke('M-50-82H50M-52-30H52', p.room.dark, 8)],
      {x, y: y + 40, scale: k},
    ),
  ),
  path('M600 470h44v60q-22 10-44 0z', p.second),
  path('M600 470q10-18 22-8t22 8z', p.trim),
];

export const laboratory = (p, r) => [
  room(p, 520),
  bigWindow(p, 720, 70, 360, 240, 3, 2),
  shelves(p, 90, 70, 460, 230, 2, (from, to, base, height) => jars(p, r, from, to, base, height)),
  pendant(p, 620, 150, p.sea[2], 320),
  person(p, r, 330, 600, 360, {pose: 'carry', coat: p.trim}),
  rect(0, 470, 1200, 30, p.trim),
  rect(0, 500, 1200, 175, p.room.panel),
  rect(0, 496, 1200, 12, p.shade, {opacity: 0.3}),
  times(6, (index) => [rect(30 + index * 200, 530, 170, 130, p.room.panel, {stroke: p.room.dark, 'stroke-width': 3}), stroke(`M${95 + index * 200} 556h40`, p.room.dark, 7)]),
  group(
    [
      path('M-80 0H80V-18H-50Q-80-18-80 0z', p.room.dark),
      path('M30-16Q104-70 60-150L36-138Q66-80 4-16z', p.room.dark),
      rect(-58, -62, 92, 12, p.room.dark),
      group([rect(-18, -190, 36, 110, p.trim, {rx: 6}), rect(-13, -218, 26, 34, p.room.dark), rect(-12, -84, 24, 22, p.room.metal)], {x: 10, y: -8, turn: -14}),
      circle(66, -116, 15, p.second),
    ],
    {x: 480, y: 470, scale: 1.15},
  ),
  path('M670 470l44-88v-52h34v52l44 88z', p.trim, {opacity: 0.75}),
  path('M684 442l24-46h46l24 46q8 28-4 28h-86q-12 0-4-28z', r.pick([p.accent, p.land[2], p.second])),
  rect(704, 324, 54, 9, p.room.dark),
  stroke('M840 470V340H960V470M826 380H974', p.room.wood, 9),
  times(3, (index) => [rect(854 + index * 34, 356, 22, 92, p.trim, {rx: 11}), rect(854 + index * 34, 400, 22, 48, [p.second, p.accent, p.sea[2]][index], {rx: 11})]),
  path('M1010 470v-74h110v74z', p.room.dark),
  path('M1022 406h86v44h-86z', p.sea[0]),
  stroke('M1030 438q16-30 28-8t24-10t18-4', p.accent, 4),
  person(p, r, 1090, 680, 340, {pose: 'stand', coat: p.trim, flip: true}),
];

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
        ? [ellipse(x, base - 26, 42, 27, p.second), stroke(`M${x - 20} ${base - 40}l12 18M${x - 2} ${base - 46}l12 18M${x + 16} ${base - 42}l10 14`, p.walls[1], 5)]
        : [rect(x - 40, base - 46, 80, 46, p.walls[1], {rx: 20}), stroke(`M${x - 22} ${base - 30}h44`, p.trim, 5)];
    }),
  ),
  person(p, r, 590, 610, 350, {pose: 'carry', coat: p.trim}),
  path('M562 388h60l6 120h-72z', p.walls[0]),
  rect(300, 500, 900, 28, p.room.wood, {rx: 4}),
  rect(330, 528, 870, 147, p.walls[0]),
  rect(330, 528, 870, 14, p.shade, {opacity: 0.3}),
  stroke('M330 590H1200', p.accent, 12, {'stroke-linecap': 'butt'}),
  times(4, (index) => [ellipse(760 + index * 104, 478, 48, 26, [p.second, p.walls[1]][index % 2]), stroke(`M${740 + index * 104} 464l12 16M${760 + index * 104} 460l12 16`, p.trim, 5)]),
  times(3, (index) => ellipse(812 + index * 104, 440, 46, 25, [p.walls[1], p.second][index % 2])),
  path('M420 500q-4-60 50-70q10-16 20 0q54 10 50 70z', p.trim),
  stroke('M640 494L700 486', p.room.wood, 18),
  stroke('M120 640L360 470', p.room.wood, 12),
  shape([[340, 462], [400, 420], [424, 452], [360, 496]], p.room.wood),
];

export const kitchen = (p, r) => [
  room(p, 520),
  times(4, (row) => times(15, (column) => rect(column * 80, 200 + row * 70, 76, 66, p.room.panel, {opacity: 0.45 + ((row + column) % 2) * 0.2}))),
  bigWindow(p, 110, 60, 300, 230, 2, 2),
  stroke('M520 90H1130', p.room.dark, 9),
  times(6, (index) => {
    const x = 560 + index * 104;
    const size = 32 + (index % 3) * 8;
    return [stroke(`M${x} 92V130`, p.room.dark, 6), circle(x, 130 + size, size, index % 2 ? p.second : p.room.metal), circle(x, 130 + size, size * 0.7, p.shade, {opacity: 0.2})];
  }),
  path('M430 270q0-40 20-50t20 50z', p.land[3]),
  path('M120 288q-10-60 20-70q-4 40 10 54q2-60 40-74q-6 50-20 90z', p.land[2]),
  path('M120 280h72l-10 40h-52z', p.accent),
  person(p, r, 690, 610, 370, {pose: 'carry', coat: p.trim}),
  path('M664 380h56l8 120h-72z', p.coats[0]),
  rect(0, 480, 1200, 28, p.trim),
  rect(0, 508, 1200, 167, p.coats[0]),
  rect(0, 506, 1200, 12, p.shade, {opacity: 0.4}),
  times(5, (index) => [rect(24 + index * 240, 536, 212, 130, p.land[3], {opacity: 0.5, rx: 4}), stroke(`M${100 + index * 240} 556h60`, p.second, 7)]),
  rect(850, 380, 220, 100, p.room.metal, {rx: 10}),
  rect(836, 372, 248, 16, p.room.dark, {rx: 8}),
  stroke('M836 420H810M1084 420H1110', p.room.dark, 12),
  path('M910 350q-24-40 10-70t-6-66M990 350q-24-40 10-70t-6-60', 'none', {stroke: p.trim, 'stroke-width': 14, ...STEAM}),
  path('M420 480q8-60 90-60t90 60z', p.trim),
  ellipse(510, 424, 82, 16, p.land[2]),
  times(7, (index) => circle(448 + index * 20, 414 - (index % 3) * 9, 14, [p.accent, p.second, p.land[1]][index % 3])),
  shape([[200, 470], [380, 470], [390, 482], [190, 482]], p.room.wood),
  path('M220 468q30-40 90-26q40 4 56 26z', p.second),
  times(4, (index) => stroke(`M${250 + index * 26} 442l-10 24`, p.trim, 4)),
  circle(130, 454, 26, p.accent),
  circle(82, 458, 22, p.land[2]),
];

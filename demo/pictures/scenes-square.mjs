import {birds, clouds, sky, stars, sun, tree} from './nature.mjs';
import {audience, person} from './people.mjs';
import {circle, group, path, rect, shape, stroke, times} from './svg.mjs';
import {dark, house as houseFront, lamp, panes, paving, skyline, stall, terrace} from './town.mjs';

export const townhall = (p, r) => [
  sky(p, r, 480),
  dark(p) && stars(p, r, 40, 260),
  sun(p, r.between(140, 300), r.between(110, 200), 46),
  clouds(p, r),
  skyline(r, 500, 110, p.land[1]),
  terrace(p, r, -30, 300, 530, 170),
  terrace(p, r, 900, 1230, 530, 180),
  rect(310, 290, 580, 250, p.walls[0]),
  rect(740, 290, 150, 250, p.shade, {opacity: 0.14}),
  path('M296 292L340 226H860L904 292z', p.roofs[1]),
  rect(530, 110, 140, 190, p.walls[0]),
  rect(628, 110, 42, 190, p.shade, {opacity: 0.18}),
  path('M518 112L600 10L682 112z', p.roofs[1]),
  stroke('M600 10V-20', p.land[4], 5),
  circle(600, 168, 38, p.trim, {stroke: p.land[4], 'stroke-width': 5}),
  stroke(`M600 168V142M600 168L${600 + r.pick([-18, 18])} ${168 + r.pick([-8, 10])}`, p.land[4], 5),
  rect(524, 228, 152, 10, p.trim),
  panes(
    p,
    [0, 1, 2, 5, 6, 7].map((index) => [338 + index * 70, 322, 36, 62, r.chance(0.3)]),
  ),
  times(
    8,
    (index) => index !== 3 && index !== 4 && path(`M${336 + index * 70} 530V462a20 20 0 0 1 40 0V530z`, p.land[3]),
  ),
  rect(310, 402, 580, 10, p.trim),
  shape(
    [
      [524, 330],
      [600, 282],
      [676, 330],
    ],
    p.trim,
  ),
  times(4, (index) => rect(532 + index * 40, 330, 16, 200, p.trim)),
  path('M570 530V430a30 30 0 0 1 60 0V530z', p.land[4]),
  paving(p, 530),
  rect(500, 524, 200, 10, p.trim),
  rect(484, 534, 232, 12, p.ground[1]),
  lamp(p, 250, 580, 170, dark(p)),
  lamp(p, 950, 580, 170, dark(p)),
  person(p, r, 410, 612, 112, {pose: 'walk'}),
  person(p, r, 450, 608, 108, {pose: 'stand'}),
  person(p, r, r.between(720, 820), 632, 126, {pose: 'walk', flip: true}),
  tree(100, 620, 240, p.land[4], p.land[3]),
  birds(p, r, 5, 800, 130),
];

export const street = (p, r) => [
  sky(p, r, 420),
  sun(p, 600, r.between(180, 260), 50),
  clouds(p, r, 2, 50, 120),
  skyline(r, 430, 90, p.land[1], 400, 800),
  paving(p, 430),
  path('M540 430H660L900 675H300z', p.ground[2]),
  stroke('M600 440V470M600 492V536M600 566V640', p.trim, 6, {opacity: 0.7}),
  terrace(p, r, 330, 530, 440, 130, {lit: 0.2}),
  terrace(p, r, 672, 880, 440, 130, {lit: 0.2}),
  terrace(p, r, 120, 350, 490, 260),
  terrace(p, r, 862, 1110, 490, 250),
  houseFront(p, r, -110, 570, 260, 440, {floors: 4, wall: r.pick(p.walls)}),
  houseFront(p, r, 1062, 570, 260, 430, {floors: 4, wall: r.pick(p.walls)}),
  path('M150 420L236 440V462L150 446z', p.accent),
  path('M1062 414L976 436V458L1062 442z', p.second),
  lamp(p, 330, 560, 230, dark(p)),
  lamp(p, 850, 560, 230, dark(p)),
  person(p, r, 240, 640, 170, {pose: 'walk'}),
  person(p, r, 960, 620, 160, {pose: 'walk', flip: true}),
  person(p, r, 1010, 626, 150, {pose: 'stand'}),
  person(p, r, 448, 520, 84, {pose: 'walk'}),
  person(p, r, 730, 500, 74, {pose: 'stand'}),
];

export const market = (p, r) => [
  sky(p, r, 400),
  sun(p, r.between(500, 700), r.between(90, 160), 42),
  clouds(p, r, 2, 50, 120),
  terrace(p, r, -30, 1230, 440, 250),
  paving(p, 440),
  stall(p, r, 380, 500, 190, p.land[2]),
  stall(p, r, 660, 500, 190, p.second),
  person(p, r, 610, 520, 120, {pose: 'stand'}),
  person(p, r, 330, 530, 124, {pose: 'carry'}),
  group([stall(p, r, 0, 0, 260, p.accent)], {x: 20, y: 590, scale: 1.25}),
  group([stall(p, r, 0, 0, 260, p.coats[0])], {x: 866, y: 590, scale: 1.25}),
  person(p, r, 420, 640, 190, {pose: 'carry', flip: true}),
  person(p, r, 500, 650, 180, {pose: 'stand'}),
  person(p, r, 790, 646, 190, {pose: 'walk'}),
  stroke('M0 120Q300 190 600 130T1200 120', p.land[4], 3),
  times(15, (index) => {
    const x = 40 + index * 80;
    const y = 132 + Math.abs(Math.sin((index + 0.5) * 0.42)) * 26;
    return shape(
      [
        [x - 18, y],
        [x + 18, y],
        [x, y + 34],
      ],
      [p.accent, p.second, p.trim][index % 3],
    );
  }),
];

export const crowd = (p, r) => [
  sky(p, r, 420),
  sun(p, 600, r.between(130, 220), 60),
  clouds(p, r, 2, 50, 120),
  terrace(p, r, -30, 360, 460, 230, {lit: 0.3}),
  terrace(p, r, 860, 1230, 460, 230, {lit: 0.3}),
  skyline(r, 450, 80, p.land[1], 340, 880),
  paving(p, 450),
  times(12, (index) =>
    person(p, r, 60 + index * 98 + r.between(-16, 16), 540, 150, {pose: r.pick(['stand', 'cheer', 'stand'])}),
  ),
  times(9, (index) =>
    person(p, r, 40 + index * 140 + r.between(-20, 20), 640, 210, {pose: r.pick(['stand', 'cheer', 'stand', 'point'])}),
  ),
  [210, 560, 930].map((x, index) => {
    const y = 300 + (index % 2) * 30;
    return [
      stroke(`M${x} ${y + 60}V${y + 250}`, p.land[4], 8),
      group(
        [
          rect(-96, -58, 192, 112, [p.trim, p.second, p.trim][index], {rx: 4}),
          stroke('M-70-26H66M-70 4H40M-70 30H58', p.land[4], 12, {opacity: 0.75}),
        ],
        {x, y, turn: r.between(-7, 7)},
      ),
    ];
  }),
  audience(p, r, 712, 1, 190),
];

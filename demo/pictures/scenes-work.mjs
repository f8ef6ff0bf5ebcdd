import {beam, bigWindow, jars, pendant, room, shelves} from './indoors.mjs';
import {person} from './people.mjs';
import {circle, ellipse, group, path, rect, shape, stroke, times} from './svg.mjs';

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
        [
          stroke(`M${x} 136V280`, p.room.metal, 16),
          circle(x, 140, 20, 'none', {stroke: p.room.metal, 'stroke-width': 12}),
        ],
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
  times(5, (index) =>
    rect(300 + index * 120, 534 + (index % 2) * 14, 90, 56 - (index % 2) * 14, r.pick(p.walls), {rx: 4}),
  ),
  path('M260 470q10-70 110-74q190-10 250 34l-40 40z', p.walls[1]),
  path('M284 470q10-50 96-54q150-8 196 22l-20 32z', p.room.dark, {opacity: 0.35}),
  stroke('M320 468q4-60 20-66M400 468q0-62 6-72M480 468q-4-56-8-70', p.room.wood, 8),
  path('M860 470v-30h100v-30h24v60z', p.coats[0]),
  times(12, () =>
    path(`M${r.between(420, 820)} ${r.between(630, 660)}q10-14 22 0`, 'none', {stroke: p.second, 'stroke-width': 5}),
  ),
];

export const brewery = (p, r) => [
  room(p, 540),
  times(9, (row) =>
    times(
      16,
      (column) =>
        (row + column) % 3 === 0 &&
        rect(column * 80 - (row % 2) * 40, 30 + row * 46, 72, 38, p.room.panel, {opacity: 0.5}),
    ),
  ),
  path('M60 330V160a80 80 0 0 1 160 0V330zM980 330V160a80 80 0 0 1 160 0V330z', p.sky[2]),
  stroke('M140 82V330M60 220H220M1060 82V330M980 220H1140', p.trim, 6),
  stroke('M400 150V60H820V170M610 60V20M250 470H1040', p.room.metal, 16),
  [
    [400, 1],
    [820, 0.86],
  ].map(([x, k]) =>
    group(
      [
        path('M-20-330V-390H20V-330z', p.second),
        path('M-140-200Q-130-330 0-334Q130-330 140-200z', p.second),
        path('M40-330Q130-320 140-200H70Q80-290 40-330z', p.shade, {opacity: 0.22}),
        path('M-104-220Q-96-290-40-312', 'none', {
          stroke: p.trim,
          'stroke-width': 9,
          opacity: 0.7,
        }),
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
  path('M400 130q-30-50 10-90t-10-70', 'none', {stroke: p.trim, 'stroke-width': 18, opacity: 0.5}),
  person(p, r, 610, 590, 270, {pose: 'carry', coat: p.coats[3]}),
  [
    [1010, 600, 1],
    [1110, 610, 1],
    [1060, 530, 0.9],
    [120, 610, 1.1],
  ].map(([x, y, k]) =>
    group(
      [
        path('M-44-110Q-58-55-44 0H44Q58-55 44-110z', p.room.wood),
        ellipse(0, -110, 44, 11, p.walls[1]),
        stroke('M-50-82H50M-52-30H52', p.room.dark, 8),
      ],
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
  times(6, (index) => [
    rect(30 + index * 200, 530, 170, 130, p.room.panel, {stroke: p.room.dark, 'stroke-width': 3}),
    stroke(`M${95 + index * 200} 556h40`, p.room.dark, 7),
  ]),
  group(
    [
      path('M-80 0H80V-18H-50Q-80-18-80 0z', p.room.dark),
      path('M30-16Q104-70 60-150L36-138Q66-80 4-16z', p.room.dark),
      rect(-58, -62, 92, 12, p.room.dark),
      group(
        [
          rect(-18, -190, 36, 110, p.trim, {rx: 6}),
          rect(-13, -218, 26, 34, p.room.dark),
          rect(-12, -84, 24, 22, p.room.metal),
        ],
        {x: 10, y: -8, turn: -14},
      ),
      circle(66, -116, 15, p.second),
    ],
    {x: 480, y: 470, scale: 1.15},
  ),
  path('M670 470l44-88v-52h34v52l44 88z', p.trim, {opacity: 0.75}),
  path('M684 442l24-46h46l24 46q8 28-4 28h-86q-12 0-4-28z', r.pick([p.accent, p.land[2], p.second])),
  rect(704, 324, 54, 9, p.room.dark),
  stroke('M840 470V340H960V470M826 380H974', p.room.wood, 9),
  times(3, (index) => [
    rect(854 + index * 34, 356, 22, 92, p.trim, {rx: 11}),
    rect(854 + index * 34, 400, 22, 48, [p.second, p.accent, p.sea[2]][index], {rx: 11}),
  ]),
  path('M1010 470v-74h110v74z', p.room.dark),
  path('M1022 406h86v44h-86z', p.sea[0]),
  stroke('M1030 438q16-30 28-8t24-10t18-4', p.accent, 4),
  person(p, r, 1090, 680, 340, {pose: 'stand', coat: p.trim, flip: true}),
];

export const server = (p, r) => [
  rect(0, 0, 1200, 675, p.land[4]),
  path('M440 240H760L1200 675H0z', p.land[3]),
  stroke(
    'M520 300L120 675M600 240V675M680 300L1080 675M430 330H770M370 400H830M280 490H920M140 610H1060',
    p.land[4],
    4,
  ),
  path('M440 240H760L720 60H480z', p.land[2]),
  rect(500, 90, 200, 150, p.land[3]),
  rect(520, 104, 160, 10, p.glow),
  [0, 1].map((side) =>
    group(
      times(3, (index) => {
        const near = [0, 190, 320][index];
        const far = near + [190, 130, 90][index];
        const top = (x) => x * 0.18 - 20;
        const foot = (x) => 690 - x * 1.02;
        return [
          shape(
            [
              [near, top(near)],
              [far - 8, top(far)],
              [far - 8, foot(far)],
              [near, foot(near)],
            ],
            p.room.dark,
          ),
          shape(
            [
              [far - 8, top(far)],
              [far + 4, top(far)],
              [far + 4, foot(far)],
              [far - 8, foot(far)],
            ],
            p.land[4],
          ),
          times(13, (row) => {
            const share = (row + 0.8) / 14;
            const [yn, yf] = [near, far - 8].map((x) => top(x) + share * (foot(x) - top(x)));
            const [a, b] = [near + (far - near) * 0.1, far - 8 - (far - near) * 0.08];
            const slope = (yf - yn) / (far - 8 - near);
            return [
              shape(
                [
                  [a, yn + (a - near) * slope],
                  [b, yn + (b - near) * slope],
                  [b, yn + (b - near) * slope + 14],
                  [a, yn + (a - near) * slope + 22 - index * 3],
                ],
                p.land[2],
                {opacity: 0.75},
              ),
              times(4, (lamp) => {
                const x = a + 12 + lamp * 16 * (1 - index * 0.22);
                return circle(
                  x,
                  yn + (x - near) * slope + 10 - index,
                  4 - index * 0.8,
                  r.pick([p.glow, p.glow, p.second, p.sea[0], p.accent]),
                );
              }),
            ];
          }),
        ];
      }),
      side ? {x: 1200, flip: true} : {},
    ),
  ),
  ellipse(600, 600, 70, 12, p.shade, {opacity: 0.5}),
  person(p, r, 600, 600, 300, {pose: 'carry', long: false}),
  rect(616, 414, 60, 44, p.room.metal, {rx: 4}),
  rect(621, 418, 50, 34, p.sky[2]),
];

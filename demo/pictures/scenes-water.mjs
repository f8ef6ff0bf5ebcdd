import {fishingBoat} from './boats.mjs';
import {birds, clouds, hills, reeds, sea, sky, sun, swell, tree} from './nature.mjs';
import {person} from './people.mjs';
import {circle, group, path, rect, shape, stroke, times} from './svg.mjs';
import {skyline} from './town.mjs';

export const rowing = (p, r) => [
  sky(p, r, 300),
  sun(p, r.between(160, 380), r.between(120, 200), 44),
  clouds(p, r, 2, 60, 140),
  hills(r, 312, 100, p.land[0]),
  hills(r, 322, 40, p.land[1], 6),
  times(9, (index) => tree(index * 150 + r.between(-40, 40), 332, r.between(70, 120), p.land[3], p.land[2])),
  sea(p, r, 330, 270),
  group(
    [
      path('M-520-12H470L560-24Q520 14 460 14H-470Q-520 10-520-12z', p.accent),
      path('M-520-12H470L560-24L548-16L470-4H-518z', p.trim),
      times(8, (index) => {
        const x = -350 + index * 96;
        return [
          stroke(`M${x + 40}-30L${x + 132} 46`, p.trim, 6),
          path(`M${x + 120} 34l40 20l-10 15l-40-20z`, p.second),
          group(
            [
              stroke('M0-34L44-30', p.land[4], 16),
              path('M-18-30Q-30-80 6-96L26-84L16-28z', p.coats[0]),
              stroke('M14-84L52-52', p.room.wall, 10),
              circle(24, -110, 15, '#c98f6c'),
              path('M8-112C8-134 40-132 40-114C30-120 18-118 8-112z', p.land[4]),
            ],
            {x},
          ),
        ];
      }),
      group(
        [
          path('M-16-30Q-14-74 2-78Q20-74 18-30z', p.second),
          circle(0, -92, 14, '#e3b594'),
          path('M-15-94C-16-112 16-112 15-94z', p.accent),
        ],
        {x: -440},
      ),
    ],
    {x: 600, y: 470, scale: 1},
  ),
  path('M90 490Q330 470 600 492T1130 486Q900 512 600 506T90 490z', p.trim, {opacity: 0.55}),
  swell(p, r, 570),
  reeds(r, 0, 680, 360, 190, p.land[4], 34),
  reeds(r, 60, 680, 200, 120, p.land[3], 14),
];

export const river = (p, r) => [
  sky(p, r, 300),
  sun(p, r.between(480, 720), r.between(120, 220), 44),
  clouds(p, r),
  hills(r, 310, 150, p.land[0]),
  hills(r, 340, 90, p.land[1]),
  rect(0, 330, 1200, 345, p.land[2]),
  path(
    'M560 330Q660 350 620 384Q540 430 690 476Q900 540 760 675H180Q360 560 330 490Q320 420 500 384Q560 360 530 330z',
    p.sea[1],
  ),
  path(
    'M545 336Q620 356 580 386Q470 432 560 490Q690 560 560 675H330Q480 570 440 500Q420 430 540 386Q590 360 545 336z',
    p.sea[0],
    {opacity: 0.7},
  ),
  times(7, (index) =>
    tree(40 + index * 62 + r.between(-20, 20), 380 + index * 6, r.between(90, 150), p.land[4], p.land[3]),
  ),
  times(6, (index) =>
    tree(770 + index * 80 + r.between(-20, 20), 380 + index * 12, r.between(100, 170), p.land[4], p.land[3]),
  ),
  path('M0 540Q160 520 240 600L200 675H0z', p.land[3]),
  path('M860 675Q900 580 1200 560V675z', p.land[3]),
  reeds(r, 0, 690, 250, 150, p.land[4], 26),
  reeds(r, 900, 690, 300, 180, p.land[4], 34),
  birds(p, r, 4, 800, 130),
];

export const bridge = (p, r) => [
  sky(p, r, 380),
  sun(p, r.between(220, 420), r.between(140, 250), 50),
  clouds(p, r),
  hills(r, 388, 140, p.land[0]),
  skyline(r, 396, 60, p.land[1], 620, 1200),
  sea(p, r, 394, 320),
  path(
    'M0 300Q600 190 1200 300V348H1120Q1090 470 1120 560H1040Q1056 352 880 348Q700 352 700 560H500Q500 352 330 346Q150 352 150 560H70Q110 460 80 350H0z',
    p.walls[1],
  ),
  path('M0 300Q600 190 1200 300V322Q600 214 0 322z', p.trim),
  path('M880 348Q700 352 700 560H676Q680 340 880 340zM330 346Q150 352 150 560H126Q136 340 330 338z', p.shade, {
    opacity: 0.3,
  }),
  [
    [560, 0],
    [60, 1],
    [1070, 1],
  ].map(([x]) => path(`M${x} 560L${x + 20} 470H${x + 60}L${x + 84} 560z`, p.walls[4])),
  times(6, (index) => {
    const x = 130 + index * 188;
    const y = 296 - 54 * (1 - ((x - 600) / 600) ** 2);
    return stroke(`M${x} ${y}v-56M${x - 9} ${y - 56}h18`, p.land[4], 4);
  }),
  person(p, r, 470, 258, 52, {pose: 'walk'}),
  person(p, r, 505, 255, 50, {pose: 'walk'}),
  person(p, r, 820, 264, 52, {pose: 'walk', flip: true}),
  swell(p, r, 584),
  fishingBoat(p, 880, 622, 0.9, p.accent, r.chance()),
  swell(p, r, 644, p.land[4]),
];

export const reservoir = (p, r) => [
  sky(p, r, 260),
  sun(p, r.between(760, 1000), r.between(80, 150), 44),
  clouds(p, r, 3, 50, 130),
  hills(r, 290, 190, p.land[0], 3),
  hills(r, 320, 150, p.land[1], 4),
  path('M0 330Q260 270 420 330T900 320T1200 300V675H0z', p.land[2]),
  path('M0 372Q300 330 600 352T1200 346V675H0z', p.walls[3]),
  path('M0 396Q300 360 600 376T1200 372V675H0z', p.ground[0]),
  path('M0 418Q300 386 600 400T1200 396V675H0z', p.sea[1]),
  path('M100 440Q400 420 760 432T1200 430V470Q800 452 500 462T0 470z', p.sea[0], {opacity: 0.8}),
  path('M0 500Q560 430 1200 520V675H0z', p.sea[2]),
  times(8, (index) =>
    stroke(`M${220 + index * 96 + r.between(-30, 30)} ${r.between(440, 500)}h${r.between(30, 80)}`, p.sun, 3, {
      opacity: 0.6,
    }),
  ),
  path('M1200 470Q980 500 700 675H1200z', p.walls[0]),
  path('M1200 506Q1010 540 800 675H1200z', p.walls[4], {opacity: 0.55}),
  stroke('M1200 462Q980 492 690 675', p.trim, 12),
  stroke('M1200 440Q968 470 672 664', p.land[4], 4),
  times(9, (index) => {
    const share = index / 9;
    const x = 1190 - share * 470;
    const y = 442 + share * share * 190 + share * 24;
    return stroke(`M${x} ${y}v${24 + share * 10}`, p.land[4], 4);
  }),
  rect(1010, 402, 66, 76, p.walls[1]),
  shape(
    [
      [1000, 404],
      [1043, 366],
      [1086, 404],
    ],
    p.roofs[0],
  ),
  rect(1030, 428, 22, 30, p.pane),
  times(7, (index) => tree(-10 + index * 66, 372 - index * 3, r.between(60, 100), p.land[4], p.land[3])),
  path('M0 600Q140 560 300 675H0z', p.land[4]),
];

export const turbine = (p, r) => {
  const angle = r.between(0, 60);
  const blade = 'M-9 0Q-30-60-12-150Q-4-176 8-172Q26-90 10 0z';
  return [
    sky(p, r, 220),
    sun(p, r.between(800, 1020), r.between(80, 130), 40),
    clouds(p, r, 2, 50, 120),
    hills(r, 224, 90, p.land[0]),
    hills(r, 230, 44, p.land[1], 5),
    rect(0, 226, 1200, 450, p.sea[1]),
    path('M0 236q60-14 120 0t120 0t120 0t120 0t120 0t120 0t120 0t120 0t120 0t120 0V675H0z', p.sea[2]),
    path('M0 330Q300 300 620 334T1200 320V675H0z', p.sea[3]),
    path('M0 470Q340 430 700 474T1200 452V675H0z', p.land[3]),
    stroke(
      'M60 290Q260 276 420 292M760 300Q940 284 1140 302M90 390Q220 376 330 390M880 400Q1010 384 1150 404M120 500Q200 490 300 502M920 520Q1040 508 1160 524',
      p.sea[0],
      4,
      {opacity: 0.5},
    ),
    path('M520 640L574 420H626L680 640z', p.room.metal),
    path('M604 420H626L680 640H634z', p.shade, {opacity: 0.35}),
    path('M430 640H770L800 668H400z', p.land[4]),
    path('M530 386Q530 360 560 360H700Q752 372 760 396Q752 420 700 430H560Q530 430 530 404z', p.second),
    path('M530 400H760Q748 422 700 430H560Q530 430 530 404z', p.shade, {opacity: 0.25}),
    times(3, (index) => group(path(blade, p.trim), {x: 560, y: 395, turn: angle + index * 120, scale: 0.96})),
    times(3, (index) =>
      group(path('M0 0Q2-90 8-172Q26-90 10 0z', p.shade, {opacity: 0.2}), {
        x: 560,
        y: 395,
        turn: angle + index * 120,
        scale: 0.96,
      }),
    ),
    circle(560, 395, 26, p.accent),
    circle(554, 389, 9, p.trim, {opacity: 0.7}),
    times(6, () => {
      const [x, y] = [r.between(120, 1080), r.between(440, 600)];
      return group(path('M-22 0Q0-14 20 0L34-10V10L20 0Q0 14-22 0z', p.sea[0]), {
        x,
        y,
        scale: r.between(0.7, 1.2),
        flip: r.chance(),
      });
    }),
    path('M0 620Q120 590 260 640T560 650T900 640T1200 620V675H0z', p.land[4]),
    reeds(r, 30, 650, 220, 110, p.land[2], 16),
    reeds(r, 960, 650, 220, 130, p.land[2], 16),
    group(
      [
        path('M-70-14H60L78-30Q70 0 54 8H-60Q-70 0-70-14z', p.accent),
        rect(-40, -44, 40, 30, p.trim),
        stroke('M-20-44V-84', p.land[4], 4),
      ],
      {x: 220, y: 236, scale: 0.9},
    ),
  ];
};

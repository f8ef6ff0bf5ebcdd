import {birds, cloud, clouds, conifer, hills, rainfall, reeds, sea, sky, sun, tree} from './nature.mjs';
import {person} from './people.mjs';
import {circle, ellipse, group, path, rect, stroke, times} from './svg.mjs';
import {house} from './town.mjs';

export const field = (p, r) => [
  sky(p, r, 330),
  sun(p, r.between(200, 960), r.between(120, 230), 52),
  clouds(p, r, 3, 60, 180),
  hills(r, 338, 110, p.land[0]),
  hills(r, 350, 56, p.land[1], 5),
  rect(0, 346, 1200, 340, p.land[2]),
  times(13, (index) => {
    const x = (index - 6) * 30;
    const far = 600 + x * 3;
    const near = 600 + x * 13;
    return path(`M${far - 9} 372L${far + 9} 372L${near + 74} 675H${near - 74}z`, index % 2 ? p.land[3] : p.walls[3]);
  }),
  rect(0, 344, 1200, 30, p.land[2]),
  times(12, (index) => tree(index * 108 + r.between(-30, 30), 372, r.between(44, 84), p.land[4], p.land[3])),
  house(p, r, 860, 368, 100, 60, {floors: 1, gable: true, wall: p.walls[1]}),
  stroke(
    'M110 470L620 440L1130 470M110 470L240 400L620 440L1000 400L1130 470M240 400V450M1000 400V450',
    p.room.metal,
    6,
  ),
  [
    [110, 1],
    [620, 0.8],
    [1130, 1],
  ].map(([x, k]) => [
    stroke(`M${x} ${x === 620 ? 440 : 470}l-26 70M${x} ${x === 620 ? 440 : 470}l26 70`, p.room.metal, 6),
    circle(x - 26, 546, 20 * k, 'none', {stroke: p.land[4], 'stroke-width': 9}),
    circle(x + 26, 546, 20 * k, 'none', {stroke: p.land[4], 'stroke-width': 9}),
  ]),
  person(p, r, r.between(330, 430), 640, 190, {pose: 'stand'}),
];

export const hillsScene = (p, r) => [
  sky(p, r, 380),
  sun(p, r.between(300, 900), r.between(150, 260), 58),
  clouds(p, r, 3, 60, 170),
  hills(r, 360, 210, p.land[0], 3),
  hills(r, 420, 170, p.land[1], 4),
  hills(r, 480, 120, p.land[2], 3),
  times(10, (index) =>
    conifer(760 + index * 48 + r.between(-14, 14), 480 + r.between(-20, 24), r.between(50, 96), p.land[3], p.land[2]),
  ),
  path('M0 500Q260 430 560 520T1200 500V675H0z', p.land[3]),
  path('M430 675Q520 600 430 560Q360 530 470 500L492 503Q400 536 470 560Q590 610 540 675z', p.walls[0]),
  stroke('M0 560Q120 520 240 530M660 560Q860 520 1200 556', p.ground[2], 10),
  times(5, () => {
    const [x, y] = [r.between(660, 1080), r.between(580, 640)];
    return group(
      [ellipse(0, -18, 24, 15, p.trim), circle(24, -24, 8, p.land[4]), stroke('M-12-6V6M12-6V6', p.land[4], 4)],
      {x, y, scale: 0.8 + (y - 580) / 120, flip: r.chance()},
    );
  }),
  person(p, r, 478, 600, 96, {pose: 'walk'}),
  person(p, r, 515, 606, 92, {pose: 'walk'}),
  path('M0 675V610Q140 590 280 675z', p.land[4]),
  birds(p, r, 5, 640, 150),
];

export const forest = (p, r) => [
  sky(p, r, 500),
  sun(p, r.between(480, 720), r.between(150, 230), 60),
  times(16, (index) => conifer(index * 82 + r.between(-26, 26), 470, r.between(240, 360), p.land[0])),
  times(12, (index) => conifer(index * 108 + r.between(-30, 30), 510, r.between(260, 400), p.land[1], p.land[0])),
  path('M0 474Q300 456 620 476T1200 468V675H0z', p.land[2]),
  path('M330 675Q560 600 500 556Q470 520 620 496H690Q590 524 640 560Q760 610 800 675z', p.sea[1]),
  path('M440 660Q620 600 560 560Q540 530 640 504Q590 530 610 560Q690 610 640 660z', p.sea[0], {opacity: 0.8}),
  [-20, 110, 215, 1000, 1110, 1215].map((x) => {
    const lean = r.between(-14, 14);
    return [
      path(`M${x - 26} 640Q${x - 14} 400 ${x + lean - 14} 0H${x + lean + 20}Q${x + 18} 400 ${x + 30} 640z`, p.land[4]),
      path(`M${x + 6} 630Q${x + 6} 400 ${x + lean + 6} 0H${x + lean + 20}Q${x + 18} 400 ${x + 24} 630z`, p.land[3]),
    ];
  }),
  stroke('M226 260Q300 220 350 160M1004 330Q930 300 890 230M300 204Q330 210 362 196', p.land[4], 12),
  path('M0 600Q200 560 380 640L400 675H0z', p.land[4]),
  path('M1200 590Q1000 570 800 650L780 675H1200z', p.land[4]),
  reeds(r, 20, 640, 300, 80, p.land[3], 26),
  reeds(r, 860, 650, 320, 90, p.land[3], 26),
  stroke('M690 640L830 560M720 650L860 610M700 620L800 610', p.room.wood, 13),
];

export const bird = (p, r) => [
  sky(p, r, 430),
  sun(p, r.between(800, 960), r.between(150, 240), 80),
  clouds(p, r, 2, 80, 190),
  hills(r, 440, 130, p.land[0]),
  hills(r, 480, 80, p.land[1]),
  sea(p, r, 500, 880),
  reeds(r, 760, 690, 460, 230, p.land[2], 44),
  stroke('M-20 590Q300 540 620 560T860 500', p.land[4], 22),
  stroke('M430 552Q520 500 560 430M640 558Q720 590 790 582', p.land[4], 11),
  times(7, (index) =>
    ellipse(480 + index * 46, 470 + r.between(-60, 90), 24, 10, p.land[3], {
      transform: `rotate(${r.whole(-50, 40)} ${480 + index * 46} 500)`,
    }),
  ),
  path('M300 470Q230 520 96 560L150 500Q200 440 260 400z', p.land[4]),
  path(
    'M200 466Q230 330 350 270Q372 214 430 206Q492 204 506 256L550 274L506 288Q500 420 390 500Q290 556 200 466z',
    p.land[3],
  ),
  path('M350 270Q372 214 430 206Q492 204 506 256L506 288Q504 330 480 376Q420 380 380 340Q352 310 350 270z', p.accent),
  path('M480 376Q456 440 390 500Q340 528 292 520Q330 440 400 400Q450 380 480 376z', p.trim),
  path('M210 460Q250 380 350 350Q340 440 250 500Q224 490 210 460z', p.land[4]),
  stroke('M238 470Q280 430 326 384M256 488Q300 450 338 410', p.land[2], 5),
  circle(462, 250, 9, p.land[4]),
  circle(465, 247, 3, p.trim),
  path('M504 256L552 274L504 286z', p.second),
  stroke('M360 516L366 556M396 502L408 554', p.land[4], 7),
];

export const rain = (p, r) => [
  sky(p, r, 400),
  times(7, (index) => cloud(p, index * 190 + r.between(-40, 40), r.between(70, 150), r.between(1.2, 1.9), 0.8)),
  times(4, (index) => cloud({cloud: p.land[1]}, index * 330 + r.between(-60, 60), r.between(40, 90), 1.8, 0.5)),
  hills(r, 400, 190, p.land[0], 3),
  hills(r, 440, 130, p.land[1], 4),
  hills(r, 500, 90, p.land[2], 3),
  path(
    'M300 352Q330 380 318 404T356 462H384Q340 430 340 404T312 350zM842 352Q816 380 830 410T800 470H832Q850 440 846 410T856 352z',
    p.trim,
    {opacity: 0.75},
  ),
  path('M0 520Q300 480 640 530T1200 510V675H0z', p.land[3]),
  path('M640 675Q720 610 640 570Q590 540 690 524Q660 548 720 572Q860 620 850 675z', p.sea[0]),
  house(p, r, 190, 560, 130, 84, {floors: 1, lit: 1}),
  times(4, (index) => tree(60 + index * 92, 560 + r.between(0, 14), r.between(90, 150), p.land[4], p.land[3])),
  group(
    [
      stroke('M0-96V-40', p.land[4], 4),
      path('M-52-92Q-48-140 0-142Q48-140 52-92Q38-104 26-92Q14-104 0-92Q-14-104-26-92Q-38-104-52-92z', p.accent),
    ],
    {x: 960, y: 520, scale: 1.25},
  ),
  person(p, r, 948, 640, 170, {pose: 'walk', coat: p.second}),
  rainfall(r, p.trim, 110, 0.5),
  path('M0 640Q300 610 560 650T1200 640V675H0z', p.land[4]),
];

import {birds, clouds, hills, reeds, rock, sea, sky, sun, swell, tree} from './nature.mjs';
import {person} from './people.mjs';
import {circle, ellipse, group, path, rect, shape, stroke, times} from './svg.mjs';
import {skyline, terrace} from './town.mjs';

/** A fishing boat, bow to the right; its waterline is `y`. */
function fishingBoat(p, x, y, scale, hull, flip) {
  return group(
    [
      stroke('M-20-40V-150M-20-140L60-52M-20-140L-92-50', p.land[4], 4),
      rect(-62, -84, 62, 50, p.trim),
      rect(-68, -92, 74, 10, p.accent),
      [-54, -32].map((wx) => rect(wx, -74, 16, 18, p.pane)),
      path('M-112-44H66Q92-46 118-62Q106-14 84 6H-96Q-112-10-112-44z', hull),
      path('M-112-44H66Q92-46 118-62L114-50Q92-36 66-34H-111z', p.trim),
      path('M-106-12H102L84 6H-96z', p.shade, {opacity: 0.35}),
    ],
    {x, y, scale, flip},
  );
}

function lighthouse(p, x, base, height) {
  return group(
    [
      path('M-13 0L-8-82H8L13 0z', p.trim),
      [-24, -58].map((y) => path(`M${-12 + (-y - 24) * 0.06} ${y}L${-11 + (-y - 24) * 0.06} ${y - 16}H${11 - (-y - 24) * 0.06}L${12 - (-y - 24) * 0.06} ${y}z`, p.accent)),
      path('M2-82H8L13 0H4z', p.shade, {opacity: 0.2}),
      rect(-11, -86, 22, 4, p.land[4]),
      rect(-6, -97, 12, 11, p.glow),
      path('M-9-97L0-106L9-97z', p.accent),
    ],
    {x, y: base, scale: height / 106},
  );
}

export const harbour = (p, r) => [
  sky(p, r, 330),
  sun(p, r.between(700, 980), r.between(90, 170), 40),
  clouds(p, r),
  hills(r, 330, 110, p.land[0]),
  hills(r, 345, 60, p.land[1]),
  sea(p, r, 360, 820),
  path('M0 372H640L700 400H0z', p.ground[2]),
  terrace(p, r, -20, 620, 376, 165),
  path('M0 376H650V412H0z', p.ground[1]),
  rect(0, 400, 652, 26, p.land[4], {opacity: 0.55}),
  path('M860 380H1200V408H880z', p.land[3]),
  lighthouse(p, 905, 384, 170),
  fishingBoat(p, r.between(650, 760), 470, 0.8, p.coats[0], true),
  fishingBoat(p, r.between(260, 330), 545, 1.35, r.pick([p.accent, p.land[3]])),
  swell(p, r, 590),
  path('M760 675V606H1200V675z', p.ground[2]),
  rect(760, 596, 440, 18, p.ground[0]),
  [830, 1010].map((x) => [rect(x, 552, 26, 50, p.land[4], {rx: 6}), rect(x - 7, 548, 40, 12, p.land[4], {rx: 6})]),
  stroke('M843 566Q700 640 520 560', p.land[4], 4),
  person(p, r, 1090, 604, 150, {pose: 'stand'}),
  birds(p, r, 5, 640, 140),
];

export const ferry = (p, r) => [
  sky(p, r, 400),
  sun(p, r.between(180, 420), r.between(190, 300), 54),
  clouds(p, r, 3, 60, 170),
  hills(r, 400, 120, p.land[0]),
  hills(r, 408, 55, p.land[1], 5),
  sea(p, r, 408, 320),
  group(
    [
      path('M-330-46H300L376-66Q352-6 326 18H-300Q-330-4-330-46z', p.land[4]),
      path('M-330-46H300L376-66L371-50L302-30H-328z', p.accent),
      path('M-300-46V-112H250L276-46z', p.trim),
      path('M-250-112V-164H170L196-112z', p.trim),
      path('M20-164V-200H140L152-164z', p.trim),
      path('M176-112L196-112L222-46H150z', p.shade, {opacity: 0.12}),
      times(11, (index) => rect(-278 + index * 46, -94, 28, 26, index % 3 ? p.pane : p.glow, {rx: 13})),
      times(8, (index) => rect(-228 + index * 46, -148, 32, 20, p.pane, {rx: 3})),
      path('M34-190H136L142-172H34z', p.pane),
      path('M-160-164L-152-244H-88L-84-164z', p.accent),
      path('M-154-224L-152-244H-88L-87-224z', p.land[4]),
      path('M-120-252q-40-46-110-34t-130-20', 'none', {stroke: p.cloud, 'stroke-width': 26, 'stroke-linecap': 'round', opacity: 0.55}),
      stroke('M80-200V-262M60-244H100M-250-112H176', p.land[4], 4),
    ],
    {x: 640, y: 498, scale: 1.12},
  ),
  path('M250 520Q420 496 620 520T1060 512Q900 548 640 540T250 520z', p.trim, {opacity: 0.7}),
  swell(p, r, 566, p.sea[3]),
  swell(p, r, 626, p.land[4]),
  birds(p, r, 7, 860, 150),
];

export const seaScene = (p, r) => [
  sky(p, r, 360),
  sun(p, r.between(520, 760), r.between(250, 320), 60),
  clouds(p, r, 3, 50, 180),
  path('M0 300Q120 270 210 330L300 372H0z', p.land[1]),
  sea(p, r, 368, 640),
  lighthouse(p, 120, 304, 110),
  rock(930, 440, 240, 150, p.land[3], p.land[2]),
  rock(1080, 470, 300, 210, p.land[4], p.land[3]),
  path('M700 470Q800 432 900 452T1200 446V486Q1000 470 900 480T700 470z', p.trim, {opacity: 0.85}),
  swell(p, r, 520, p.sea[2]),
  path('M0 560Q160 500 330 548T700 540Q560 584 400 574T0 600z', p.trim, {opacity: 0.8}),
  rock(190, 640, 460, 170, p.land[4], p.land[3]),
  swell(p, r, 636, p.sea[3]),
  birds(p, r, 6, 420, 180),
];

export const seal = (p, r) => [
  sky(p, r, 300),
  sun(p, r.between(760, 980), r.between(120, 220), 48),
  clouds(p, r, 2),
  hills(r, 306, 90, p.land[0]),
  sea(p, r, 306, 860),
  rock(1060, 380, 260, 70, p.land[2], p.land[1]),
  path('M80 675Q120 560 320 548T800 552Q1010 560 1110 675z', p.land[4]),
  path('M150 600Q300 556 520 560T900 572Q700 590 520 586T150 600z', p.land[3]),
  path(
    'M258 560Q250 540 226 528Q206 512 190 520Q204 536 214 556Q196 566 200 586Q240 590 270 578Q430 604 640 590Q760 584 838 566Q868 520 862 450Q858 386 806 372Q748 364 724 416Q700 470 590 488Q380 500 258 560z',
    p.land[2],
  ),
  path('M862 450Q866 520 838 566Q760 584 640 590Q720 570 770 520Q812 476 816 420z', p.land[1], {opacity: 0.8}),
  path('M700 556Q740 590 730 622Q690 616 660 584z', p.land[3]),
  times(16, () => ellipse(r.between(400, 690), r.between(512, 570), r.between(4, 9), r.between(3, 5), p.land[3], {opacity: 0.7})),
  circle(808, 410, 9, p.land[4]),
  circle(811, 407, 2.6, p.trim),
  path('M846 416Q868 420 872 438Q856 446 842 438z', p.land[3]),
  stroke('M850 436L902 428M850 440L904 446M848 444L894 462', p.trim, 2, {opacity: 0.8}),
  swell(p, r, 648, p.sea[3]),
  birds(p, r, 4, 330, 140),
];

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
      times(4, (index) => {
        const x = -330 + index * 190;
        return [
          stroke(`M${x + 40}-30L${x + 150} 46`, p.trim, 7),
          path(`M${x + 138} 30l40 22l-12 16l-40-22z`, p.second),
          group(
            [
              stroke('M0-34L44-30', p.land[4], 16),
              path('M-18-30Q-30-80 6-96L26-84L16-28z', p.coats[0]),
              stroke('M14-84L52-52', p.room.wall, 10),
              circle(24, -110, 15, '#c98f6c'),
              path('M8-112C8-134 40-132 40-114C30-120 18-118 8-112z', p.land[4]),
            ],
            {x, y: 0},
          ),
        ];
      }),
      group([path('M-16-30Q-14-74 2-78Q20-74 18-30z', p.second), circle(0, -92, 14, '#e3b594'), path('M-15-94C-16-112 16-112 15-94z', p.accent)], {x: -440}),
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
  path('M560 330Q660 350 620 384Q540 430 690 476Q900 540 760 675H180Q360 560 330 490Q320 420 500 384Q560 360 530 330z', p.sea[1]),
  path('M545 336Q620 356 580 386Q470 432 560 490Q690 560 560 675H330Q480 570 440 500Q420 430 540 386Q590 360 545 336z', p.sea[0], {opacity: 0.7}),
  times(7, (index) => tree(40 + index * 62 + r.between(-20, 20), 380 + index * 6, r.between(90, 150), p.land[4], p.land[3])),
  times(6, (index) => tree(770 + index * 80 + r.between(-20, 20), 380 + index * 12, r.between(100, 170), p.land[4], p.land[3])),
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
  path('M0 300Q600 190 1200 300V348H1120Q1090 470 1120 560H1040Q1056 352 880 348Q700 352 700 560H500Q500 352 330 346Q150 352 150 560H70Q110 460 80 350H0z', p.walls[1]),
  path('M0 300Q600 190 1200 300V322Q600 214 0 322z', p.trim),
  path('M880 348Q700 352 700 560H676Q680 340 880 340zM330 346Q150 352 150 560H126Q136 340 330 338z', p.shade, {opacity: 0.3}),
  [[560, 0], [60, 1], [1070, 1]].map(([x]) => path(`M${x} 560L${x + 20} 470H${x + 60}L${x + 84} 560z`, p.walls[4])),
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
  times(8, (index) => stroke(`M${220 + index * 96 + r.between(-30, 30)} ${r.between(440, 500)}h${r.between(30, 80)}`, p.sun, 3, {opacity: 0.6})),
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
  shape([[1000, 404], [1043, 366], [1086, 404]], p.roofs[0]),
  rect(1030, 428, 22, 30, p.pane),
  times(7, (index) => tree(-10 + index * 66, 372 - index * 3, r.between(60, 100), p.land[4], p.land[3])),
  path('M0 600Q140 560 300 675H0z', p.land[4]),
];

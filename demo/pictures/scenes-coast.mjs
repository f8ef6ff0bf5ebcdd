import {fishingBoat, lighthouse} from './boats.mjs';
import {birds, clouds, hills, rock, sea, sky, sun, swell} from './nature.mjs';
import {person} from './people.mjs';
import {circle, ellipse, group, path, rect, stroke, times} from './svg.mjs';
import {terrace} from './town.mjs';

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
      path('M-120-252q-40-46-110-34t-130-20', 'none', {
        stroke: p.cloud,
        'stroke-width': 26,
        opacity: 0.55,
      }),
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
  times(16, () =>
    ellipse(r.between(400, 690), r.between(512, 570), r.between(4, 9), r.between(3, 5), p.land[3], {opacity: 0.7}),
  ),
  circle(808, 410, 9, p.land[4]),
  circle(811, 407, 2.6, p.trim),
  path('M846 416Q868 420 872 438Q856 446 842 438z', p.land[3]),
  stroke('M850 436L902 428M850 440L904 446M848 444L894 462', p.trim, 2, {opacity: 0.8}),
  swell(p, r, 648, p.sea[3]),
  birds(p, r, 4, 330, 140),
];

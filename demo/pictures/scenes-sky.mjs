import {clouds, hills, reeds, sky, stars, sun, tree} from './nature.mjs';
import {person} from './people.mjs';
import {circle, group, path, rect, stroke, times} from './svg.mjs';
import {house, skyline} from './town.mjs';

export const night = (p, r) => [
  sky(p, r, 470),
  stars(p, r, 90, 400),
  sun(p, r.between(180, 340), r.between(100, 170), 34),
  path('M760 140L1010 50L792 168z', p.sun, {opacity: 0.35}),
  circle(776, 154, 11, p.sun),
  hills(r, 470, 130, p.land[0]),
  hills(r, 500, 70, p.land[1]),
  skyline(r, 530, 80, p.land[3], 420, 1200),
  times(54, () => rect(r.between(430, 1180), r.between(496, 540), 5, 7, p.glow)),
  path('M420 528H1200V675H420z', p.land[3]),
  times(26, () => rect(r.between(520, 1190), r.between(540, 600), 6, 8, p.glow, {opacity: 0.8})),
  path('M0 500Q260 470 460 560T900 650L960 675H0z', p.land[4]),
  person(p, r, 235, 512, 150, {pose: 'point', coat: p.coats[0], long: false}),
  person(p, r, 175, 508, 138, {pose: 'stand', coat: p.coats[3]}),
  reeds(r, 0, 680, 400, 70, p.land[2], 20),
];

export const comet = (p, r) => [
  sky(p, r, 540),
  stars(p, r, 110, 470),
  path('M420 250Q640 140 930 70Q700 190 432 276z', p.sun, {opacity: 0.25}),
  path('M418 254Q620 190 800 150Q640 220 430 272z', p.sun, {opacity: 0.5}),
  circle(424, 262, 30, p.sun, {opacity: 0.25}),
  circle(424, 262, 15, p.sun),
  hills(r, 560, 110, p.land[0]),
  hills(r, 580, 60, p.land[1]),
  path('M0 600Q400 550 760 590T1200 580V675H0z', p.land[3]),
  rect(744, 500, 230, 110, p.walls[0]),
  rect(900, 500, 74, 110, p.shade, {opacity: 0.3}),
  path('M734 502Q744 390 859 386Q974 390 984 502z', p.walls[3]),
  path('M859 386Q974 390 984 502H900Q906 430 859 386z', p.shade, {opacity: 0.25}),
  path('M800 502Q792 430 824 394L868 386Q838 430 850 502z', p.land[4]),
  stroke('M832 470L770 400', p.room.metal, 22, {'stroke-linecap': 'butt'}),
  rect(770, 540, 44, 70, p.land[4]),
  rect(860, 536, 40, 34, p.glow),
  house(p, r, 1040, 606, 130, 120, {floors: 2, lit: 0.5}),
  tree(700, 612, 130, p.land[4], p.land[3]),
  times(5, (index) => tree(40 + index * 110 + r.between(-20, 20), 620, r.between(80, 150), p.land[4], p.land[3])),
  path('M0 640Q400 600 800 640T1200 630V675H0z', p.land[4]),
  person(p, r, 610, 648, 120, {pose: 'point', flip: true}),
];

export const telescope = (p, r) => [
  sky(p, r, 500),
  stars(p, r, 100, 460),
  sun(p, r.between(130, 260), r.between(90, 160), 30),
  stroke('M-20 300Q500 60 1220 220', p.cloud, 60, {opacity: 0.18}),
  hills(r, 520, 140, p.land[0]),
  hills(r, 560, 90, p.land[1]),
  path('M0 600Q360 540 700 560T1200 580V675H0z', p.land[3]),
  rect(470, 400, 400, 190, p.walls[0]),
  rect(720, 400, 150, 190, p.shade, {opacity: 0.25}),
  rect(450, 386, 440, 22, p.trim),
  path('M456 386Q462 170 670 160Q878 170 884 386z', p.walls[2]),
  path('M700 161Q878 180 884 386H740Q760 240 700 161z', p.shade, {opacity: 0.25}),
  path('M560 386Q540 240 616 166L690 162Q640 240 650 386z', p.land[4]),
  group(
    [
      rect(-26, -230, 52, 240, p.room.metal, {rx: 5}),
      rect(-32, -246, 64, 26, p.trim),
      rect(6, -230, 20, 240, p.shade, {opacity: 0.3}),
    ],
    {x: 612, y: 376, turn: -24},
  ),
  rect(640, 480, 70, 110, p.land[4]),
  rect(650, 490, 50, 100, p.glow),
  times(3, (index) => rect(510 + index * 40, 470, 22, 36, p.glow, {opacity: 0.9})),
  path('M640 590H720L840 675H560z', p.glow, {opacity: 0.18}),
  person(p, r, 780, 640, 140, {pose: 'point', flip: true}),
  clouds(p, r, 2, 420, 500),
  times(4, (index) => tree(30 + index * 100 + r.between(-20, 20), 610, r.between(70, 120), p.land[4], p.land[3])),
  path('M0 630Q200 600 420 675H0zM1200 610Q1040 600 900 675H1200z', p.land[4]),
];

import {circle, flat, group, path, rect, shape, stroke, times} from './svg.mjs';

const box = (x, y, width, height) =>
  `M${Math.round(x)} ${Math.round(y)}h${Math.round(width)}v${Math.round(height)}h-${Math.round(width)}z`;

/** Windows `[x, y, width, height, lit]` with frames and glazing bars, in as few shapes as there are colours. */
export function panes(p, windows) {
  const glass = (lit) => windows.filter((window) => Boolean(window[4]) === lit).map((window) => box(...window));
  const bars = windows.map(
    ([x, y, width, height]) => `M${x + width / 2} ${y}v${height}M${x} ${y + height * 0.45}h${width}`,
  );
  return flat([
    path(windows.map(([x, y, width, height]) => box(x - 2, y - 2, width + 4, height + 5)).join(''), p.trim),
    path(glass(false).join(''), p.pane),
    path(glass(true).join(''), p.glow),
    stroke(bars.join(''), p.trim, 1.8, {'stroke-linecap': 'butt'}),
  ]);
}

/**
 * A narrow town house with its gable to the street.
 *
 * @param look - `wall`, `roof`, `floors`, `lit` (the probability that a window is), `door`.
 */
export function house(p, r, x, base, width, height, look = {}) {
  const {wall = r.pick(p.walls), roof = r.pick(p.roofs), floors = 3, lit = 0.3, door = true, gable = r.chance()} = look;
  const top = base - height;
  const peak = width * (gable ? 0.62 : 0.34);
  const storey = height / floors;
  const columns = width > 105 ? 3 : 2;
  const size = Math.min(width / (columns * 2.1), storey * 0.42);
  const left = (column) => x + (width * (column + 0.5)) / columns - size / 2;
  const windows = times(floors * columns, (index) => {
    const floor = Math.floor(index / columns);
    return [left(index % columns), top + storey * (floor + 0.26), size, size * 1.35, r.chance(lit)];
  });
  if (door) windows.splice((floors - 1) * columns, 1);
  const roofShape = gable
    ? [
        [x - 5, top + 3],
        [x + width / 2, top - peak],
        [x + width + 5, top + 3],
      ]
    : [
        [x - 5, top + 3],
        [x + width * 0.1, top - peak],
        [x + width * 0.9, top - peak],
        [x + width + 5, top + 3],
      ];
  return flat([
    rect(x + width * 0.68, top - peak * 0.9, width * 0.13, peak * 0.7, p.land[3]),
    shape(roofShape, roof),
    rect(x, top, width, height, wall),
    rect(x + width * 0.72, top, width * 0.28, height, p.shade, {opacity: 0.14}),
    panes(p, windows),
    door && rect(left(0) - 2, base - storey * 0.74, size + 4, storey * 0.74, p.trim),
    door && rect(left(0), base - storey * 0.7, size, storey * 0.7, r.pick(p.coats)),
    gable && circle(x + width / 2, top - peak * 0.36, width * 0.07, p.glow, {opacity: 0.9}),
  ]);
}

/** A closed row of houses between two points. */
export function terrace(p, r, from, to, base, height, look = {}) {
  const parts = [];
  let x = from;
  let last;
  while (x < to - 40) {
    const width = Math.min(r.between(74, 128) * (height / 190), to - x);
    const wall = r.pick(p.walls.filter((colour) => colour !== last));
    parts.push(house(p, r, x, base, width, height * r.between(0.8, 1.12), {wall, ...look}));
    last = wall;
    x += width;
  }
  return flat(parts);
}

/** The outline of a town far away, with a spire. */
export function skyline(r, base, height, fill, from = 0, to = 1200) {
  let d = `M${from} ${base}`;
  for (let x = from; x < to;) {
    const width = r.between(26, 56);
    const top = base - height * r.between(0.3, 0.75);
    d += r.chance(0.6) ? `V${top}L${x + width / 2} ${top - width * 0.5}L${x + width} ${top}` : `V${top}H${x + width}`;
    x += width;
  }
  const spire = r.between(from + (to - from) * 0.3, from + (to - from) * 0.7);
  return flat([
    path(`${d}V${base + 4}H${from}z`, fill),
    shape(
      [
        [spire - 15, base],
        [spire - 15, base - height],
        [spire, base - height * 1.9],
        [spire + 15, base - height],
        [spire + 15, base],
      ],
      fill,
    ),
  ]);
}

/** A street lamp; lit it has a halo. */
export function lamp(p, x, base, height, lit = false) {
  return group(
    [
      stroke('M0 0V-88', p.land[4], 3),
      path('M-5 0L-3-12H3L5 0z', p.land[4]),
      lit && circle(0, -94, 26, p.glow, {opacity: 0.22}),
      path('M-6-88L-8-101H8L6-88z', lit ? p.glow : p.trim),
      path('M-10-101L0-109L10-101z', p.land[4]),
    ],
    {x, y: base, scale: height / 109},
  );
}

/** A market stall with a striped awning. */
export function stall(p, r, x, base, width, colour) {
  const stripes = 7;
  const step = width / stripes;
  return flat([
    stroke(`M${x + 8} ${base}v-150M${x + width - 8} ${base}v-150`, p.land[4], 6),
    rect(x + 4, base - 66, width - 8, 66, p.room.wood),
    rect(x + 4, base - 66, width - 8, 10, p.land[4], {opacity: 0.35}),
    times(9, (index) =>
      circle(
        x + 22 + (index * (width - 44)) / 8,
        base - 74 - (index % 2) * 5,
        11,
        r.pick([p.accent, p.second, p.land[2], p.land[3]]),
      ),
    ),
    times(stripes, (index) =>
      path(
        `M${x + index * step} ${base - 190}h${step}l0 44a${step / 2} 13 0 0 1 ${-step} 0z`,
        index % 2 ? p.trim : colour,
      ),
    ),
    rect(x, base - 194, width, 10, p.land[4], {opacity: 0.4}),
  ]);
}

/** A bus from the side; its wheels stand on `base`. */
export function bus(p, r, x, base, width, colour = p.accent) {
  return group(
    [
      path('M0-14V-112Q0-124 12-124H286Q300-124 303-108L310-62V-14z', colour),
      rect(0, -58, 310, 10, p.trim),
      times(5, (index) => rect(14 + index * 48, -108, 40, 42, index % 2 ? p.pane : p.glow, {rx: 4})),
      path('M258-108H288L297-66H258z', p.pane),
      rect(0, -24, 310, 10, p.shade, {opacity: 0.35}),
      [66, 244].map((wheel) => [circle(wheel, -14, 22, p.land[4]), circle(wheel, -14, 9, p.ground[0])]),
      rect(300, -36, 12, 9, p.glow),
    ],
    {x, y: base - 8, scale: width / 310},
  );
}

/** A square paved in bands, from `top` to the foot of the picture. */
export const paving = (p, top) => [
  rect(0, top, 1200, 675 - top, p.ground[0]),
  path(`M0 ${top + 50}Q600 ${top + 20} 1200 ${top + 50}V675H0z`, p.ground[1], {opacity: 0.55}),
  path(`M0 ${top + 118}Q600 ${top + 96} 1200 ${top + 118}V675H0z`, p.ground[2], {opacity: 0.4}),
];

/** Whether the lamps are lit in this light. */
export const dark = (p) => p.lampsLit;

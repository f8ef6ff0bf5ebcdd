import {HEIGHT, WIDTH, circle, ellipse, flat, path, rect, shape, stroke, times} from './svg.mjs';

/** A wall, a skirting and a floor whose boards run into the depth. */
export function room(p, floor = 520) {
  const boards = times(13, (index) => {
    const x = (index - 6) * 105;
    return `M${600 + x} ${floor}L${600 + x * 2.3} ${HEIGHT}`;
  });
  return flat([
    rect(0, 0, WIDTH, floor, p.room.wall),
    rect(0, 0, WIDTH, 44, p.shade, {opacity: 0.12}),
    rect(0, floor, WIDTH, HEIGHT - floor, p.room.floor),
    stroke(boards.join(''), p.room.dark, 2.5, {opacity: 0.22}),
    rect(0, floor - 14, WIDTH, 16, p.room.dark, {opacity: 0.4}),
  ]);
}

/** Panelling on the lower wall. */
export function panelling(p, top, bottom, count = 9) {
  const width = WIDTH / count;
  return flat([
    rect(0, top, WIDTH, bottom - top, p.room.panel),
    rect(0, top - 8, WIDTH, 10, p.room.dark, {opacity: 0.35}),
    times(count, (index) =>
      rect(index * width + 16, top + 18, width - 32, bottom - top - 40, 'none', {
        stroke: p.room.dark,
        'stroke-width': 2.5,
        opacity: 0.28,
      }),
    ),
  ]);
}

/** A tall window that shows the weather, with hills or roofs behind it, and the light it throws on the wall. */
export function bigWindow(p, x, y, width, height, columns = 3, rows = 3) {
  const band = height / 4;
  return flat([
    rect(x - 10, y - 10, width + 20, height + 20, p.trim),
    times(4, (index) => rect(x, y + index * band, width, band + 1, p.sky[index])),
    path(
      `M${x} ${y + height * 0.78}q${width * 0.3} ${-height * 0.16} ${width * 0.55} ${-height * 0.03}t${width * 0.45} ${-height * 0.04}V${y + height}H${x}z`,
      p.land[1],
    ),
    path(
      `M${x} ${y + height * 0.9}q${width * 0.4} ${-height * 0.1} ${width} ${-height * 0.02}V${y + height}H${x}z`,
      p.land[2],
    ),
    stroke(
      flat([
        times(columns - 1, (index) => `M${x + ((index + 1) * width) / columns} ${y}v${height}`),
        times(rows - 1, (index) => `M${x} ${y + ((index + 1) * height) / rows}h${width}`),
      ]),
      p.trim,
      6,
      {'stroke-linecap': 'butt'},
    ),
    rect(x - 20, y + height + 8, width + 40, 14, p.trim),
    rect(x - 20, y + height + 20, width + 40, 6, p.shade, {opacity: 0.2}),
  ]);
}

/** Light that falls through a window on wall and floor. */
export function beam(p, x, y, width, reach, lean = 180) {
  return shape(
    [
      [x, y],
      [x + width, y],
      [x + width + lean, y + reach],
      [x + lean - 60, y + reach],
    ],
    p.glow,
    {opacity: 0.2},
  );
}

/** A lamp hanging from the ceiling, with its cone of light. */
export function pendant(p, x, y, colour = p.accent, reach = 330) {
  return flat([
    shape(
      [
        [x - 40, y],
        [x + 40, y],
        [x + 210, y + reach],
        [x - 210, y + reach],
      ],
      p.glow,
      {opacity: 0.16},
    ),
    stroke(`M${x} 0V${y - 36}`, p.room.dark, 4),
    path(`M${x - 50} ${y}C${x - 46} ${y - 44} ${x + 46} ${y - 44} ${x + 50} ${y}z`, colour),
    ellipse(x, y, 50, 7, p.glow),
  ]);
}

/** Book spines between two points on a shelf; some lean. */
export function books(p, r, from, to, base, height) {
  const parts = [];
  const colours = [...p.coats, ...p.walls];
  for (let x = from; x < to - 10;) {
    const width = Math.min(r.between(11, 30), to - x);
    const tall = height * r.between(0.62, 0.96);
    const colour = r.pick(colours);
    parts.push(rect(x, base - tall, width - 1.5, tall, colour));
    if (width > 17) parts.push(rect(x, base - tall * 0.82, width - 1.5, 5, p.trim, {opacity: 0.7}));
    x += width;
    if (r.chance(0.07)) x += r.between(16, 46);
  }
  return flat(parts);
}

/** A case of shelves; `fill(from, to, base, height)` puts something on each. */
export function shelves(p, x, y, width, height, rows, fill) {
  const step = height / rows;
  return flat([
    rect(x - 10, y - 12, width + 20, height + 22, p.room.wood),
    rect(x, y, width, height, p.room.dark, {opacity: 0.75}),
    times(rows, (row) => [
      fill(x + 5, x + width - 5, y + (row + 1) * step - 8, step - 16),
      rect(x, y + (row + 1) * step - 9, width, 9, p.room.wood),
    ]),
  ]);
}

/** A table seen from the front. */
export function table(p, x, y, width, base, colour = p.room.wood) {
  return flat([
    stroke(`M${x + 26} ${y + 14}V${base}M${x + width - 26} ${y + 14}V${base}`, p.room.dark, 12, {
      'stroke-linecap': 'butt',
    }),
    rect(x, y, width, 20, colour, {rx: 3}),
    rect(x, y + 14, width, 8, p.shade, {opacity: 0.3}),
  ]);
}

/** Bottles, jars and boxes on a shelf. */
export function jars(p, r, from, to, base, height) {
  const parts = [];
  for (let x = from + 6; x < to - 34;) {
    const width = r.between(20, 42);
    const tall = height * r.between(0.45, 0.85);
    const colour = r.pick([p.second, p.accent, p.land[1], p.land[2], p.trim, p.sea[1]]);
    parts.push(
      r.chance(0.35)
        ? [rect(x, base - tall, width, tall, colour), rect(x, base - tall * 0.6, width, tall * 0.26, p.trim)]
        : [
            rect(x, base - tall * 0.8, width, tall * 0.8, colour, {rx: 5}),
            rect(x + width * 0.24, base - tall, width * 0.52, tall * 0.24, p.room.dark),
            rect(x + 3, base - tall * 0.56, width - 6, tall * 0.3, p.trim, {opacity: 0.85}),
          ],
    );
    x += width + r.between(5, 12);
  }
  return flat(parts);
}

/** A framed picture of hills and sea. */
export function painting(p, x, y, width, height, frame = p.second) {
  const horizon = y + height * 0.56;
  return flat([
    rect(x + 8, y + 12, width, height, p.shade, {opacity: 0.25}),
    rect(x, y, width, height, frame),
    rect(x + 12, y + 12, width - 24, height - 24, p.sky[2]),
    circle(x + width * 0.68, y + height * 0.36, height * 0.09, p.sun),
    rect(x + 12, horizon, width - 24, y + height - 12 - horizon, p.sea[2]),
    shape(
      [
        [x + 12, horizon],
        [x + width * 0.3, y + height * 0.34],
        [x + width * 0.55, horizon],
      ],
      p.land[2],
    ),
    shape(
      [
        [x + 12, y + height - 12],
        [x + 12, horizon + height * 0.12],
        [x + width * 0.5, y + height - 12],
      ],
      p.land[4],
    ),
  ]);
}

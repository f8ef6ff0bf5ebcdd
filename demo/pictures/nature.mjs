import {HEIGHT, WIDTH, circle, ellipse, flat, group, path, rect, shape, stroke, times} from './svg.mjs';

/** The sky in four flat bands, the way a screen print sets it, ending at a horizon. */
export function sky(p, r, horizon = 430) {
  const bend = r.between(-26, 26);
  const edges = [0, 0.3, 0.58, 0.8].map((share) => share * horizon);
  return flat([
    rect(0, 0, WIDTH, HEIGHT, p.sky[0]),
    edges.slice(1).map((y, index) => {
      const swing = bend * (index % 2 ? -1 : 1);
      return path(`M0 ${y}C300 ${y - swing} 800 ${y + swing * 1.6} 1200 ${y - swing * 0.4}V675H0z`, p.sky[index + 1]);
    }),
  ]);
}

/** The sun, or the moon, with two rings of haze. */
export function sun(p, x, y, radius = 46) {
  return flat([
    circle(x, y, radius * 2.7, p.sun, {opacity: 0.12}),
    circle(x, y, radius * 1.75, p.sun, {opacity: 0.18}),
    circle(x, y, radius, p.sun),
  ]);
}

/** A flat-bottomed cloud. */
export function cloud(p, x, y, size = 1, opacity = 0.75) {
  const d = 'M-150 0C-150-30-110-36-92-30C-84-66-30-74-8-46C18-70 66-58 68-26C100-40 146-26 150 0z';
  return group(path(d, p.cloud), {x, y, scale: size, opacity});
}

/** A few clouds over the upper sky. */
export function clouds(p, r, count = 3, low = 60, high = 220) {
  return times(count, (index) => {
    const x = ((index + r.between(0.15, 0.85)) * WIDTH) / count;
    return cloud(p, x, r.between(low, high), r.between(0.6, 1.25), 0.65);
  });
}

export function stars(p, r, count = 60, depth = 400) {
  return group(
    times(count, () => circle(r.whole(0, WIDTH), r.whole(0, depth), r.pick([1, 1.4, 1.4, 2, 2.6]), p.sun)),
    {opacity: 0.85},
  );
}

/** Gulls or rooks, far off. */
export function birds(p, r, count = 5, x = 700, y = 150) {
  return times(count, () => {
    const size = r.between(7, 15);
    const [bx, by] = [x + r.between(-170, 170), y + r.between(-60, 60)];
    return stroke(
      `M${bx - size} ${by - size * 0.4}q${size * 0.6} ${-size * 0.3} ${size} ${size * 0.4}q${size * 0.4} ${-size * 0.7} ${size} ${-size * 0.4}`,
      p.land[4],
      3,
      {opacity: 0.7},
    );
  });
}

/** A rolling line of hills, filled to the foot of the picture. */
export function hills(r, base, height, fill, steps = 4) {
  const step = WIDTH / steps;
  let d = `M0 ${base - r.between(0, height)}`;
  for (let index = 0; index < steps; index++) {
    const x = index * step;
    const y = base - r.between(0.1, 1) * height;
    d += `C${x + step * 0.35} ${base - r.between(0, 1) * height} ${x + step * 0.6} ${y} ${x + step} ${y}`;
  }
  return path(`${d}V675H0z`, fill);
}

/** Water from a horizon to the foot of the picture, in bands, with glints under a light at `x`. */
export function sea(p, r, horizon = 430, x = 600) {
  const depth = HEIGHT - horizon;
  return flat([
    rect(0, horizon, WIDTH, depth, p.sea[0]),
    [0.16, 0.42, 0.72].map((share, index) => {
      const y = horizon + share * depth;
      const lift = r.between(6, 16);
      return path(`M0 ${y}q150 ${-lift} 300 0t300 0t300 0t300 0V675H0z`, p.sea[index + 1]);
    }),
    glints(p, r, horizon, x),
  ]);
}

function glints(p, r, horizon, x) {
  const depth = HEIGHT - horizon;
  const lines = times(26, (index) => {
    const share = (index + 1) / 27;
    const y = horizon + share * depth;
    const length = r.between(14, 40) + share * 60;
    const start = x + r.between(-1, 1) * (30 + share * 190) - length / 2;
    return `M${start} ${y}h${length}`;
  });
  return stroke(lines.join(''), p.sun, 3.5, {opacity: 0.5});
}

/** Long low waves in the foreground. */
export function swell(p, r, y, fill = p.sea[3]) {
  const lift = r.between(12, 22);
  return path(`M0 ${y}q100 ${-lift} 200 0t200 0t200 0t200 0t200 0t200 0V675H0z`, fill);
}

/** A broad-leaved tree: trunk, crown, lit side. */
export function tree(x, base, height, dark, lit) {
  const k = height / 100;
  return group(
    [
      path('M-4 0L-3-46L3-46L5 0z', dark),
      stroke('M0-34L-14-54M0-40L14-58', dark, 3),
      circle(-15, -56, 20, dark),
      circle(15, -60, 22, dark),
      circle(0, -76, 24, dark),
      circle(-18, -60, 13, lit),
      circle(-5, -82, 15, lit),
      circle(9, -62, 10, lit),
    ],
    {x, y: base, scale: k},
  );
}

/** A fir in three tiers. */
export function conifer(x, base, height, dark, lit) {
  const k = height / 100;
  return group(
    [
      rect(-3, -14, 6, 14, dark),
      path('M0-100L16-66H8L24-38H12L30-10H-30L-12-38H-24L-8-66H-16z', dark),
      lit && path('M0-100L-16-66H-8L-24-38H-12L-30-10H-14L-4-40H-8L0-68z', lit),
    ],
    {x, y: base, scale: k},
  );
}

/** Grass or reeds along a line. */
export function reeds(r, x, base, width, height, colour, count = 24) {
  const blades = times(count, () => {
    const foot = x + r.between(0, width);
    const tall = height * r.between(0.5, 1);
    return `M${foot} ${base}q${r.between(-3, 3)} ${-tall * 0.6} ${r.between(-16, 16)} ${-tall}`;
  });
  return stroke(blades.join(''), colour, 4);
}

/** Slanting rain over the whole picture. */
export function rainfall(r, colour, count = 90, opacity = 0.4) {
  const drops = times(count, () => `M${r.whole(-40, WIDTH)} ${r.whole(-20, HEIGHT)}l${-12} ${r.whole(34, 60)}`);
  return stroke(drops.join(''), colour, 2.5, {opacity});
}

/** A rock or a heap with one lit side. */
export function rock(x, base, width, height, dark, lit) {
  return flat([
    shape(
      [
        [x - width / 2, base],
        [x - width * 0.36, base - height * 0.7],
        [x - width * 0.05, base - height],
        [x + width * 0.28, base - height * 0.62],
        [x + width / 2, base],
      ],
      dark,
    ),
    shape(
      [
        [x - width * 0.36, base - height * 0.7],
        [x - width * 0.05, base - height],
        [x - width * 0.02, base - height * 0.5],
        [x - width * 0.2, base - height * 0.3],
      ],
      lit,
    ),
  ]);
}

/** The shadow under a thing that stands. */
export const groundShadow = (x, y, width, p) => ellipse(x, y, width / 2, width / 16, p.shade, {opacity: 0.28});

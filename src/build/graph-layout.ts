/** Where a dot stands. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Rounds of pushing and pulling. */
const ROUNDS = 160;
/** How long a line would be if nothing else were there. */
const LENGTH = 14;
/** How strongly all is drawn to the middle, so that islands stay in sight. */
const GRAVITY = 0.02;

/**
 * Places dots so that those with a line between them are near and all others are not (Fruchterman and Reingold, 1991): dots push
 * each other away, lines pull. Without chance: the same graph always looks the same.
 *
 * @param count - How many dots. The time grows with its square.
 * @param lines - Pairs of dots.
 */
export function layOut(count: number, lines: readonly (readonly [number, number])[]): Point[] {
  const x = new Float64Array(count);
  const y = new Float64Array(count);
  const dx = new Float64Array(count);
  const dy = new Float64Array(count);
  // a sunflower: nowhere two on one spot
  for (let i = 0; i < count; i++) {
    x[i] = Math.sqrt(i) * LENGTH * Math.cos(i * 2.4);
    y[i] = Math.sqrt(i) * LENGTH * Math.sin(i * 2.4);
  }
  for (let round = 0; round < ROUNDS; round++) {
    dx.fill(0);
    dy.fill(0);
    for (let i = 0; i < count; i++)
      for (let j = 0; j < i; j++) {
        const [ox, oy] = [(x[i] as number) - (x[j] as number), (y[i] as number) - (y[j] as number)];
        const push = LENGTH ** 2 / Math.max(ox * ox + oy * oy, 0.01);
        (dx[i] as number) += ox * push;
        (dy[i] as number) += oy * push;
        (dx[j] as number) -= ox * push;
        (dy[j] as number) -= oy * push;
      }
    for (const [i, j] of lines) {
      const [ox, oy] = [(x[i] as number) - (x[j] as number), (y[i] as number) - (y[j] as number)];
      const pull = Math.hypot(ox, oy) / LENGTH;
      (dx[i] as number) -= ox * pull;
      (dy[i] as number) -= oy * pull;
      (dx[j] as number) += ox * pull;
      (dy[j] as number) += oy * pull;
    }
    const most = 6 * LENGTH * (1 - round / ROUNDS) ** 2 + 0.2;
    for (let i = 0; i < count; i++) {
      const [mx, my] = [
        (dx[i] as number) - (x[i] as number) * GRAVITY * LENGTH,
        (dy[i] as number) - (y[i] as number) * GRAVITY * LENGTH,
      ];
      const far = Math.hypot(mx, my) || 1;
      (x[i] as number) += (mx / far) * Math.min(far, most);
      (y[i] as number) += (my / far) * Math.min(far, most);
    }
  }
  return Array.from(x, (value, i) => ({x: value, y: y[i] as number}));
}

import {group, path, rect, stroke} from './svg.mjs';

/** A fishing boat, bow to the right; its waterline is `y`. */
export function fishingBoat(p, x, y, scale, hull, flip) {
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

/** A striped lighthouse, its lamp lit. */
export function lighthouse(p, x, base, height) {
  return group(
    [
      path('M-13 0L-8-82H8L13 0z', p.trim),
      [-24, -58].map((y) =>
        path(
          `M${-12 + (-y - 24) * 0.06} ${y}L${-11 + (-y - 24) * 0.06} ${y - 16}H${11 - (-y - 24) * 0.06}L${12 - (-y - 24) * 0.06} ${y}z`,
          p.accent,
        ),
      ),
      path('M2-82H8L13 0H4z', p.shade, {opacity: 0.2}),
      rect(-11, -86, 22, 4, p.land[4]),
      rect(-6, -97, 12, 11, p.glow),
      path('M-9-97L0-106L9-97z', p.accent),
    ],
    {x, y: base, scale: height / 106},
  );
}

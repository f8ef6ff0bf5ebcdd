const KEY = 'related-articles-holdout';

/**
 * Whether this browser belongs to the `percent` of browsers that are shown nothing, so that a publisher can compare. A
 * number from 0 to 100 is drawn once and kept on the device: when the share grows, those who belonged to it still do.
 * A share above 100 counts as none. Where nothing may be kept, all widgets of a page draw the same number anew for each
 * page.
 */
export function isHeldOut(percent: number | null | undefined): boolean {
  return typeof percent === 'number' && percent > 0 && percent <= 100 && lot() < percent;
}

function lot(): number {
  try {
    const kept = Number.parseFloat(localStorage.getItem(KEY) ?? '');
    if (kept >= 0 && kept < 100) return kept;
    const drawn = Math.random() * 100;
    localStorage.setItem(KEY, drawn.toFixed(3));
    return drawn;
  } catch {
    // the millisecond at which the page began is as good as any number, and the same for all widgets
    return Math.floor(performance.timeOrigin) % 100;
  }
}

import type { FocusPoint } from '../../domain/photo-focus.ts';

/**
 * The point of a photo that every crop keeps, for `focus.css`. The security policy allows no inline styles, so the
 * point is given in tenths, rounded away from the middle: then it stays inside even where a fifth of the photo is shown.
 */
export function focusOf(point: FocusPoint | undefined): { x: number | undefined; y: number | undefined } {
  return { x: point && toTenth(point.x), y: point && toTenth(point.y) };
}

/** Undefined for the middle, where browsers crop by themselves. */
function toTenth(percent: number): number | undefined {
  const tenth = percent < 50 ? Math.floor(percent / 10) : Math.ceil(percent / 10);
  return tenth === 5 ? undefined : tenth;
}

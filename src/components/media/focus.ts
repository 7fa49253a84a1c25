import type { FocusPoint } from '../../domain/photo-focus.ts';

/**
 * The point of a photo that every crop keeps, as data for `focus.css`: the content security policy allows no inline
 * styles. It is given in tenths and rounded away from the middle, so that the point stays visible even in a crop that
 * shows a fifth of the photo.
 */
export function focusOf(point: FocusPoint | undefined): { x: number | undefined; y: number | undefined } {
  return { x: point && toTenth(point.x), y: point && toTenth(point.y) };
}

/** Undefined for the middle, where browsers crop by themselves. */
function toTenth(percent: number): number | undefined {
  const tenth = percent < 50 ? Math.floor(percent / 10) : Math.ceil(percent / 10);
  return tenth === 5 ? undefined : tenth;
}

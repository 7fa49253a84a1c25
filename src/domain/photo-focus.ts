/** The point of a photo that its editor chose, in percent from the left and the top. */
export interface FocusPoint {
  x: number;
  y: number;
}

/** The edge, corner or centre to keep when a photo is cropped. */
export function keptSide(focus: FocusPoint | undefined): string {
  if (focus === undefined) return 'centre';
  const across = sideOf(focus.x, 'left', 'right');
  const down = sideOf(focus.y, 'top', 'bottom');
  return `${across} ${down}`.trim() || 'centre';
}

function sideOf(percent: number, first: string, last: string): string {
  if (percent < 100 / 3) return first;
  return percent > 200 / 3 ? last : '';
}

/** The same point after the photo is turned clockwise by 90 degrees. */
export const turnedRight = ({ x, y }: FocusPoint): FocusPoint => ({ x: 100 - y, y: x });

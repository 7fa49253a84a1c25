/**
 * The height of each frame in px, the same at any width from 280 px: what is shown is laid out to fill it, so that a
 * portal can reserve the room beforehand and nothing moves. A test lays the longest titles out in all of them.
 */
export const heights = { list: 540, entry: 420, figures: 380, search: 260 } as const;

const ofShortLists = [200, 320, 420] as const;

export const heightOfList = (entries: number): number => ofShortLists[entries] ?? heights.list;

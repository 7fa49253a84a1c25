/**
 * The height of each frame in px, the same at any width from 280 px: what is shown is laid out to fill it, so that a
 * portal can reserve the room beforehand and nothing moves. A test lays the longest titles out in all of them.
 */
export const heights = { list: 600, entry: 440, figures: 360, search: 250 } as const;

const ofShortLists = [200, 320, 440] as const;

export const heightOfList = (entries: number): number => ofShortLists[entries] ?? heights.list;

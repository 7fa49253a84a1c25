/**
 * Height of each kind of frame in px, for any width from 280 px. The content is laid out to fill it, so a portal can
 * reserve the space and nothing shifts. A test renders the longest titles in all kinds.
 */
export const heights = { list: 600, entry: 440, figures: 360, search: 250 } as const;

const ofShortLists = [200, 320, 440] as const;

export const heightOfList = (entries: number): number => ofShortLists[entries] ?? heights.list;

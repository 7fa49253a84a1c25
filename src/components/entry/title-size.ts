/** Up to here the largest letters make three lines beside a picture; beyond, they would fill a phone. */
const longestShort = 62;

export const isShortTitle = (title: string): boolean => title.length <= longestShort;

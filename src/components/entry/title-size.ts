/**
 * Longest title in characters that fits beside a picture in three lines of the largest font size. Longer titles in that
 * size would fill the screen of a phone.
 */
const longestShort = 62;

export const isShortTitle = (title: string): boolean => title.length <= longestShort;

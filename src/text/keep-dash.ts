/** Keeps a dash on the line of the word before it, because a line that begins with a dash looks like a list item. */
export const keepDash = (text: string): string => text.replaceAll(/ (?=[-–] )/g, '\u00a0');

/** Keeps a dash between words on the line of the word before it, because a line that begins with a dash reads as a list. */
export const keepDash = (text: string): string => text.replaceAll(/ (?=[-–] )/g, '\u00a0');

/** Paragraphs and reading time of a spoken text. */

/** Syllables per minute: slow, so that distant listeners can follow. */
const pace = 150;

export function readingTime(words: number): string {
  const quarters = Math.max(1, Math.round((words / pace) * 4));
  const [minutes, seconds] = [Math.floor(quarters / 4), (quarters % 4) * 15];
  return [minutes > 0 && `${minutes} phút`, seconds > 0 && `${seconds} giây`].filter(Boolean).join(' ');
}

export const paragraphsOf = (text: string): string[] =>
  text
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.replace(/\s+/g, ' ').trim())
    .filter((paragraph) => paragraph !== '');

/**
 * The characters that the site's typeface contains. Browsers draw all others in a fallback font: use an icon or a word
 * instead.
 */

const from = (first: number, last: number): string =>
  String.fromCodePoint(...Array.from({ length: last - first + 1 }, (_, index) => first + index));

const vowels = 'ÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝĂĨŨƠƯ';
const vietnamese = `${vowels}Đ${vowels.toLowerCase()}đ${from(0x1ea0, 0x1ef9)}`;
/** Combining marks, for decomposed text (NFD), which a Mac may put into the search box. */
const combining = '\u0300\u0301\u0303\u0309\u0323';
const european = 'ÄËÏÖÜÇÑÎÛäëïöüçñîûß';
const punctuation = '\u00a0“”‘’–—…•·×÷±°²³½₫€%‰›‹«»§©−≥≤';

export const letters = [...new Set(`${from(0x20, 0x7e)}${vietnamese}${combining}${european}${punctuation}`)].join('');

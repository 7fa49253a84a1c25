/**
 * Titles before names. They are removed before names are compared, because a text that says `Nguyễn Văn A` also reveals
 * `Hộ ông Nguyễn Văn A`.
 */
const honorific = /^(?:hộ |gia đình |vợ chồng )*(?:ông |bà |anh |chị |em |cụ |cháu |thầy |cô )?/;

/** The text in the form in which texts are compared: NFC, lower case, single spaces. */
export const toComparable = (text: string): string => text.normalize('NFC').toLowerCase().replace(/\s+/g, ' ').trim();

/** A name without the title before it, in comparable form. */
export const toBareName = (name: string): string => toComparable(name).replace(honorific, '');

/** The names that a name consists of, in comparable form: `Hộ ông A và bà B (thôn 2)` consists of A and B. */
export const namesWithin = (name: string): string[] =>
  name
    .replaceAll(/\([^)]*\)/g, ' ')
    .split(/,| và /)
    .map(toBareName);

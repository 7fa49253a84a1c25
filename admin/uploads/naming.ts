/**
 * Chooses the names of uploaded files. The names are part of public addresses, so the name of the chosen file is not
 * used: it may reveal who is shown or who sent the file.
 */
const extensionOf = (name: string): string => name.slice(name.lastIndexOf('.') + 1);
const numberOf = (name: string): number => Number(/^anh-(\d+)\.[a-z]+$/.exec(name)?.[1] ?? 0);
const stemOf = (name: string): string => name.slice(0, name.lastIndexOf('.'));

/** The first free name in `anh-1.jpg`, `anh-2.png`, …; the number must be free whatever the extension. */
export function freePhotoName(taken: readonly string[], extension: string): string {
  const numbers = new Set(taken.map(numberOf));
  let number = 1;
  while (numbers.has(number)) number += 1;
  return `anh-${number}.${extension}`;
}

/**
 * A replacement photo keeps the name `old`, so that references in the body stay valid. Another format gets another
 * extension, and a new number if another file has the number of `old`.
 */
export function replacingPhotoName(old: string, taken: readonly string[], extension: string): string {
  if (extensionOf(old) === extension) return old;
  const name = `${stemOf(old)}.${extension}`;
  const others = taken.filter((file) => file !== old);
  return others.some((file) => stemOf(file) === stemOf(old)) ? freePhotoName(taken, extension) : name;
}

/** The PDF is named after its document, with a number if taken, because documents share a folder. */
export function freeDocumentName(taken: readonly string[], slug: string): string {
  let name = `${slug}.pdf`;
  for (let number = 2; taken.includes(name); number += 1) name = `${slug}-${number}.pdf`;
  return name;
}

/**
 * Names of uploaded files. They stand in public addresses, so they say nothing of who is shown or who has sent the
 * file, whatever it was called before.
 */
const extensionOf = (name: string): string => name.slice(name.lastIndexOf('.') + 1);
const numberOf = (name: string): number => Number(/^anh-(\d+)\.[a-z]+$/.exec(name)?.[1] ?? 0);
const stemOf = (name: string): string => name.slice(0, name.lastIndexOf('.'));

/** The next of `anh-1.jpg`, `anh-2.png`, … whose number no file beside the entry has. */
export function freePhotoName(taken: readonly string[], extension: string): string {
  const numbers = new Set(taken.map(numberOf));
  let number = 1;
  while (numbers.has(number)) number += 1;
  return `anh-${number}.${extension}`;
}

/** A photo that takes the place of `old` keeps its name, so that the body still finds it, unless its format is another. */
export function replacingPhotoName(old: string, taken: readonly string[], extension: string): string {
  if (extensionOf(old) === extension) return old;
  const name = `${stemOf(old)}.${extension}`;
  const others = taken.filter((file) => file !== old);
  return others.some((file) => stemOf(file) === stemOf(old)) ? freePhotoName(taken, extension) : name;
}

/** The PDF is called like its document; documents share a folder. */
export function freeDocumentName(taken: readonly string[], slug: string): string {
  let name = `${slug}.pdf`;
  for (let number = 2; taken.includes(name); number += 1) name = `${slug}-${number}.pdf`;
  return name;
}

/**
 * Photos that an entry no longer names. Decap leaves them where they are, so each place where entries are kept takes
 * them away with the next change of the entry: what someone does not want shown is not kept either.
 */
const ownFile = /^(?<folder>.+\/)index\.mdx$/;
const photo = /\.(?:jpe?g|png|webp)$/;

/** The folder of an entry that has one to itself, with a slash at its end. */
export const folderOf = (path: string): string | undefined => ownFile.exec(path)?.groups?.['folder'];

/** `files` lie in the folder of the entry, whose text is `text`. */
export function leftBehind(files: readonly string[], text: string): string[] {
  const nameOf = (path: string) => path.slice(path.lastIndexOf('/') + 1);
  return files.filter((path) => photo.test(path) && !text.includes(`./${nameOf(path)}`));
}

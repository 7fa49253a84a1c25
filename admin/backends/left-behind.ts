/**
 * Finds photos that an entry no longer names. Decap leaves them in the folder, so they are deleted with the entry's
 * next save, or locally with its publication: a photo that someone does not want shown must not stay there.
 */
const ownFile = /^(?<folder>.+\/)index\.mdx$/;
const photo = /\.(?:jpe?g|png|webp)$/;

/** Folder of the entry, with a slash at its end; undefined for an entry that shares its folder with others. */
export const folderOf = (path: string): string | undefined => ownFile.exec(path)?.groups?.['folder'];

/**
 * Lists the photos in `files` that `text` no longer names. `files` are the paths in the entry's folder, `text` its
 * file.
 */
export function leftBehind(files: readonly string[], text: string): string[] {
  const nameOf = (path: string) => path.slice(path.lastIndexOf('/') + 1);
  return files.filter((path) => photo.test(path) && !text.includes(`./${nameOf(path)}`));
}

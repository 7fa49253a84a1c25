/** Notes the entry for which the build made each picture, so that editors are told the entry and not a file's name. */
import { createHash } from 'node:crypto';

export interface PhotoOfEntry {
  /** Path of the entry's file, from the project root. */
  entry: string;
  /** The photo's path as the entry writes it. */
  src: string;
}

export const digestOfPhoto = (bytes: Uint8Array | string): string =>
  createHash('sha256').update(bytes).digest('base64');

export class PhotoOwners {
  readonly #ownersOf = new Map<string, PhotoOfEntry[]>();
  /**
   * Keys are file names of the originals that Astro emits, without extension. The names of pictures made from an
   * original begin with its key.
   */
  readonly #stems = new Map<string, PhotoOfEntry[]>();

  /** `digest` is that of the prepared photo (`digestOfPhoto`). */
  add(digest: string, owner: PhotoOfEntry): void {
    const owners = this.#ownersOf.get(digest) ?? [];
    if (!owners.some(({ entry, src }) => entry === owner.entry && src === owner.src)) owners.push(owner);
    this.#ownersOf.set(digest, owners);
  }

  noteEmitted(fileName: string, bytes: Uint8Array | string): void {
    const owners = this.#ownersOf.get(digestOfPhoto(bytes));
    if (owners !== undefined) this.#stems.set(fileName.replace(/\.\w+$/, ''), owners);
  }

  /** Whether the file is a photo from which the build makes pictures. */
  isOriginal(path: string): boolean {
    return this.#stems.has(path.replace(/\.\w+$/, ''));
  }

  /** Owners of a file in the output. Empty if the file was not made from an entry's photo. */
  of(path: string): readonly PhotoOfEntry[] {
    const stem = [...this.#stems.keys()].find((known) => path.startsWith(`${known}_`) || path.startsWith(`${known}.`));
    const owners = (stem === undefined ? undefined : this.#stems.get(stem)) ?? [];
    return owners.toSorted((a, b) => (a.entry < b.entry ? -1 : 1));
  }
}

/** Which entry a picture of the build was made for: its file has a name that no editor knows. */
import { createHash } from 'node:crypto';

export interface PhotoOfEntry {
  /** Path of the entry's file, from the project root. */
  entry: string;
  /** As the entry names it. */
  src: string;
}

const digestOf = (bytes: Uint8Array | string): string => createHash('sha256').update(bytes).digest('base64');

export class PhotoOwners {
  readonly #ownersOf = new Map<string, PhotoOfEntry[]>();
  /** Names of the originals that Astro emits, without their ending; the names of what it makes of them begin so. */
  readonly #stems = new Map<string, PhotoOfEntry[]>();

  add(bytes: Uint8Array, owner: PhotoOfEntry): void {
    const digest = digestOf(bytes);
    const owners = this.#ownersOf.get(digest) ?? [];
    if (!owners.some(({ entry, src }) => entry === owner.entry && src === owner.src)) owners.push(owner);
    this.#ownersOf.set(digest, owners);
  }

  noteEmitted(fileName: string, bytes: Uint8Array | string): void {
    const owners = this.#ownersOf.get(digestOf(bytes));
    if (owners !== undefined) this.#stems.set(fileName.replace(/\.\w+$/, ''), owners);
  }

  /** Of a file of the build; none of what is no photo. */
  of(path: string): readonly PhotoOfEntry[] {
    const stem = [...this.#stems.keys()].find((known) => path.startsWith(`${known}_`) || path.startsWith(`${known}.`));
    const owners = (stem === undefined ? undefined : this.#stems.get(stem)) ?? [];
    return owners.toSorted((a, b) => (a.entry < b.entry ? -1 : 1));
  }
}

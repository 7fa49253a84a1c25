/**
 * Remembers which version of each file the editor has opened. A save may replace only that version; it is refused when
 * someone else has saved in between.
 */
import { GitServerError, sentences } from '../../src/editors/git-server-error.ts';

/** Files whose text an editor writes; the others are photos and documents. */
export const isText = (path: string): boolean => /\.(?:mdx|yaml)$/.test(path);

/** A save that was refused because the file has changed since it was opened. */
export class ChangedElsewhere extends GitServerError {
  /** Text of the file on the server. */
  readonly theirs: string;
  /** Lets the next save replace the version on the server. */
  readonly adopt: () => void;

  constructor(theirs: string, adopt: () => void) {
    super(sentences.changedByOther);
    this.theirs = theirs;
    this.adopt = adopt;
  }
}

/** A version is the string by which a server tells states of a file apart: a hash, or the text itself. */
export class Opened {
  readonly #versions = new Map<string, string>();
  /**
   * Texts that were sent, by path. If the answer to a save was lost, they show that the server's text is the editor's.
   */
  readonly #sent = new Map<string, Set<string>>();
  /** The entry whose form is about to open, as `collection/slug`. Lists read drafts too, but open no form. */
  #opening = '';

  /** Called before a draft is read: by the form with `collection` and `slug`, by the workflow board with `id`. */
  begin({ id, collection, slug }: { id?: string; collection?: string; slug?: string }): void {
    if (id === undefined && collection !== undefined && slug !== undefined) this.#opening = `${collection}/${slug}`;
  }

  /** True once after `begin` for the entry. */
  isBeginning(collection: string, slug: string): boolean {
    const isIt = this.#opening === `${collection}/${slug}`;
    if (isIt) this.#opening = '';
    return isIt;
  }

  note(path: string, version: string): void {
    this.#versions.set(path, version);
  }

  /** Undefined for a file that was not opened, such as that of a new entry. */
  version(path: string): string | undefined {
    return this.#versions.get(path);
  }

  noteSent(path: string, text: string): void {
    this.#sent.set(path, (this.#sent.get(path) ?? new Set()).add(text));
  }

  isSent(path: string, text: string): boolean {
    return this.#sent.get(path)?.has(text) === true;
  }

  /**
   * Throws when the file on the server is not the version that the editor has open. `there` is the server's version,
   * undefined if the server has no such file. `read` returns the text of that version.
   */
  async expectUnchanged(
    path: string,
    there: string | undefined,
    read: (version: string) => Promise<string>,
  ): Promise<void> {
    if (this.version(path) === there) return;
    if (there === undefined) {
      // The draft was thrown away meanwhile; the next save writes it anew.
      this.forget(path);
      throw new GitServerError(sentences.thrownAway);
    }
    const theirs = await read(there);
    if (this.isSent(path, theirs)) return;
    throw new ChangedElsewhere(theirs, () => {
      this.note(path, there);
    });
  }

  /** Called when the next save creates the file: the save then replaces no version, even if one was open before. */
  forget(path: string): void {
    this.#versions.delete(path);
  }
}

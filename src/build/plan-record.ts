/**
 * What a finished build leaves for the plan of the next one. A text that many outputs share is stored once, and
 * referred to by its number.
 */

export interface PlanRecord {
  /** Digests of each entry that the pages read. */
  entries: Map<string, EntryRecord>;
  /** The keys of `entries`, by number. */
  entryKeys: string[];
  /** Each question with the digest of its answer. */
  questions: (readonly [question: string, digest: string])[];
  /** Sets of field names that were read together. */
  fieldSets: string[][];
  /** By address. */
  outputs: Map<string, OutputRecord>;
  /** What the steps after rendering remember, by the name of the step. */
  steps: Map<string, unknown>;
}

export interface EntryRecord {
  whole: string;
  fields: Record<string, string>;
}

export interface OutputRecord {
  /** Path of the file, with `/`. */
  file: string;
  /** Digest of what `getStaticPaths` handed to the page. */
  given: string;
  /**
   * Pairs of numbers, one after another: of an entry (`entryKeys`), and of the set of its fields that were read
   * (`fieldSets`).
   */
  read: number[];
  /** Numbers of questions. */
  asked: number[];
}

/** Gives each text a number. */
export class Numbers {
  readonly texts: string[];
  readonly #numbers: Map<string, number>;

  /** The number of each given text is its index. */
  constructor(texts: readonly string[] = []) {
    this.texts = [...texts];
    this.#numbers = new Map(texts.map((text, number) => [text, number]));
  }

  of(text: string): number {
    const known = this.#numbers.get(text);
    if (known !== undefined) return known;
    const number = this.texts.push(text) - 1;
    this.#numbers.set(text, number);
    return number;
  }
}

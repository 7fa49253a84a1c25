/**
 * Reads the versions of an entry, a few at a time, newest first. Stops at a version in which consent was withdrawn or
 * the entry was removed: that version and all older ones are neither shown nor put back.
 */
import type { EntryPlace, Records, Version } from '../backends/records/records.ts';
import { isWithdrawn } from './restored.ts';

type Values = Readonly<Record<string, unknown>>;

type Reading = Pick<Records, 'listVersions' | 'readVersion'>;

export interface ReadVersion extends Version {
  values: Values;
}

export interface ShownVersion extends ReadVersion {
  /** The values of the next older version; undefined for the oldest version that may be seen. */
  before: Values | undefined;
}

const atOnce = 10;

export class Versions {
  readonly #records: Reading;
  readonly #place: EntryPlace;
  readonly #toValues: (text: string) => Values;
  readonly #listed: Version[] = [];
  readonly #read: ReadVersion[] = [];
  #pages = 0;
  #isListedWhole = false;
  #shownCount = 0;
  /** True when older versions exist that must not be seen. */
  isCutOff = false;

  constructor(records: Reading, place: EntryPlace, toValues: (text: string) => Values) {
    this.#records = records;
    this.#place = place;
    this.#toValues = toValues;
  }

  /** Newest first. */
  get shown(): ShownVersion[] {
    return this.#read
      .slice(0, this.#shownCount)
      .map((version, index) => ({ ...version, before: this.#read[index + 1]?.values }));
  }

  get hasMore(): boolean {
    return this.#shownCount < this.#read.length;
  }

  async readOn(): Promise<void> {
    // Reads one version more than is shown, because a version is described by what it changed in the next older one.
    const wanted = this.#shownCount + atOnce + 1;
    while (!this.#isListedWhole && this.#listed.length < wanted) await this.#listOn();
    const next = this.isCutOff ? [] : this.#listed.slice(this.#read.length, wanted);
    const texts = await Promise.all(next.map(({ id }) => this.#records.readVersion(this.#place.path, id)));
    for (const [index, version] of next.entries()) {
      const text = texts[index];
      const values = text === undefined ? undefined : this.#toValues(text);
      this.isCutOff = values === undefined || isWithdrawn(values);
      if (values === undefined || this.isCutOff) break;
      this.#read.push({ ...version, values });
    }
    this.#shownCount = Math.min(this.#shownCount + atOnce, this.#read.length);
  }

  async #listOn(): Promise<void> {
    const { versions, hasMore } = await this.#records.listVersions(this.#place, this.#pages + 1);
    this.#pages += 1;
    this.#listed.push(...versions);
    this.#isListedWhole = !hasMore;
  }
}

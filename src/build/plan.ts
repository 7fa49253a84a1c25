/**
 * Decides which outputs are made in a build, and which are kept from the last one. An output is kept if everything that
 * it read is still the same.
 */
import { allFields, type AskedContent, type EntryDigests, type PageReading, type Plan } from '../recording/recorder.ts';
import { Numbers, type EntryRecord, type OutputRecord, type PlanRecord } from './plan-record.ts';

interface Made {
  file: string;
  given: string;
  reading: PageReading;
}

export class BuildPlan implements Plan {
  readonly #last: PlanRecord | undefined;
  readonly #given = new Map<string, string>();
  readonly #made = new Map<string, Made>();
  readonly #kept = new Map<string, OutputRecord>();
  /** Whether the answer to a question is the same as in the last build, by the number of the question. */
  readonly #answers = new Map<number, boolean>();
  /** The fields that changed, by the number of each changed entry; undefined for an entry that is gone. */
  #changes: Map<number, ReadonlySet<string> | undefined> | undefined;

  constructor(last: PlanRecord | undefined) {
    this.#last = last;
  }

  isToBeMade(address: string, given: string, content: AskedContent): boolean {
    const known = this.#last?.outputs.get(address);
    if (known?.given === given && this.#isSame(known, content)) {
      this.#kept.set(address, known);
      return false;
    }
    this.#given.set(address, given);
    return true;
  }

  /** Notes what an output has read. Outputs that are made in every build are not noted. */
  note(address: string, file: string, reading: PageReading): void {
    const given = this.#given.get(address);
    if (given !== undefined) this.#made.set(address, { file, given, reading });
  }

  get keptFiles(): string[] {
    return [...this.#kept.values()].map(({ file }) => file);
  }

  #isSame({ read, asked }: OutputRecord, content: AskedContent): boolean {
    const changes = (this.#changes ??= this.#findChanges(content));
    for (let index = 0; index < read.length; index += 2) {
      const entry = read[index] ?? 0;
      if (!changes.has(entry)) continue;
      const changed = changes.get(entry);
      const fields = this.#last?.fieldSets[read[index + 1] ?? 0] ?? [];
      if (changed === undefined || fields.some((field) => changed.has(field))) return false;
    }
    return asked.every((question) => this.#isAnsweredTheSame(question, content));
  }

  #isAnsweredTheSame(number: number, content: AskedContent): boolean {
    const known = this.#answers.get(number);
    if (known !== undefined) return known;
    const [question, digest] = this.#last?.questions[number] ?? ['', ''];
    const isSame = content.answerTo(question) === digest;
    this.#answers.set(number, isSame);
    return isSame;
  }

  #findChanges(content: AskedContent): Map<number, ReadonlySet<string> | undefined> {
    const changes = new Map<number, ReadonlySet<string> | undefined>();
    for (const [number, key] of (this.#last?.entryKeys ?? []).entries()) {
      const before = this.#last?.entries.get(key);
      const now = content.entries.get(key);
      if (before === undefined || now === undefined) changes.set(number, undefined);
      else if (before.whole !== now.whole) changes.set(number, changedFields(before.fields, now.fields()));
    }
    return changes;
  }

  /**
   * True if the kept outputs have asked at least half of the record's questions. Otherwise everything gets new numbers,
   * so that what nobody asks any more does not stay in the record for good.
   */
  #usesMostOf({ questions }: PlanRecord): boolean {
    const used = new Set([...this.#kept.values()].flatMap(({ asked }) => asked));
    return used.size * 2 >= questions.length;
  }

  /** The record for the next build, with the kept outputs as well as those that were made. */
  toRecord(content: AskedContent, steps: PlanRecord['steps']): PlanRecord {
    const last = this.#last;
    const continued = last !== undefined && this.#usesMostOf(last) ? last : undefined;
    const entryKeys = new Numbers(continued?.entryKeys);
    const questions = new Numbers(continued?.questions.map(([question]) => question));
    const sets = new Numbers(continued?.fieldSets.map((names) => names.join()));
    const digests = new Map(continued?.questions);
    const withNewNumbers = ({ read, asked, ...output }: OutputRecord): OutputRecord => ({
      ...output,
      read: read.map((number, index) =>
        index % 2 === 0 ? entryKeys.of(last?.entryKeys[number] ?? '') : sets.of((last?.fieldSets[number] ?? []).join()),
      ),
      asked: asked.map((number) => {
        const [question, digest] = last?.questions[number] ?? ['', ''];
        digests.set(question, digest);
        return questions.of(question);
      }),
    });
    const outputs = new Map<string, OutputRecord>();
    for (const [address, output] of this.#kept)
      outputs.set(address, continued === undefined ? withNewNumbers(output) : output);
    for (const [address, { file, given, reading }] of this.#made) {
      outputs.set(address, {
        file,
        given,
        read: [...reading.fields].flatMap(([entry, fields]) => [
          entryKeys.of(entry),
          sets.of([...fields].sort().join()),
        ]),
        asked: [...reading.questions].map(([question, digest]) => {
          digests.set(question, digest);
          return questions.of(question);
        }),
      });
    }
    const toEntryRecord = (key: string): [string, EntryRecord][] => {
      const now = content.entries.get(key);
      return now === undefined ? [] : [[key, recordOf(now, last?.entries.get(key))]];
    };
    return {
      entries: new Map(entryKeys.texts.flatMap(toEntryRecord)),
      entryKeys: entryKeys.texts,
      questions: questions.texts.map((question) => [question, digests.get(question) ?? ''] as const),
      fieldSets: sets.texts.map((names) => names.split(',')),
      outputs,
      steps,
    };
  }
}

const recordOf = (now: EntryDigests, before: EntryRecord | undefined): EntryRecord =>
  before?.whole === now.whole ? before : { whole: now.whole, fields: now.fields() };

/**
 * Names of the fields whose digests differ. `allFields` stands for the list of field names, which a page has read if it
 * listed all fields.
 */
function changedFields(before: EntryRecord['fields'], now: EntryRecord['fields']): ReadonlySet<string> {
  const names = new Set([...Object.keys(before), ...Object.keys(now), allFields]);
  return new Set([...names].filter((name) => before[name] !== now[name]));
}

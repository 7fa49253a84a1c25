/** The result of reading `content/`. */
import type { Entry } from '../domain/collections.ts';
import type { Gone } from '../domain/gone.ts';
import type { Problem } from '../domain/problem.ts';
import type { Settings } from '../domain/settings.ts';
import type { Synonyms } from '../domain/synonyms.ts';
import type { Trace } from '../domain/traces.ts';
import type { Withdrawal } from '../domain/withdrawal.ts';

export interface FileReport {
  /** Path from the project root, with `/` as separator. */
  file: string;
  problems: Problem[];
}

export interface LoadedCorpus {
  /** Entries without errors. */
  entries: Entry[];
  /** Digest of fields and body of each of these entries, by its file. */
  digests: ReadonlyMap<string, string>;
  settings: Settings | undefined;
  withdrawals: Withdrawal[];
  /** Empty when the file does not exist or has errors. */
  synonyms: Synonyms;
  /** One report for each file with problems, sorted by path. */
  reports: FileReport[];
  /** What is withdrawn. */
  gone: Gone;
  /** Words that would reveal what is withdrawn. */
  traces: readonly Trace[];
  /** Pages of entries that are left out because they contain a withdrawn title or name. */
  heldPages: readonly string[];
}

/** The content as it is written, before what was withdrawn has been taken out. */
export interface Reading extends Omit<LoadedCorpus, 'gone' | 'traces' | 'heldPages'> {
  /**
   * What is searched for names and addresses: fields and body of each entry, by its file, in the form of
   * `toComparable`, as UTF-8.
   */
  texts: ReadonlyMap<string, Buffer>;
  /** Pages of entries that were public once and whose files are missing. */
  vanished: readonly string[];
}

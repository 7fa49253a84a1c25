import type { RuleCode } from '../catalogue.ts';
import type { EntryTypes, PartialEntry } from '../collections.ts';
import type { CollectionName } from '../fields.ts';
import { worded, type Problem, type Wording } from '../problem.ts';

/** What rules that look across entries may know of a body. */
export interface BodyFacts {
  /** How many it has. */
  words: number;
  /** `id`: its place on the page. */
  headings: readonly { depth: number; text: string; id: string }[];
  /** `src` of every figure. */
  figures: readonly string[];
  links: readonly string[];
  /** The body cannot be read, so that its text is as it was written, and nothing is known of its structure. */
  isUnread?: true;
}

/** A body as it was read. Its text is looked at once, and not kept with the entry. */
export interface BodyText extends Omit<BodyFacts, 'words'> {
  text: string;
}

/** An entry as the rules see it. */
export type CheckedEntry<Name extends CollectionName = CollectionName> = PartialEntry<Name> & { body?: BodyFacts };

export type Corpus = { [Name in CollectionName]: ReadonlyMap<string, CheckedEntry<Name>> };

export interface RuleContext<Name extends CollectionName> {
  entry: CheckedEntry<Name>;
  corpus: Corpus;
  /** Civil day of the check. */
  today: string;
}

export interface Finding {
  path: readonly PropertyKey[];
  message: string;
  /** As in a problem. */
  formMessage?: string;
  severity?: Problem['severity'];
}

export interface Rule<Name extends CollectionName> {
  code: RuleCode;
  /** The rule runs only when all these fields are well-formed; absent optional fields are. */
  reads: readonly (keyof EntryTypes[Name])[];
  check: (values: EntryTypes[Name], context: RuleContext<Name>) => Finding[];
}

/** `check` sees only the fields it says it reads. */
export const rule = <Name extends CollectionName, const Reads extends readonly (keyof EntryTypes[Name])[]>(
  _collection: Name,
  code: RuleCode,
  reads: Reads,
  check: (values: Pick<EntryTypes[Name], Reads[number]>, context: RuleContext<Name>) => Finding[],
): Rule<Name> => ({ code, reads, check });

/** A finding when the condition does not hold. */
export const expectThat = (holds: boolean, path: readonly PropertyKey[], message: Wording): Finding[] =>
  holds ? [] : [{ path, ...worded(message) }];

import type { RuleCode } from '../catalogue.ts';
import type { EntryTypes, PartialEntry } from '../collections.ts';
import type { CollectionName } from '../fields.ts';
import { toMessages, type Problem, type Wording } from '../problem.ts';

/** Facts about a body that rules may use. The text itself is not kept. */
export interface BodyFacts {
  /** Number of words. */
  words: number;
  /** `id` is the anchor of the heading on the page. */
  headings: readonly { depth: number; text: string; id: string }[];
  /** `src` of each figure. */
  figures: readonly string[];
  links: readonly string[];
  /**
   * Set when the body could not be parsed. Headings, figures and links are then empty, and the source stands for the
   * text.
   */
  isUnread?: true;
}

/** A body with its text. The text is checked once and then dropped, so that entries stay small. */
export interface BodyText extends Omit<BodyFacts, 'words'> {
  text: string;
}

/** An entry as rules see it; invalid fields are absent. */
export type CheckedEntry<Name extends CollectionName = CollectionName> = PartialEntry<Name> & { body?: BodyFacts };

export type Corpus = { [Name in CollectionName]: ReadonlyMap<string, CheckedEntry<Name>> };

export interface RuleContext<Name extends CollectionName> {
  entry: CheckedEntry<Name>;
  corpus: Corpus;
  /** Day of the check in Việt Nam, `YYYY-MM-DD`. */
  today: string;
}

export interface Finding {
  path: readonly PropertyKey[];
  message: string;
  /** See `formMessage` of `Problem`. */
  formMessage?: string;
  severity?: Problem['severity'];
}

export interface Rule<Name extends CollectionName> {
  code: RuleCode;
  /** The rule runs only when all these fields are valid. An absent optional field is valid. */
  reads: readonly (keyof EntryTypes[Name])[];
  check: (values: EntryTypes[Name], context: RuleContext<Name>) => Finding[];
}

/** Types `check` so that it can use only the fields listed in `reads`. */
export const rule = <Name extends CollectionName, const Reads extends readonly (keyof EntryTypes[Name])[]>(
  _collection: Name,
  code: RuleCode,
  reads: Reads,
  check: (values: Pick<EntryTypes[Name], Reads[number]>, context: RuleContext<Name>) => Finding[],
): Rule<Name> => ({ code, reads, check });

/** Returns a finding when `holds` is false. */
export const expectThat = (holds: boolean, path: readonly PropertyKey[], message: Wording): Finding[] =>
  holds ? [] : [{ path, ...toMessages(message) }];

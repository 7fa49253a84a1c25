/**
 * Advice on a draft: what a colleague would point at. It never keeps anyone from saving or publishing.
 * @internal Exported for its test.
 */
export type AdviceKind = 'figure' | 'spelling' | 'link' | 'twin' | 'name' | 'section' | 'photo';

export interface Advice {
  kind: AdviceKind;
  /** Path of the field to go to. */
  at: readonly (string | number)[];
  text: string;
}

export interface Consent {
  basis?: string;
  scope?: readonly string[];
  child?: string;
}

export interface AdvisedPhoto {
  alt?: string;
  caption?: string;
  credit?: string;
  people?: string;
  minors?: boolean;
}

/**
 * The values of the form, as far as they are filled in.
 * @internal Exported for its test.
 */
export interface AdvisedValues {
  title?: string;
  summary?: string;
  body?: string;
  subject?: { kind?: string; name?: string; role?: string };
  people?: readonly { name?: string }[];
  author?: { name?: string };
  source?: { url?: string };
  url?: string;
  contact?: { website?: string };
  results?: readonly { label?: string; value?: number; unit?: string; before?: number }[];
  photos?: readonly AdvisedPhoto[];
  consent?: Consent;
}

export interface AdvisedDraft {
  collection: string;
  id: string | undefined;
  values: AdvisedValues;
}

export interface OtherEntry {
  collection: string;
  id: string;
  title: string;
  summary: string;
}

export interface AdvisingSite {
  others: readonly OtherEntry[];
  /** Lowercase words of published titles and summaries that are not spelt like a Vietnamese syllable: foreign words. */
  lexicon: ReadonlySet<string>;
  /** Whether a path such as `/dien-hinh/2022-hien-mau/` leads to a page. True also when this cannot be told. */
  hasPage: (path: string) => boolean;
}

export type Adviser = (draft: AdvisedDraft, site: AdvisingSite) => Advice[];

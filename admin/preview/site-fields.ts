/** Types of `site.json`, the data about the rest of the site that previews and advice need. */
import type { ToldWords } from '../../src/components/card/to-tell.ts';
import type { GatedName } from '../../src/domain/collections.ts';
import type { ContentCounts } from '../../src/queries/content-counts.ts';
import type { Quarter } from '../../src/queries/quarters.ts';
import type { Store } from '../../src/queries/store.ts';
import type { previewFields } from '../told-fields.ts';

type DataOf<Name extends keyof Store> = Store[Name] extends { data: infer Data }[] ? Data : never;
export type KnownCollection = keyof typeof previewFields;

/** A photo as a browser loads it: one file in one size. */
export interface ShownPhoto {
  src: string;
  width: number;
  height: number;
}

export interface KnownEntry<Name extends KnownCollection = KnownCollection> {
  id: string;
  data: Pick<DataOf<Name>, (typeof previewFields)[Name][number] & keyof DataOf<Name>>;
}

type WithCover<Name extends GatedName> = KnownEntry<Name> & {
  photo?: ShownPhoto & { alt: string };
  /** Id of the document that approved the entry. */
  approvedBy?: string | undefined;
  /** The words that the entry's card shows. */
  told?: ToldWords | undefined;
};

export interface SiteData {
  settings: Pick<Store['settings'], 'siteName' | 'plan' | 'planPeriod' | 'contact' | 'answerDays'>;
  quarters: readonly Quarter[];
  counts: ContentCounts;
  exemplars: WithCover<'exemplars'>[];
  stories: WithCover<'stories'>[];
  events: KnownEntry<'events'>[];
  movements: KnownEntry<'movements'>[];
  units: KnownEntry<'units'>[];
  documents: (KnownEntry<'documents'> & { fileSize?: string | undefined })[];
}

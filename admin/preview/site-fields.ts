/** The fields of other entries that previews need. All of them are shown on public pages. */
import type { Store } from '../../src/queries/store.ts';

const entryFields = ['title', 'summary', 'movement', 'unit', 'publishedOn', 'sample'] as const;

export const siteFields = {
  exemplars: [
    ...entryFields,
    'subject',
    'model',
    'alsoMovements',
    'sector',
    'countAs',
    'stage',
    'recognisedOn',
    'replicatedFrom',
    'recognitions',
  ],
  stories: [...entryFields, 'happenedOn', 'exemplars', 'author', 'contest'],
  events: [
    'title',
    'summary',
    'kind',
    'start',
    'end',
    'dateText',
    'place',
    'host',
    'exemplars',
    'cancelled',
    'changes',
    'contest',
    'planSection',
    'documents',
    'sample',
  ],
  movements: [
    'order',
    'shortName',
    'kind',
    'heading',
    'lead',
    'coordinating',
    'coordinatingOthers',
    'target',
    'period',
    'icon',
    'hue',
  ],
  units: ['name', 'shortName', 'kind', 'parent', 'validFrom', 'validTo', 'succeededBy', 'roleInPlan'],
  documents: ['kind', 'number', 'date', 'title', 'sample'],
} as const satisfies { [Name in keyof Store]?: readonly (keyof DataOf<Name>)[] };

type DataOf<Name extends keyof Store> = Store[Name] extends { data: infer Data }[] ? Data : never;
export type KnownCollection = keyof typeof siteFields;

/** A photo as a browser loads it: one file in one size. */
export interface ShownPhoto {
  src: string;
  width: number;
  height: number;
}

export interface KnownEntry<Name extends KnownCollection = KnownCollection> {
  id: string;
  data: Pick<DataOf<Name>, (typeof siteFields)[Name][number] & keyof DataOf<Name>>;
}

type WithCover<Name extends 'exemplars' | 'stories'> = KnownEntry<Name> & {
  photo?: ShownPhoto & { alt: string };
  /** Id of the document that approved the entry. */
  approvedBy?: string | undefined;
};

export interface SiteData {
  settings: Pick<Store['settings'], 'siteName' | 'plan'>;
  exemplars: WithCover<'exemplars'>[];
  stories: WithCover<'stories'>[];
  events: KnownEntry<'events'>[];
  movements: KnownEntry<'movements'>[];
  units: KnownEntry<'units'>[];
  documents: (KnownEntry<'documents'> & { fileSize?: string | undefined })[];
}

/**
 * What the editors' pages may know of the content. Their files lie open like every page of the site, so each field is
 * named here, and only entries that are shown are told of.
 */
import type { EntryTypes } from '../src/domain/collections.ts';

type FieldsOf = { [Name in keyof EntryTypes]?: readonly (keyof EntryTypes[Name])[] };

/** What a choice shows of an entry, and what rules across entries and over time read: `content.json`. */
export const formFields = {
  movements: ['order', 'shortName', 'criteria', 'period', 'target', 'eligibility', 'plan'],
  units: ['name', 'shortName', 'kind', 'validFrom', 'validTo', 'succeededBy'],
  documents: ['kind', 'number', 'date', 'title'],
  exemplars: ['title', 'movement', 'recognisedOn', 'replicatedFrom'],
  stories: ['title', 'publishedOn'],
  events: ['title', 'kind', 'start', 'end', 'place', 'cancelled', 'changes'],
} as const satisfies FieldsOf;

const articleFields = ['title', 'summary', 'movement', 'unit', 'publishedOn', 'sample'] as const;

/** What pages show of the entries around the one that is written: `site.json`. */
export const previewFields = {
  exemplars: [
    ...articleFields,
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
  stories: [...articleFields, 'happenedOn', 'exemplars', 'author', 'contest'],
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
    'plan',
    'planSection',
    'continues',
    'icon',
    'hue',
  ],
  units: ['name', 'shortName', 'kind', 'parent', 'validFrom', 'validTo', 'succeededBy', 'roleInPlan'],
  documents: ['kind', 'number', 'date', 'title', 'url', 'sample'],
} as const satisfies FieldsOf;

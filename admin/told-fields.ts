/**
 * Lists the fields of the content that the editors' pages get. Their data files are public like every page of the site,
 * so every field is listed here, and only entries that are shown are included.
 */
import type { EntryTypes } from '../src/domain/collections.ts';

type FieldsOf = { [Name in keyof EntryTypes]?: readonly (keyof EntryTypes[Name])[] };

/**
 * `content.json`: the fields that options in the form, rules across several entries, the import from Word and the page
 * “Việc cần làm” read.
 */
export const formFields = {
  movements: [
    'order',
    'shortName',
    'officialName',
    'heading',
    'criteria',
    'period',
    'continues',
    'target',
    'eligibility',
    'plan',
  ],
  units: ['name', 'shortName', 'kind', 'validFrom', 'validTo', 'succeededBy'],
  documents: ['kind', 'number', 'date', 'title'],
  exemplars: [
    'title',
    'movement',
    'recognisedOn',
    'replicatedFrom',
    'unit',
    'stage',
    'publishedOn',
    'followUps',
    'sample',
  ],
  stories: ['title', 'publishedOn', 'unit'],
  events: ['title', 'kind', 'start', 'end', 'place', 'cancelled', 'changes', 'registration', 'contest', 'sample'],
} as const satisfies FieldsOf;

const articleFields = ['title', 'summary', 'movement', 'unit', 'publishedOn', 'sample'] as const;

/** `site.json`: the fields that previews and advice read of entries other than the one in the form. */
export const previewFields = {
  exemplars: [
    ...articleFields,
    'subject',
    'model',
    'alsoMovements',
    'worries',
    'knacks',
    'sector',
    'countAs',
    'stage',
    'recognisedOn',
    'replicatedFrom',
    'replicationAccount',
    'recognitions',
    'results',
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
  documents: ['kind', 'number', 'date', 'title', 'issuer', 'url', 'sample', 'gathers', 'items'],
} as const satisfies FieldsOf;

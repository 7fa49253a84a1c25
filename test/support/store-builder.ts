/**
 * Builds a public store for tests. Its entries have only the fields that queries read, with usual values by default.
 */
import type {
  DocumentEntry,
  EventEntry,
  ExemplarEntry,
  MovementEntry,
  Store,
  StoryEntry,
  UnitEntry,
} from '../../src/queries/store.ts';
import { consent } from './builders.ts';

export function exemplar(id: string, data: Record<string, unknown> = {}): ExemplarEntry {
  const defaults = {
    title: id,
    summary: 'Việc đã làm ở xã A.',
    movement: 'nong-thon-moi',
    alsoMovements: [],
    worries: [],
    knacks: [],
    subject: { kind: 'tap-the', name: 'Tập thể' },
    consent,
    unit: 'xa-a',
    stage: 'dien-hinh',
    recognisedOn: '2023-05-01',
    publishedOn: '2023-05-10',
    photos: [],
    followUps: [],
    sample: false,
  };
  return {
    collection: 'exemplars',
    id,
    file: '',
    digest: '',
    data: { ...defaults, ...data },
  } as unknown as ExemplarEntry;
}

export function story(id: string, data: Record<string, unknown> = {}): StoryEntry {
  const defaults = {
    title: id,
    summary: 'Chuyện ở xã A.',
    unit: 'xa-a',
    people: [],
    consent,
    happenedOn: '2024-05',
    publishedOn: '2024-06-02',
    exemplars: [],
    photos: [],
  };
  return { collection: 'stories', id, file: '', digest: '', data: { ...defaults, ...data } } as unknown as StoryEntry;
}

export function unit(id: string, data: Record<string, unknown> = {}): UnitEntry {
  return {
    collection: 'units',
    id,
    file: '',
    digest: '',
    data: { name: id, kind: 'xa-phuong', succeededBy: [], ...data },
  } as unknown as UnitEntry;
}

export function movement(id: string, data: Record<string, unknown> = {}): MovementEntry {
  const defaults = {
    order: 1,
    shortName: id,
    target: { collectives: 10, individuals: 10 },
    period: { from: 2021, to: 2025 },
  };
  return {
    collection: 'movements',
    id,
    file: '',
    digest: '',
    data: { ...defaults, ...data },
  } as unknown as MovementEntry;
}

export function event(id: string, data: Record<string, unknown> = {}): EventEntry {
  const defaults = {
    title: id,
    kind: 'hoi-nghi',
    exemplars: [],
    movements: [],
    documents: [],
    cancelled: false,
    changes: [],
  };
  return { collection: 'events', id, file: '', digest: '', data: { ...defaults, ...data } } as unknown as EventEntry;
}

export function document(id: string, data: Record<string, unknown> = {}): DocumentEntry {
  const defaults = { title: id, kind: 'can-cu', number: '1', date: '2023-01-01', items: [], replaces: [] };
  return {
    collection: 'documents',
    id,
    file: '',
    digest: '',
    data: { ...defaults, ...data },
  } as unknown as DocumentEntry;
}

export function storeOf(parts: Partial<Store>): Store {
  return {
    exemplars: [],
    stories: [],
    events: [],
    pages: [],
    movements: [],
    units: [],
    documents: [],
    tombstones: [],
    settings: {} as Store['settings'],
    today: '2025-12-01',
    production: false,
    ...parts,
  };
}

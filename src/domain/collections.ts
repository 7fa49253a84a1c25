/** Every collection: where its files lie, how they look, and the fields they hold. */
import * as z from 'zod';
import { documentFields, type Document } from './document.ts';
import { eventFields, type Event } from './event.ts';
import { exemplarFields, type Exemplar } from './exemplar.ts';
import type { CollectionName } from './fields.ts';
import { movementFields, type Movement } from './movement.ts';
import { pageFields, type Page } from './page.ts';
import { photoPath } from './photo.ts';
import { storyFields, type Story } from './story.ts';
import { unitFields, type Unit } from './unit.ts';

export interface EntryTypes {
  exemplars: Exemplar;
  stories: Story;
  events: Event;
  pages: Page;
  movements: Movement;
  units: Unit;
  documents: Document;
}

export interface CollectionDefinition {
  label: string;
  /** Folder below the content root. */
  folder: string;
  /** `folder`: `<id>/index.mdx` with photos beside it; `mdx`: `<id>.mdx`; `yaml`: `<id>.yaml`. */
  form: 'folder' | 'mdx' | 'yaml';
  fields: Readonly<Record<string, z.ZodType>>;
}

export const collections: Record<CollectionName, CollectionDefinition> = {
  exemplars: {
    label: 'Điển hình tiên tiến',
    folder: 'dien-hinh',
    form: 'folder',
    fields: exemplarFields(photoPath),
  },
  stories: { label: 'Người tốt, việc tốt', folder: 'viec-tot', form: 'folder', fields: storyFields(photoPath) },
  events: { label: 'Sự kiện', folder: 'su-kien', form: 'folder', fields: eventFields(photoPath) },
  pages: { label: 'Trang', folder: 'trang', form: 'mdx', fields: pageFields },
  movements: { label: 'Phong trào thi đua', folder: 'phong-trao', form: 'yaml', fields: movementFields },
  units: { label: 'Đơn vị', folder: 'don-vi', form: 'yaml', fields: unitFields },
  documents: { label: 'Văn bản', folder: 'van-ban', form: 'yaml', fields: documentFields },
};

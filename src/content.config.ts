/** Binds the domain to Astro through our loader; nothing else. */
import { defineCollection, type SchemaContext } from 'astro:content';
import { z } from 'astro/zod';
import { contentLoader, settingsLoader, tombstoneLoader } from './corpus/loader.ts';
import { documentSchema } from './domain/document.ts';
import { eventFields } from './domain/event.ts';
import { exemplarFields } from './domain/exemplar.ts';
import { movementSchema } from './domain/movement.ts';
import { pageSchema } from './domain/page.ts';
import { storyFields } from './domain/story.ts';
import { settingsSchema } from './domain/settings.ts';
import { unitSchema } from './domain/unit.ts';
import { withdrawalSchema } from './domain/withdrawal.ts';

export const collections = {
  exemplars: defineCollection({
    loader: contentLoader('exemplars'),
    schema: ({ image }: SchemaContext) => z.strictObject(exemplarFields(image())),
  }),
  stories: defineCollection({
    loader: contentLoader('stories'),
    schema: ({ image }: SchemaContext) => z.strictObject(storyFields(image())),
  }),
  events: defineCollection({
    loader: contentLoader('events'),
    schema: ({ image }: SchemaContext) => z.strictObject(eventFields(image())),
  }),
  pages: defineCollection({ loader: contentLoader('pages'), schema: pageSchema }),
  movements: defineCollection({ loader: contentLoader('movements'), schema: movementSchema }),
  units: defineCollection({ loader: contentLoader('units'), schema: unitSchema }),
  documents: defineCollection({ loader: contentLoader('documents'), schema: documentSchema }),
  settings: defineCollection({ loader: settingsLoader(), schema: settingsSchema }),
  tombstones: defineCollection({ loader: tombstoneLoader(), schema: withdrawalSchema }),
};

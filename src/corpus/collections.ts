/**
 * Astro's collections. Our loader passes on entries that the content check has already parsed and validated.
 */
import type { ImageMetadata } from 'astro';
import type { SchemaContext } from 'astro:content';
import { defineCollection } from 'astro/content/config';
import { z } from 'astro/zod';
import type { EntryTypes, FolderName } from '../domain/collections.ts';
import type { CollectionName } from '../domain/fields.ts';
import type { Settings } from '../domain/settings.ts';
import type { Withdrawal } from '../domain/withdrawal.ts';
import { contentLoader, settingsLoader, tombstoneLoader } from './loader.ts';

/** Gives the values their type without validating them again. */
const asChecked = <Name extends CollectionName>(name: Name) =>
  defineCollection({ loader: contentLoader(name), schema: z.custom<EntryTypes[Name]>() });

type Photo = EntryTypes[FolderName]['photos'][number];
type WithPictures<Values> = Omit<Values, 'photos'> & { photos: (Omit<Photo, 'src'> & { src: ImageMetadata })[] };

/** Resolves the paths of photos to pictures, which only Astro's `image` helper can do. */
const withPictures = <Name extends FolderName>(name: Name) =>
  defineCollection({
    loader: contentLoader(name),
    schema: ({ image }: SchemaContext) => {
      const picture = image();
      return z.custom<EntryTypes[Name]>().transform(async (values): Promise<WithPictures<EntryTypes[Name]>> => {
        const toPicture = async (photo: Photo) => ({ ...photo, src: await picture.parseAsync(photo.src) });
        return { ...values, photos: await Promise.all(values.photos.map(toPicture)) };
      });
    },
  });

export const collections = {
  exemplars: withPictures('exemplars'),
  stories: withPictures('stories'),
  events: withPictures('events'),
  pages: asChecked('pages'),
  movements: asChecked('movements'),
  units: asChecked('units'),
  documents: asChecked('documents'),
  settings: defineCollection({ loader: settingsLoader(), schema: z.custom<Settings>() }),
  tombstones: defineCollection({ loader: tombstoneLoader(), schema: z.custom<Withdrawal>() }),
};

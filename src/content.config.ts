/** Binds the domain to Astro through our loader, which hands over what the checker has parsed. */
import type { ImageMetadata } from 'astro';
import { defineCollection, type SchemaContext } from 'astro:content';
import { z } from 'astro/zod';
import { contentLoader, settingsLoader, tombstoneLoader } from './corpus/loader.ts';
import type { EntryTypes, FolderName } from './domain/collections.ts';
import type { CollectionName } from './domain/fields.ts';
import type { Settings } from './domain/settings.ts';
import type { Withdrawal } from './domain/withdrawal.ts';

/** Says what the values are, and lets them pass. */
const asChecked = <Name extends CollectionName>(name: Name) =>
  defineCollection({ loader: contentLoader(name), schema: z.custom<EntryTypes[Name]>() });

type Photo = EntryTypes[FolderName]['photos'][number];
type WithPictures<Values> = Omit<Values, 'photos'> & { photos: (Omit<Photo, 'src'> & { src: ImageMetadata })[] };

/** Only Astro can turn the paths of photos into pictures. */
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

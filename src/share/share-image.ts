/** Chooses the picture that appears with a link to a page. */
import { getImage } from 'astro:assets';
import { hasPhotos } from '../domain/collections.ts';
import { photoLimits } from '../domain/photo-file.ts';
import { keptSide } from '../domain/photo-focus.ts';
import type { Article, EventEntry, MovementEntry } from '../queries/store.ts';
import { frameWithin, shareFrame, type Size } from './frame.ts';
import { strings } from '../strings.ts';
import { urls } from '../urls.ts';
import { sizeOf } from '../queries/photo-size.ts';

/** The entry that a page is about, if it is about a single one. */
export type Subject = Article | EventEntry | MovementEntry;

export interface ShareImage extends Size {
  src: string;
  alt: string;
}

const quality = 62;

export async function shareImageOf(subject: Subject | undefined): Promise<ShareImage> {
  const [photo] = subject !== undefined && hasPhotos(subject) ? subject.data.photos : [];
  if (photo === undefined) {
    const src = drawnFor(subject);
    return { src, alt: src === urls.shareImage ? strings.shareScene : strings.shareTiles, ...shareFrame };
  }
  const frame = frameWithin(sizeOf(photo));
  const { src } = await getImage({
    src: photo.src,
    ...frame,
    fit: 'cover',
    position: keptSide(photo.focus),
    format: 'jpeg',
    quality,
    mostBytes: photoLimits.sharedBytes,
  });
  return { src, alt: photo.alt, ...frame };
}

/** Events use the site's picture: they do not belong to a single movement with tiles. */
const drawnFor = (subject: Subject | undefined): string =>
  subject === undefined || subject.collection === 'events' ? urls.shareImage : urls.shareImageOf(subject);

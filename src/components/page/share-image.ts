/** Which picture goes with a link to a page. */
import { getImage } from 'astro:assets';
import { photoLimits } from '../../domain/photo-file.ts';
import type { EventEntry, ExemplarEntry, MovementEntry, StoryEntry } from '../../queries/store.ts';
import { frameWithin, keptSide, shareFrame, type Size } from '../../share/frame.ts';
import { strings } from '../../strings.ts';
import { urls } from '../../urls.ts';
import { sizeOf } from '../media/photo-size.ts';

/** What a page is about, when it is about one thing. */
export type Subject = ExemplarEntry | StoryEntry | EventEntry | MovementEntry;

/** Only entries that show people have a day of their own on which they were published. */
export const isEntry = (subject: Subject): subject is ExemplarEntry | StoryEntry => 'publishedOn' in subject.data;

export interface ShareImage extends Size {
  src: string;
  alt: string;
}

const quality = 62;

export async function shareImageOf(subject: Subject | undefined): Promise<ShareImage> {
  const [photo] = subject !== undefined && 'photos' in subject.data ? subject.data.photos : [];
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

function drawnFor(subject: Subject | undefined): string {
  if (subject === undefined) return urls.shareImage;
  const { id, data } = subject;
  if ('criteria' in data) return urls.shareImageOfMovement(id);
  if ('subject' in data) return urls.shareImageOfExemplar(id);
  return 'happenedOn' in data ? urls.shareImageOfStory(id) : urls.shareImage;
}

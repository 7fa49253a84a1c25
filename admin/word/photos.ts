/** Finds the pictures of a report with their captions. */
import { fullName } from '../../src/text/person-names.ts';
import type { Block, Line } from './lines.ts';

export interface FoundPhoto {
  /** Index of the picture among those of the file. */
  picture: number;
  caption?: string;
  credit?: string;
}

interface WithPhotos {
  photos: readonly FoundPhoto[];
  /** The blocks without those that only hold a picture or a caption. */
  rest: readonly Block[];
}

const mostInCaption = 200;
const captionStart = /^(?:ảnh|hình)\s*(?:\d{1,2}|minh họa)?\s*[.:–-]\s*/iu;

const isCaption = ({ text, isItalic, isCentred }: Line, isClose: boolean): boolean =>
  text !== '' &&
  text.length <= mostInCaption &&
  (captionStart.test(text) || (isClose && (isItalic || isCentred) && !/^\p{Lu}+\s\p{Lu}+\s\p{Lu}+$/u.test(text)));

export function takePhotos(blocks: readonly Block[]): WithPhotos {
  const photos: FoundPhoto[] = [];
  const rest: Block[] = [];
  let open: FoundPhoto[] = [];
  for (const block of blocks) {
    const pictures = block.lines.flatMap((line) => line.pictures);
    const texts = block.lines.filter(({ text }) => text !== '');
    const [first] = texts;
    if (pictures.length > 0) {
      open = pictures.map((picture) => ({ picture }));
      photos.push(...open);
      if (first === undefined) continue;
      if (texts.length === 1 && isCaption(first, true)) {
        open = caption(open, first.text);
        continue;
      }
      // A paragraph of text with a picture in it stays in the body, where `fromHtml` leaves the picture out.
      rest.push(block);
      open = [];
    } else if (open.length > 0 && first !== undefined && texts.length === 1 && isCaption(first, true))
      open = caption(open, first.text);
    else {
      rest.push(block);
      open = [];
    }
  }
  return { photos, rest };
}

/**
 * Gives the photos the caption and the credit of a line such as “Ảnh: Hội viên gom rác (Ảnh: Lê Mai)”. Returns an empty
 * list: no photo waits for a caption any more.
 */
function caption(photos: readonly FoundPhoto[], text: string): [] {
  const whole = text.replace(captionStart, '');
  const [, told = whole, credit] = /^(.*?)[\s.(–-]*(?:ảnh|nguồn)\s*:\s*([^()]{2,60})\)?\.?$/iu.exec(whole) ?? [];
  const isName = new RegExp(`^${fullName}$`, 'u').test(told.trim());
  for (const photo of photos) {
    if (isName) photo.credit = told.trim();
    if (isName) continue;
    if (told.trim().length >= 5) photo.caption = told.trim().slice(0, mostInCaption);
    if (credit !== undefined) photo.credit = credit.trim();
  }
  return [];
}

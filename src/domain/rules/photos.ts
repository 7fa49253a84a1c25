/** Rules for the list of photos of an entry. The picture files themselves are checked elsewhere. */
import { toSlug } from '../../text/slug.ts';
import { hasPhotos } from '../collections.ts';
import type { Exemplar } from '../exemplar.ts';
import { toMessages } from '../problem.ts';
import { expectThat, type CheckedEntry, type Finding } from './rule.ts';

type Photos = Exemplar['photos'];

export function altTexts(photos: Photos): Finding[] {
  return photos.flatMap(({ src, alt, caption = '' }, index) => {
    const path = ['photos', index, 'alt'];
    const stem = src.replace(/^\.\//, '').replace(/\.\w+$/, '');
    return [
      ...expectThat(
        toSlug(alt) !== toSlug(stem) && !isLikeFileName(alt),
        path,
        'đang là tên tệp. Hãy viết một câu tả người và việc trong ảnh.',
      ),
      ...expectThat(
        !/^(ảnh|hình ảnh|bức ảnh)\b/iu.test(alt),
        path,
        'không cần bắt đầu bằng “Ảnh”: máy đọc đã nói đây là ảnh. Hãy tả ngay điều thấy trong ảnh.',
      ),
      ...expectThat(
        !isLikeFileName(caption),
        ['photos', index, 'caption'],
        `“${caption}” là tên tệp. Hãy viết điều người đọc cần biết về ảnh, hoặc để trống.`,
      ),
    ];
  });
}

const pictureEnding = /[\p{L}\p{N})_-]\.(?:jpe?g|jfif|png|webp|heic|heif|avif|gif|bmp|tiff?|svg|raw|dng|mp4|mov)\b/iu;

/** Words that cameras, phones, messaging apps and desktops use in names of pictures, as slugs. */
const wordsOfFileNames = new Set(
  `img image images imag pic pict picture photo photos anh hinh chup man dsc dscn dscf mvimg pxl screen shot
  screenshot scan camera cam fb received zalo viber whatsapp messenger facebook download downloads unnamed untitled
  copy of ban sao cua at am pm`.split(/\s+/),
);

/** Whether a text looks like a file name. A text without spaces does too, because a description has several words. */
function isLikeFileName(text: string): boolean {
  if (text === '') return false;
  if (pictureEnding.test(text) || !/\s/.test(text.trim())) return true;
  const words = toSlug(text).split('-');
  return words.every((word) => wordsOfFileNames.has(word) || /\d/.test(word));
}

/** Every figure of the body must be in the list of photos, which says what it shows and who agreed. */
export function figuresListed(entry: CheckedEntry): Finding[] {
  const { photos = [] } = hasPhotos(entry) ? entry.values : {};
  const listed = new Set(photos.map((photo) => photo.src));
  return (entry.body?.figures ?? [])
    .filter((src) => !listed.has(src))
    .map((src) => ({
      path: ['body'],
      ...toMessages({
        file: `khối Figure dùng “${src}” chưa có trong mục Ảnh. Hãy thêm ảnh vào mục Ảnh với mô tả, nguồn và đồng ý.`,
        form: `khối Ảnh dùng “${src.replace('./', '')}” chưa có trong mục Ảnh. Hãy thêm ảnh vào mục Ảnh với mô tả, nguồn và đồng ý.`,
      }),
    }));
}

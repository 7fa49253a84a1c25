/** What the file of a photo must be: the build and the CMS look at files each in their way, and say the same of them. */
export const photoLimits = { bytes: 12 * 1024 * 1024, leastLongSide: 1200 };

/** An SVG under the name of a photo would carry script. */
const formats: ReadonlySet<string> = new Set(['jpeg', 'png', 'webp']);

export const isPhotoFormat = (format: string): boolean => formats.has(format);

export interface PhotoFile {
  /** As the editor knows it. */
  name: string;
  bytes: number;
  /** Undefined for what cannot be opened as a picture. */
  picture: Picture | undefined;
}

export interface Picture extends Size {
  format: string;
}

interface Size {
  width: number;
  height: number;
}

interface Circumstances {
  /** Sample entries may carry the smaller pictures of public collections. */
  sample: boolean;
}

/** What is wrong with the file, and what to do; undefined when nothing is. */
export function describePhotoFault({ name, bytes, picture }: PhotoFile, entry: Circumstances): string | undefined {
  if (bytes > photoLimits.bytes)
    return `tệp nặng ${Math.ceil(bytes / 1024 / 1024)} MB, nhiều nhất 12 MB. Hãy lưu ảnh ở chất lượng vừa rồi tải lại.`;
  if (picture === undefined) return `không mở được tệp ${name}: tệp hỏng hoặc không phải ảnh. Hãy tải lại ảnh gốc.`;
  if (picture.format === 'heic')
    return `tệp ${name} là ảnh HEIC của iPhone, trang không dùng được. Trên iPhone, hãy vào Cài đặt › Camera › Định dạng, chọn “Tương thích nhất” rồi chụp lại; ảnh đã chụp thì lưu lại thành JPG.`;
  if (!isPhotoFormat(picture.format))
    return `tệp ${name} không phải ảnh JPG, PNG hay WebP. Hãy lưu lại ảnh bằng một trong ba dạng này.`;
  return describeSmallness(picture, entry);
}

export function describeSmallness({ width, height }: Size, { sample }: Circumstances): string | undefined {
  const longSide = Math.max(width, height);
  if (longSide >= photoLimits.leastLongSide || sample) return undefined;
  return `cạnh dài ${longSide} px, cần từ ${photoLimits.leastLongSide} px để không mờ. Hãy xin ảnh gốc lớn hơn.`;
}

/** `src` as it stands in the entry. */
export const describeMissingPhoto = (src: string): string =>
  `không có tệp ${src} cạnh bài. Hãy tải ảnh lên, hoặc sửa tên tệp.`;

/**
 * The limits for photos. The editors' pages and the content check reject files by these limits, and the build encodes
 * photos within them.
 */
const kilobyte = 1024;
const megabyte = 1024 * kilobyte;

export const photoLimits = {
  /** Largest file that an editor may upload. */
  bytes: 12 * megabyte,
  leastLongSide: 1200,
  pixels: 100_000_000,
  /** Largest ratio of the long side to the short side. */
  thinness: 10,
  /** The editors' pages and the build shrink photos to this long side. It is larger than any picture on the site. */
  keptLongSide: 2400,
  /** Largest picture that the site publishes. */
  publishedBytes: 800 * kilobyte,
  /** Largest preview picture for shared links. */
  sharedBytes: 150_000,
  /** Limit of the bytes per pixel of a picture on a page. AVIF has the lower one, because most phones load AVIF. */
  publishedBytesPerPixel: { avif: 0.1, other: 0.25 },
  /** A picture up to this size is allowed whatever its bytes per pixel. */
  slightBytes: 20 * kilobyte,
} as const;

/** How many bytes a published picture of this size and format may have. */
export function publishedBytesOf({ width, height }: Size, format: string): number {
  const { publishedBytes, publishedBytesPerPixel, slightBytes } = photoLimits;
  const perPixel = format === 'avif' ? publishedBytesPerPixel.avif : publishedBytesPerPixel.other;
  return Math.min(publishedBytes, Math.max(slightBytes, width * height * perPixel));
}

/** Accepted formats. SVG is excluded because it can contain scripts. */
const formats: ReadonlySet<string> = new Set(['jpeg', 'png', 'webp']);

export const isPhotoFormat = (format: string): boolean => formats.has(format);

export interface PhotoFile {
  /** The file name that the editor sees. */
  name: string;
  bytes: number;
  /** Undefined when the file cannot be opened as a picture. */
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
  /** Whether the entry is a sample; samples may use the smaller pictures of public collections. */
  sample: boolean;
}

/** Shown in the hints of the forms and in the handbook. */
export const photoAdvice = `cạnh dài từ ${photoLimits.leastLongSide} px, tệp không quá ${photoLimits.bytes / megabyte} MB`;

/** Describes what is wrong with the file and what to do; undefined when the file is fine. */
export function describePhotoFault({ name, bytes, picture }: PhotoFile, entry: Circumstances): string | undefined {
  if (bytes > photoLimits.bytes)
    return `tệp ${name} nặng ${Math.ceil(bytes / megabyte)} MB, nhiều nhất ${photoLimits.bytes / megabyte} MB. Hãy lưu ảnh ở chất lượng vừa rồi tải lại.`;
  if (picture === undefined) return `không mở được tệp ${name}: tệp hỏng hoặc không phải ảnh. Hãy tải lại ảnh gốc.`;
  if (picture.format === 'heic')
    return `tệp ${name} là ảnh HEIC của iPhone, trang không dùng được. Trên iPhone, hãy vào Cài đặt › Camera › Định dạng, chọn “Tương thích nhất” rồi chụp lại; ảnh đã chụp thì lưu lại thành JPG.`;
  if (!isPhotoFormat(picture.format))
    return `tệp ${name} không phải ảnh JPG, PNG hay WebP. Hãy lưu lại ảnh bằng một trong ba dạng này.`;
  return describeSizeFault(name, picture, entry);
}

/** Describes what is wrong with the width and height; undefined when both are fine. */
export function describeSizeFault(
  name: string,
  { width, height }: Size,
  { sample }: Circumstances,
): string | undefined {
  const longSide = Math.max(width, height);
  if (!isWithinPixelLimit({ width, height }))
    return `tệp ${name} rộng ${width} px, cao ${height} px, quá ${photoLimits.pixels / 1e6} triệu điểm ảnh. Hãy thu nhỏ ảnh còn khoảng 4000 px rồi tải lại.`;
  const faults = [
    longSide > photoLimits.thinness * Math.min(width, height) &&
      `tệp ${name} rộng ${width} px, cao ${height} px: cạnh dài gấp hơn ${photoLimits.thinness} lần cạnh ngắn, lên trang sẽ không nhìn rõ. Hãy cắt bớt, hoặc tách thành nhiều ảnh.`,
    longSide < photoLimits.leastLongSide &&
      !sample &&
      `tệp ${name} có cạnh dài ${longSide} px, cần từ ${photoLimits.leastLongSide} px để không mờ. Hãy xin ảnh gốc lớn hơn.`,
  ].filter((fault) => fault !== false);
  return faults.length === 0 ? undefined : faults.join(' Ngoài ra, ');
}

/** A picture with more pixels must not be decoded, because it could use all the memory of an ordinary computer. */
export const isWithinPixelLimit = ({ width, height }: Size): boolean => width * height <= photoLimits.pixels;

/** `src` is the path as the entry writes it. */
export const describeMissingPhoto = (src: string): string =>
  `không có tệp ${src} cạnh bài. Hãy tải ảnh lên, hoặc sửa tên tệp.`;

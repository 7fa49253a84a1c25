/**
 * The one table of limits of photos: the desk and the check judge files by it and say the same of them, the build
 * prepares and encodes photos by it, and the guard holds what leaves against it.
 */
const kilobyte = 1024;
const megabyte = 1024 * kilobyte;

export const photoLimits = {
  /** Of a file that an editor hands in. */
  bytes: 12 * megabyte,
  leastLongSide: 1200,
  pixels: 100_000_000,
  /** Times that the long side is longer than the short one. */
  thinness: 10,
  /** Long side of what the desk keeps and the build works with: well above the widest that the site shows. */
  keptLongSide: 2400,
  /** Of a picture that leaves. */
  publishedBytes: 800 * kilobyte,
  /** Of one that other sites show beside a link. */
  sharedBytes: 150_000,
  /** Of one that pages show, for each of its pixels; AVIF is what telephones load. */
  publishedBytesPerPixel: { avif: 0.1, other: 0.25 },
  /** So much is always allowed. */
  slightBytes: 20 * kilobyte,
} as const;

/** What a picture of this size may weigh when it leaves. */
export function publishedBytesOf({ width, height }: Size, format: string): number {
  const { publishedBytes, publishedBytesPerPixel, slightBytes } = photoLimits;
  const perPixel = format === 'avif' ? publishedBytesPerPixel.avif : publishedBytesPerPixel.other;
  return Math.min(publishedBytes, Math.max(slightBytes, width * height * perPixel));
}

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

/** In the hints of the forms and the handbook. */
export const photoAdvice = `cạnh dài từ ${photoLimits.leastLongSide} px, tệp không quá ${photoLimits.bytes / megabyte} MB`;

/** What is wrong with the file, and what to do; undefined when nothing is. */
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

/** What is wrong with the width and height of a picture; undefined when nothing is. */
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

/** A picture of more pixels is not even opened: it would take all the memory of an ordinary machine. */
export const isWithinPixelLimit = ({ width, height }: Size): boolean => width * height <= photoLimits.pixels;

/** `src` as it stands in the entry. */
export const describeMissingPhoto = (src: string): string =>
  `không có tệp ${src} cạnh bài. Hãy tải ảnh lên, hoặc sửa tên tệp.`;

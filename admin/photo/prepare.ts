/** Makes of what an editor chooses the photo that is kept: upright, no larger than needed, without a word of its camera. */
import { describePhotoFault, photoLimits, type Picture } from '../../src/domain/photo-file.ts';
import { isCut, sniffFormat } from './format.ts';
import { cleanJpeg, cleanPng } from './without-metadata.ts';

/** Well above the widest that the site shows. */
const greatestLongSide = 2400;
const jpegQuality = 0.9;
const tooMuch = 'máy này không xử lý được ảnh lớn như vậy. Hãy thu nhỏ ảnh còn khoảng 4000 px rồi tải lại.';

export type Prepared = { fault: string } | { content: Blob; extension: 'jpg' | 'png' };

export async function preparePhoto(file: File, entry: { sample: boolean }): Promise<Prepared> {
  const { name, size } = file;
  const opened = size > photoLimits.bytes ? undefined : await open(file);
  const fault = describePhotoFault({ name, bytes: size, picture: opened }, entry);
  if (opened?.image === undefined || fault !== undefined) return { fault: fault ?? tooMuch };
  return await encode(opened.image, opened.format, name);
}

interface Opened extends Picture {
  /** Absent where the first bytes say enough. */
  image?: HTMLImageElement;
}

/** Undefined for what is no picture, or a damaged one. */
async function open(file: File): Promise<Opened | undefined> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const format = sniffFormat(bytes);
  if (format === 'heic') return { width: 0, height: 0, format };
  const image = isCut(bytes, format) ? undefined : await decode(file);
  return image && { width: image.naturalWidth, height: image.naturalHeight, format, image };
}

async function decode(file: File): Promise<HTMLImageElement | undefined> {
  const address = URL.createObjectURL(file);
  const image = new Image();
  image.src = address;
  try {
    await image.decode();
    return image;
  } catch (error) {
    if (error instanceof DOMException) return undefined;
    throw error;
  } finally {
    URL.revokeObjectURL(address);
  }
}

async function encode(image: HTMLImageElement, format: string, name: string): Promise<Prepared> {
  const canvas = draw(image);
  const isJpeg = format === 'jpeg' || (format === 'webp' && isOpaque(canvas));
  const encoded = await toBlob(canvas, isJpeg ? 'image/jpeg' : 'image/png');
  if (encoded === null) return { fault: tooMuch };
  const bytes = new Uint8Array(await encoded.arrayBuffer());
  const content = new Blob((isJpeg ? cleanJpeg(bytes) : cleanPng(bytes)) as BlobPart[], { type: encoded.type });
  const { width, height } = canvas;
  const kept = { name, bytes: content.size, picture: { width, height, format: isJpeg ? 'jpeg' : 'png' } };
  const fault = describePhotoFault(kept, { sample: true });
  return fault === undefined ? { content, extension: isJpeg ? 'jpg' : 'png' } : { fault };
}

/** The browser turns the picture as its camera has noted. */
function draw(image: HTMLImageElement): HTMLCanvasElement {
  const { naturalWidth, naturalHeight } = image;
  const scale = Math.min(1, greatestLongSide / Math.max(naturalWidth, naturalHeight));
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(naturalWidth * scale);
  canvas.height = Math.max(1, Math.round(naturalHeight * scale));
  const context = contextOf(canvas);
  context.imageSmoothingQuality = 'high';
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  return canvas;
}

function isOpaque(canvas: HTMLCanvasElement): boolean {
  const { data } = contextOf(canvas).getImageData(0, 0, canvas.width, canvas.height);
  for (let alpha = 3; alpha < data.length; alpha += 4) if (data[alpha] !== 255) return false;
  return true;
}

function contextOf(canvas: HTMLCanvasElement): CanvasRenderingContext2D {
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('Trình duyệt không vẽ được ảnh. Hãy dùng trình duyệt khác.');
  return context;
}

const toBlob = (canvas: HTMLCanvasElement, type: string): Promise<Blob | null> =>
  new Promise((resolve) => {
    canvas.toBlob(resolve, type, jpegQuality);
  });

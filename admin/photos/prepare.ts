/** Converts the chosen file to the photo that is kept: upright, within the size limit, without metadata. */
import { isOpaqueStill, isBroken, sniffFormat } from '../../src/domain/photo-bytes.ts';
import {
  describePhotoFault,
  isWithinPixelLimit,
  isPhotoFormat,
  photoLimits,
  type Picture,
} from '../../src/domain/photo-file.ts';
import { swapsWidthAndHeight, takeOrientation, uprightTransform } from './orientation.ts';
import { cleanJpeg, cleanPng } from './without-metadata.ts';

const jpegQuality = 0.9;
const tooMuch = 'máy này không xử lý được ảnh lớn như vậy. Hãy thu nhỏ ảnh còn khoảng 4000 px rồi tải lại.';

export type Prepared = { fault: string } | { content: Blob; extension: 'jpg' | 'png' };

export async function preparePhoto(file: File, entry: { sample: boolean }): Promise<Prepared> {
  const { name, size } = file;
  const opened = size > photoLimits.bytes ? undefined : await openAny(file);
  const fault = describePhotoFault({ name, bytes: size, picture: opened }, entry);
  if (opened?.canvas === undefined || fault !== undefined) return { fault: fault ?? tooMuch };
  return await encode(opened.canvas, opened.format);
}

interface Opened extends Picture {
  /** The picture as it will be kept; undefined when format or size already rule it out. */
  canvas?: HTMLCanvasElement;
}

/** Like `open`, but converts a HEIC photo first. If that fails, the photo is refused because of its format. */
async function openAny(file: File): Promise<Opened | undefined> {
  const opened = await open(file);
  if (opened?.format !== 'heic') return opened;
  const { heicToJpeg } = await import('./heic.ts');
  const converted = await heicToJpeg(file);
  return converted === undefined ? opened : await open(converted);
}

/** Turns the photo clockwise by 90 degrees. */
export async function turnPhoto(photo: Blob): Promise<Prepared> {
  const { turnRight } = await import('./rotate.ts');
  return await encode(await turnRight(photo), photo.type === 'image/png' ? 'png' : 'jpeg');
}

/** Undefined for a file that is not a picture, is damaged, or cannot be drawn by the browser. */
async function open(file: File): Promise<Opened | undefined> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const format = sniffFormat(bytes);
  if (format === 'unknown' || isBroken(bytes, format)) return undefined;
  if (!isPhotoFormat(format)) return { width: 0, height: 0, format };
  const orientation = format === 'webp' ? takeOrientation(bytes) : 1;
  const address = URL.createObjectURL(new Blob([bytes], { type: `image/${format}` }));
  try {
    const image = await load(address);
    if (image === undefined) return undefined;
    const { naturalWidth: width, naturalHeight: height } = image;
    const picture = {
      ...(swapsWidthAndHeight(orientation) ? { width: height, height: width } : { width, height }),
      format,
    };
    if (!isWithinPixelLimit(picture)) return picture;
    const canvas = (await isDecoded(image)) ? draw(image, orientation) : undefined;
    // For a damaged WebP the browser draws only the part before the damage, and leaves the rest transparent.
    const isWhole = canvas !== undefined && (format !== 'webp' || !isOpaqueStill(bytes) || isOpaque(canvas));
    return isWhole ? { ...picture, canvas } : undefined;
  } finally {
    URL.revokeObjectURL(address);
  }
}

/** Resolves once the size is known, before the picture is decoded. Undefined when it cannot be loaded. */
function load(address: string): Promise<HTMLImageElement | undefined> {
  return new Promise((resolve) => {
    const image = new Image();
    image.onload = () => {
      resolve(image);
    };
    image.onerror = () => {
      resolve(undefined);
    };
    image.src = address;
  });
}

async function isDecoded(image: HTMLImageElement): Promise<boolean> {
  try {
    await image.decode();
    return true;
  } catch (error) {
    if (error instanceof DOMException) return false;
    throw error;
  }
}

async function encode(canvas: HTMLCanvasElement, format: string): Promise<Prepared> {
  const mayShine = format !== 'jpeg' && !(format === 'webp' && isOpaque(canvas));
  const png = mayShine ? await clean(canvas, 'image/png', cleanPng) : undefined;
  // A photo that someone saved as PNG may be too large as PNG; then use JPEG.
  if (png !== undefined && png.size <= photoLimits.bytes) return { content: png, extension: 'png' };
  if (mayShine) layOnWhite(canvas);
  const jpeg = await clean(canvas, 'image/jpeg', cleanJpeg);
  return jpeg === undefined ? { fault: tooMuch } : { content: jpeg, extension: 'jpg' };
}

/** Encodes the canvas without metadata; undefined when the browser cannot encode it. */
async function clean(
  canvas: HTMLCanvasElement,
  type: string,
  withoutMetadata: (bytes: Uint8Array) => Uint8Array[],
): Promise<Blob | undefined> {
  const encoded = await toBlob(canvas, type);
  if (encoded === null) return undefined;
  return new Blob(withoutMetadata(new Uint8Array(await encoded.arrayBuffer())) as BlobPart[], { type });
}

function layOnWhite(canvas: HTMLCanvasElement): void {
  const context = contextOf(canvas);
  context.globalCompositeOperation = 'destination-over';
  context.fillStyle = '#fff';
  context.fillRect(0, 0, canvas.width, canvas.height);
}

function draw(image: HTMLImageElement, orientation: number): HTMLCanvasElement {
  const { naturalWidth, naturalHeight } = image;
  const scale = Math.min(1, photoLimits.keptLongSide / Math.max(naturalWidth, naturalHeight));
  const [width = 1, height = 1] = [naturalWidth, naturalHeight].map((side) => Math.max(1, Math.round(side * scale)));
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = swapsWidthAndHeight(orientation) ? [height, width] : [width, height];
  const context = contextOf(canvas);
  context.imageSmoothingQuality = 'high';
  context.setTransform(uprightTransform(orientation, width, height));
  context.drawImage(image, 0, 0, width, height);
  context.resetTransform();
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

/** Converts a HEIC photo of a phone to JPEG. The decoder is large, so it loads only when such a photo is chosen. */

const quality = 0.92;
/** Milliseconds until decoding is given up. A phone's photo takes a few seconds on an old computer. */
const patience = 90_000;

export type HeicAnswer = { width: number; height: number; data: Uint8ClampedArray<ArrayBuffer> } | { fault: string };

/** Undefined when the file cannot be decoded. */
export async function heicToJpeg(file: File): Promise<File | undefined> {
  const answer = await decode(await file.arrayBuffer());
  if ('fault' in answer) return undefined;
  const { width, height, data } = answer;
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [width, height];
  canvas.getContext('2d')?.putImageData(new ImageData(data, width, height), 0, 0);
  const blob = await new Promise<Blob | null>((resolve) => {
    canvas.toBlob(resolve, 'image/jpeg', quality);
  });
  return blob === null ? undefined : new File([blob], file.name, { type: 'image/jpeg' });
}

/** Decodes in a worker, so that the form stays usable meanwhile. */
function decode(bytes: ArrayBuffer): Promise<HeicAnswer> {
  const worker = new Worker(new URL('./heic-worker.ts', import.meta.url), { type: 'module' });
  return new Promise<HeicAnswer>((resolve) => {
    const timer = setTimeout(() => {
      resolve({ fault: 'timeout' });
    }, patience);
    worker.onmessage = ({ data }: MessageEvent<HeicAnswer>) => {
      clearTimeout(timer);
      resolve(data);
    };
    worker.onerror = ({ message }) => {
      clearTimeout(timer);
      resolve({ fault: message });
    };
    worker.postMessage(bytes, [bytes]);
  }).finally(() => {
    worker.terminate();
  });
}

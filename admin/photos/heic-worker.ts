/**
 * Decodes a HEIC photo with libheif. The build without WebAssembly is used, because the security policy of the editors'
 * pages allows only scripts of our own.
 */
import openLibheif from 'libheif-js/libheif/libheif.js';
import { photoLimits } from '../../src/domain/photo-file.ts';
import type { HeicAnswer } from './heic.ts';

const send = (answer: HeicAnswer): void => {
  if ('fault' in answer) postMessage(answer);
  else postMessage(answer, { transfer: [answer.data.buffer] });
};

onmessage = ({ data: bytes }: MessageEvent<ArrayBuffer>) => {
  decode(bytes).then(send, (error: unknown) => {
    send({ fault: String(error) });
  });
};

async function decode(bytes: ArrayBuffer): Promise<HeicAnswer> {
  const [image] = new (openLibheif().HeifDecoder)().decode(new Uint8Array(bytes));
  if (image === undefined) return { fault: 'no picture' };
  const [width, height] = [image.get_width(), image.get_height()];
  if (width * height > photoLimits.pixels) return { fault: 'too large' };
  const data = new Uint8ClampedArray(width * height * 4);
  await new Promise<void>((resolve, reject) => {
    image.display({ data, width, height }, (shown) => {
      if (shown === null) reject(new Error('damaged'));
      else resolve();
    });
  });
  return { width, height, data };
}

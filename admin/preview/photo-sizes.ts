/** Measures photos in the browser; the sizes are cached by address. */
import type { ShownPhoto } from './site-fields.ts';

const sizes = new Map<string, Promise<ShownPhoto | undefined>>();

/** Undefined for a file that is not a picture. */
export function measure(src: string): Promise<ShownPhoto | undefined> {
  const known = sizes.get(src) ?? load(src);
  sizes.set(src, known);
  return known;
}

function load(src: string): Promise<ShownPhoto | undefined> {
  return new Promise((resolve) => {
    const image = new Image();
    image.onload = () => {
      resolve({ src, width: image.naturalWidth, height: image.naturalHeight });
    };
    image.onerror = () => {
      resolve(undefined);
    };
    image.src = src;
  });
}

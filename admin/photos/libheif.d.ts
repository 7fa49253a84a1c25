/** Types for the part of libheif-js that we use; those that it ships lack `HeifDecoder`. */
declare module 'libheif-js/libheif/libheif.js' {
  interface Picture {
    data: Uint8ClampedArray<ArrayBuffer>;
    width: number;
    height: number;
  }
  interface HeifImage {
    get_width(): number;
    get_height(): number;
    /** Calls back with null for a damaged picture. */
    display(picture: Picture, done: (picture: Picture | null) => void): void;
  }
  const openLibheif: () => { HeifDecoder: new () => { decode(bytes: Uint8Array): HeifImage[] } };
  export default openLibheif;
}

/**
 * Widths of the image files and the `sizes` attribute for each place where a photo appears. 736 px suits the phone on
 * which page budgets are measured: 412 px at a device pixel ratio of 1.75 need 721 px, and a file below that would make
 * the browser load the next larger one.
 */
export const slots = {
  /** On phones: a square of at most 5.25 rem beside the title, cropped around the photo's focus point. */
  card: { widths: [320, 480, 640], sizes: '(min-width: 62rem) 24rem, (min-width: 40rem) 46vw, 38vw' },
  /** In the press kit. The widths are those of `card`, so that both use the same files. */
  press: { widths: [320, 480, 640], sizes: '(min-width: 40rem) 15rem, 94vw' },
  lead: { widths: [480, 736, 1080, 1440], sizes: '(min-width: 82rem) 43rem, (min-width: 62rem) 54vw, 100vw' },
  /** A portrait photo, beside the title. */
  upright: { widths: [480, 736, 1080], sizes: '(min-width: 82rem) 29rem, (min-width: 62rem) 37vw, 100vw' },
  /** In frames on other sites. The widths are those of `card`, so that both use the same files. */
  frame: { widths: [320, 480, 640], sizes: '(min-width: 36rem) 40vw, 100vw' },
  frameRow: { widths: [320, 480, 640], sizes: '(min-width: 45rem) 33vw, 8rem' },
  body: { widths: [480, 736, 1080], sizes: '(min-width: 62rem) 42rem, 94vw' },
} as const;
export type Slot = keyof typeof slots;

/**
 * File widths of a slot, none larger than the photo itself.
 * @internal Exported for its test.
 */
export function widthsOf(slot: Slot, fullWidth: number): number[] {
  const fitting = slots[slot].widths.filter((width) => width < fullWidth);
  return fitting.length < slots[slot].widths.length ? [...fitting, fullWidth] : fitting;
}

/** Size of the fallback image: the largest offered width, because the photo itself may be much larger. */
export function sizesOf(slot: Slot, photo: { width: number; height: number }) {
  const widths = widthsOf(slot, photo.width);
  const width = Math.max(...widths);
  return { widths, width, height: Math.max(1, Math.round((photo.height * width) / photo.width)) };
}

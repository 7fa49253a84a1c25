/**
 * The places of a page where a photo stands and how wide it is there. 736 px fill a phone of 412 px at 1.75 dots a
 * pixel, the one that budgets are measured on: it needs 721, and with a pixel less it would take the next larger.
 */
export const slots = {
  /** On a phone a square of six rem beside the title, cut out of the middle. */
  card: { widths: [320, 480, 640], sizes: '(min-width: 62rem) 24rem, (min-width: 40rem) 46vw, 38vw' },
  lead: { widths: [480, 736, 1080, 1440], sizes: '(min-width: 82rem) 43rem, (min-width: 62rem) 54vw, 100vw' },
  /** A photo higher than wide, beside the title. */
  upright: { widths: [480, 736, 1080], sizes: '(min-width: 82rem) 29rem, (min-width: 62rem) 37vw, 100vw' },
  /** In frames on other sites, from the same files as cards. */
  frame: { widths: [320, 480, 640], sizes: '(min-width: 36rem) 40vw, 100vw' },
  frameRow: { widths: [320, 480, 640], sizes: '(min-width: 45rem) 33vw, 8rem' },
  body: { widths: [480, 736, 1080], sizes: '(min-width: 62rem) 42rem, 94vw' },
} as const;
export type Slot = keyof typeof slots;

/**
 * Never wider than the photo itself.
 * @internal Exported for its test.
 */
export function widthsOf(slot: Slot, fullWidth: number): number[] {
  const fitting = slots[slot].widths.filter((width) => width < fullWidth);
  return fitting.length < slots[slot].widths.length ? [...fitting, fullWidth] : fitting;
}

/** The file to fall back on is the largest of those that are offered: the photo itself may be much larger. */
export function sizesOf(slot: Slot, photo: { width: number; height: number }) {
  const widths = widthsOf(slot, photo.width);
  const width = Math.max(...widths);
  return { widths, width, height: Math.max(1, Math.round((photo.height * width) / photo.width)) };
}

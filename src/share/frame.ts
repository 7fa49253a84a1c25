/** The picture that Zalo and Facebook show beside a link: landscape, always with the same aspect ratio. */

export interface Size {
  width: number;
  height: number;
}

export const shareFrame: Size = { width: 1200, height: 630 };

/**
 * The largest frame with the aspect ratio of `shareFrame`, and no larger than it, that a photo fills without being
 * enlarged.
 */
export function frameWithin({ width, height }: Size): Size {
  const scale = Math.min(1, width / shareFrame.width, height / shareFrame.height);
  return { width: Math.round(shareFrame.width * scale), height: Math.round(shareFrame.height * scale) };
}

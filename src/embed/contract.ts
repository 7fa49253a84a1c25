/**
 * The messages between a portal's page and a frame of this site. Their format must never change, because a portal may
 * keep its copy of `v1.js` for years. Each message is JSON in a string, so that other listeners of the page do not fail
 * on it, whether they parse JSON or expect objects.
 */

/** The page's question. A frame sends an answer only to a page that has asked. */
export const question = '{"nhung":"?"}';

/** The frame's answer: the height of its whole content in px. */
export const answer = (height: number): string => `{"nhung":${height}}`;

/** Limits for the height of a frame, whatever an answer says. */
const lowest = 80;
const highest = 6000;

/** The height in an answer; undefined if the message is not a valid answer. */
export function heightIn(message: unknown): number | undefined {
  const height = typeof message === 'string' ? Number(/^\{"nhung":(\d{2,4})\}$/.exec(message)?.[1]) : NaN;
  return height >= lowest && height <= highest ? height : undefined;
}

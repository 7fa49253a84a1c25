/**
 * What a portal's page and a frame of ours say to each other, for good: a portal may keep its copy of `v1.js` for years.
 * Both sides speak JSON as text, so that neither a listener that reads JSON nor one that reads objects stumbles over it.
 */

/** The page asks; without it a frame says nothing. */
export const question = '{"nhung":"?"}';

/** The frame answers with the height of all that it has to show, in px. */
export const answer = (height: number): string => `{"nhung":${height}}`;

/** No frame is lower or higher than this, whatever an answer says. */
const lowest = 80;
const highest = 6000;

/** Undefined for whatever is no answer. */
export function heightIn(message: unknown): number | undefined {
  const height = typeof message === 'string' ? Number(/^\{"nhung":(\d{2,4})\}$/.exec(message)?.[1]) : NaN;
  return height >= lowest && height <= highest ? height : undefined;
}

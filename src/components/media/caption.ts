import type { Body } from '../../mdx/parse.ts';

/**
 * The caption that the body gives a photo; it replaces the photo's own. Undefined if the body does not show the photo
 * or gives none.
 */
export function captionIn({ segments }: Pick<Body, 'segments'>, name: string | undefined): string | undefined {
  for (const segment of segments) if (segment.kind === 'figure' && segment.src === name) return segment.caption;
  return undefined;
}

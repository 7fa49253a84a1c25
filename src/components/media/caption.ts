import type { Body } from '../../mdx/parse.ts';

/** The caption that the text gives a photo, in place of the photo's own. */
export function captionIn({ segments }: Pick<Body, 'segments'>, name: string | undefined): string | undefined {
  for (const segment of segments) if (segment.kind === 'figure' && segment.src === name) return segment.caption;
  return undefined;
}

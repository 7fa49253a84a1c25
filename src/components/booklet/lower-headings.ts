import type { Body } from '../../mdx/parse.ts';

const heading = /<(\/?)h([23])(?: id="[^"]*")?>/g;

/**
 * Lowers every heading of a body by one level, for a body whose title is an `h2`. Ids are removed, because other bodies
 * on the page may have the same.
 */
export const withLowerHeadings = (body: Body): Body => ({
  ...body,
  segments: body.segments.map((segment) =>
    segment.kind === 'html'
      ? {
          ...segment,
          html: segment.html.replace(heading, (_, end: string, level: string) => `<${end}h${Number(level) + 1}>`),
        }
      : segment,
  ),
});

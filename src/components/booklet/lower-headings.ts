import type { Body } from '../../mdx/parse.ts';

const heading = /<(\/?)h([23])(?: id="[^"]*")?>/g;

/**
 * The body below a title that is no longer that of the page: its headings are one level lower, and without ids, which
 * other bodies on the page may have too.
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

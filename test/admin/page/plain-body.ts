import type { ReadBody } from '../../../admin/validation/find-problems.ts';

/** Headings, figures and words are all that the rules need of a body that is sound. */
export const readPlainBody: ReadBody = (markdown) => ({
  facts: {
    text: markdown.replace(/^#+ .*$/gm, ''),
    headings: Array.from(markdown.matchAll(/^(#+) (.*)$/gm), ([, marks = '', text = '']) => ({
      depth: marks.length,
      text,
    })),
    figures: [],
    links: [],
  },
  problems: [],
});

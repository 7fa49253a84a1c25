/**
 * The empty Word file of a plan has one sample paragraph for each look, whose text is the mark of that look. The build
 * makes the file with a library that is too large for a reader's browser; the browser only copies the samples.
 */
export const marks = { title: '@1', part: '@2', row: '@3', text: '@4', item: '@5' } as const;
type Look = keyof typeof marks;

export interface PlanParagraph {
  look: Look;
  text: string;
}

/**
 * The plan is too long for one page of a cheap phone. Its longest section, the criteria, has a page of its own;
 * the rest stays together, with a place for each heading of that section, so that an old address leads on.
 */
import type { Body, Heading } from '../mdx/parse.ts';

export interface PlanText {
  /** What stands before the first section. */
  opening: string;
  sections: PlanSection[];
  /** To whom the plan went, and who signed it; empty in an extract. */
  recipients: string;
  signature: string;
}

export interface PlanSection {
  heading: Heading;
  /** The third-level headings below it. */
  parts: Heading[];
  /** With its heading. */
  html: string;
}

/** The number of the section that stands alone, as its heading begins. */
const criteriaNumber = 'III. ';
/** Printed after the last section. */
const recipientsStart = '<p><strong>Nơi nhận:</strong></p>';
const signatureStart = '<p><strong>TM. ';

/** Splits the text at its headings; not a letter is lost. */
export function toPlanText({ segments, headings }: Body): PlanText {
  const html = segments.map((segment) => (segment.kind === 'html' ? segment.html : '')).join('');
  const [text, closing] = cutBefore(html, recipientsStart);
  const [recipients, signature] = cutBefore(closing, signatureStart);
  const [opening, rest] = cutBefore(text, '<h2 ');
  const sections = rest.split(/(?=<h2 )/);
  const tops = headings.filter(({ depth }) => depth === 2);
  return {
    opening,
    sections: tops.map((heading, index) => ({
      heading,
      parts: headings.slice(headings.indexOf(heading) + 1, indexOf(headings, tops[index + 1])),
      html: sections[index] ?? '',
    })),
    recipients,
    signature,
  };
}

const indexOf = (headings: readonly Heading[], heading: Heading | undefined): number =>
  heading === undefined ? headings.length : headings.indexOf(heading);

/** The second part is empty where there is no such place. */
function cutBefore(html: string, start: string): [string, string] {
  const at = html.indexOf(start);
  return at < 0 ? [html, ''] : [html.slice(0, at), html.slice(at)];
}

export const isCriteria = ({ heading }: PlanSection): boolean => heading.text.startsWith(criteriaNumber);

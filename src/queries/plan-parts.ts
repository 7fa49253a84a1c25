/**
 * Splits the text of the plan, which is too long for one page on a cheap phone. The criteria, its longest section, get
 * a separate page. The other page keeps an anchor for each heading of that section, so that old links still work.
 */
import type { Body, Heading } from '../mdx/parse.ts';

export interface PlanText {
  /** The HTML before the first section. */
  opening: string;
  sections: PlanSection[];
  /** The list of recipients and the signature at the end; both are empty in an extract. */
  recipients: string;
  signature: string;
}

export interface PlanSection {
  heading: Heading;
  /** The third-level headings below it. */
  parts: Heading[];
  /** HTML of the section, including its heading. */
  html: string;
}

/** Start of the heading of the criteria section. */
const criteriaNumber = 'III. ';
/** Start of the list of recipients, which follows the last section. */
const recipientsStart = '<p><strong>Nơi nhận:</strong></p>';
const signatureStart = '<p><strong>TM. ';

/** Splits the text at its headings. The parts together contain the whole text. */
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

/** Splits before `start`; when `start` is missing, the second part is empty. */
function cutBefore(html: string, start: string): [string, string] {
  const at = html.indexOf(start);
  return at < 0 ? [html, ''] : [html.slice(0, at), html.slice(at)];
}

export const isCriteria = ({ heading }: PlanSection): boolean => heading.text.startsWith(criteriaNumber);

/** An extract of the plan may lack the criteria. */
export const hasCriteria = ({ sections }: PlanText): boolean => sections.some(isCriteria);

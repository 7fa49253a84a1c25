/**
 * Reports the problems of a body. The caller passes the parser, because the editors' pages use a different one than the
 * build.
 */
import type { CollectionName } from '../domain/fields.ts';
import { isPlanPage } from '../domain/plan-page.ts';
import type { Problem } from '../domain/problem.ts';
import { findTextFaults } from '../domain/text-faults.ts';
import type { BodyText } from '../domain/rules/rule.ts';
import type { BodyOptions, Mend } from '../mdx/check.ts';
import { findHidden, isNoBreakSpace } from '../text/hidden-characters.ts';
import { recogniseLegacy } from '../text/legacy-encodings.ts';
import type { Body } from '../mdx/body.ts';
import type { ParsedBody } from '../mdx/read-body.ts';

export interface BodyContext {
  firstLine: number;
  collection: CollectionName;
  id: string;
  mend?: Mend | undefined;
}

export interface BodyReport {
  facts?: BodyText;
  body?: Body;
  problems: Problem[];
}

export function reportBody(
  source: string,
  context: BodyContext,
  read: (source: string, options: BodyOptions) => ParsedBody,
): BodyReport {
  const allowCorrections = isPlanPage(context);
  const { firstLine, mend } = context;
  const options = { firstLine, allowCorrections, ...(mend !== undefined && { mend }) };
  const { body, problems, rawMarks = [] } = read(source, options);
  const letters = faultsOfLetters(source, context.firstLine);
  // A text in an old encoding gets one report about the encoding, not one for each odd character.
  const isLegacy = recogniseLegacy(source) !== undefined;
  const told = [...problems, ...(isLegacy ? [] : rawMarks)].filter(
    ({ code }) => !(isLegacy && code === 'hidden-character'),
  );
  const found = told.map((problem): Problem => ({
    rule: 'R12',
    severity: 'error',
    path: ['body'],
    label: 'Nội dung',
    message: problem.message,
    ...(problem.formMessage !== undefined && { formMessage: problem.formMessage }),
    line: problem.line,
  }));
  found.push(...letters);
  if (body === undefined) return { facts: unread(source), problems: found };
  const { text, headings, figures, links } = body;
  return { facts: { text, headings, figures, links }, body, problems: found };
}

/**
 * The source of a body that cannot be parsed, for the search for personal data. Link targets are removed, because the
 * numbers in them are not personal, except in `tel:` and `mailto:` links.
 */
function unread(source: string): BodyText {
  const text = source.replace(/(?:\]\(|https?:)(?!tel:|mailto:)[^\s)]*/g, ' ');
  return { text, headings: [], figures: [], links: [], isUnread: true };
}

/**
 * Faulty characters of the source. Hidden characters other than no-break spaces are skipped, because `read` reports
 * them, including those written as entities.
 */
function faultsOfLetters(source: string, firstLine: number): Problem[] {
  const isTold = (index: number) =>
    findHidden(source).some((hidden) => hidden.index === index && !isNoBreakSpace(hidden.character));
  return findTextFaults(source)
    .filter(({ index }) => !isTold(index))
    .map(({ index, ...fault }) => ({
      rule: 'R13',
      path: ['body'],
      label: 'Nội dung',
      ...fault,
      line: firstLine + source.slice(0, index).split('\n').length - 1,
    }));
}

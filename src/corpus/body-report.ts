/** What the content check says of a body; the reader is the caller's, since the editors' pages bring their own. */
import type { CollectionName } from '../domain/fields.ts';
import { planPage } from '../domain/plan-page.ts';
import type { Problem } from '../domain/problem.ts';
import type { BodyFacts } from '../domain/rules/rule.ts';
import type { BodyOptions } from '../mdx/check.ts';
import type { Body } from '../mdx/body.ts';
import type { ParsedBody } from '../mdx/read-body.ts';

export interface BodyContext {
  firstLine: number;
  collection: CollectionName;
  id: string;
}

export interface BodyReport {
  facts?: BodyFacts;
  body?: Body;
  problems: Problem[];
}

export function reportBody(
  source: string,
  context: BodyContext,
  read: (source: string, options: BodyOptions) => ParsedBody,
): BodyReport {
  const allowCorrections = context.collection === 'pages' && context.id === planPage;
  const { body, problems } = read(source, { firstLine: context.firstLine, allowCorrections });
  const found = problems.map((problem): Problem => ({
    rule: 'R12',
    severity: 'error',
    path: ['body'],
    label: 'Nội dung',
    message: problem.message,
    line: problem.line,
  }));
  found.push(...decomposedText(source, context.firstLine));
  if (body === undefined) return { problems: found };
  const { text, headings, figures, links } = body;
  return { facts: { text, headings, figures, links }, body, problems: found };
}

/** One sentence for the first line is enough: such text comes from one paste. */
function decomposedText(source: string, firstLine: number): Problem[] {
  const index = source.split('\n').findIndex((line) => line !== line.normalize('NFC'));
  if (index === -1) return [];
  return [
    {
      rule: 'R13',
      severity: 'error',
      path: ['body'],
      label: 'Nội dung',
      message: 'chữ có dấu đang ở dạng tách rời (NFD). Hãy gõ lại đoạn này bằng bộ gõ Unicode dựng sẵn.',
      line: firstLine + index,
    },
  ];
}

/** The body of an entry: parsed by `src/mdx`, with its problems in the form of every other. */
import type { CollectionName } from '../domain/fields.ts';
import type { Problem } from '../domain/problem.ts';
import type { BodyFacts } from '../domain/rules/rule.ts';
import { parseBody, type Body } from '../mdx/parse.ts';

interface BodyContext {
  firstLine: number;
  collection: CollectionName;
  id: string;
}

/** Only the page that shows the plan may mark slips of the print. */
export const planPage = 'ke-hoach';

export function findBody(source: string, context: BodyContext): { facts?: BodyFacts; body?: Body; problems: Problem[] } {
  const allowCorrections = context.collection === 'pages' && context.id === planPage;
  const { body, problems } = parseBody(source, { firstLine: context.firstLine, allowCorrections });
  const found = problems.map(
    (problem): Problem => ({
      rule: 'R12',
      severity: 'error',
      path: ['body'],
      label: 'Nội dung',
      message: problem.message,
      line: problem.line,
    }),
  );
  if (body === undefined) return { problems: found };
  const html = body.segments.map((segment) => (segment.kind === 'html' ? segment.html : '')).join('');
  return { facts: { text: body.text, html, headings: body.headings, figures: body.figures }, body, problems: found };
}

/** Reads the body of a draft. Blocks with problems are shown as typed, all others as on the page. */
import type { Body } from '../../../src/mdx/body.ts';
import type { ParsedBody } from '../../../src/mdx/parse.ts';

export type ReadBody = (written: string) => ParsedBody;

export interface DraftBody {
  body: Body;
  /** One sentence per problem. */
  problems: string[];
}

export function readDraftBody(written: string, read: ReadBody): DraftBody {
  const { body, problems, rawMarks = [] } = read(written);
  const sentences = [...new Set([...problems, ...rawMarks].map(({ message, formMessage }) => formMessage ?? message))];
  if (body !== undefined) return { body, problems: sentences };
  const blocks = written.split(/\n{2,}/).filter((block) => block.trim() !== '');
  return {
    body: join(blocks.map((block) => read(block).body ?? asWritten(block))),
    problems: sentences,
  };
}

const asWritten = (text: string): Body => ({
  segments: [{ kind: 'html', html: `<p class="as-written">${escape(text)}</p>` }],
  headings: [],
  text,
  lines: [text],
  figures: [],
  quotes: [],
  links: [],
});

const escape = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

const join = (bodies: readonly Body[]): Body => ({
  segments: bodies.flatMap(({ segments }) => segments),
  headings: bodies.flatMap(({ headings }) => headings),
  text: bodies.map(({ text }) => text).join('\n'),
  lines: bodies.flatMap(({ lines }) => lines),
  quotes: bodies.flatMap(({ quotes }) => quotes),
  figures: bodies.flatMap(({ figures }) => figures),
  links: bodies.flatMap(({ links }) => links),
});

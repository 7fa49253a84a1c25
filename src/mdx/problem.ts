import { messages, type ProblemCode } from './messages.ts';
import type { Place } from './place.ts';

export interface BodyProblem extends Place {
  code: ProblemCode;
  message: string;
}

type Details = { [Code in ProblemCode]: Parameters<(typeof messages)[Code]> };

const writers: { [Code in ProblemCode]: (...details: Details[Code]) => string } = messages;

export function problem<Code extends ProblemCode>(
  code: Code,
  { line, column }: Place,
  ...details: Details[Code]
): BodyProblem {
  return { code, line, column, message: writers[code](...details) };
}

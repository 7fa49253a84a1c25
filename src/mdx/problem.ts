import { formMessages } from './form-messages.ts';
import { messages, type ProblemCode } from './messages.ts';
import type { Place } from './place.ts';

export interface BodyProblem extends Place {
  code: ProblemCode;
  message: string;
  /** For editors who write in the form, if the message differs there. */
  formMessage?: string;
}

type Details = { [Code in ProblemCode]: Parameters<(typeof messages)[Code]> };

const writers: { [Code in ProblemCode]: (...details: Details[Code]) => string } = messages;

export function problem<Code extends ProblemCode>(
  code: Code,
  { line, column }: Place,
  ...details: Details[Code]
): BodyProblem {
  const inForm = formMessages[code] as ((...details: Details[Code]) => string) | undefined;
  return {
    code,
    line,
    column,
    message: writers[code](...details),
    ...(inForm !== undefined && { formMessage: inForm(...details) }),
  };
}

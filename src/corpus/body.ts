/** The body of an entry: parsed by `src/mdx`, with its problems in the form of every other. */
import { parseBody } from '../mdx/parse.ts';
import { reportBody, type BodyContext, type BodyReport } from './body-report.ts';

export const findBody = (source: string, context: BodyContext): BodyReport => reportBody(source, context, parseBody);

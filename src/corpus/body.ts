/** Parses the body of an entry with the build's parser, and converts its problems to `Problem`. */
import { parseBody } from '../mdx/parse.ts';
import { reportBody, type BodyContext, type BodyReport } from './body-report.ts';

export const findBody = (source: string, context: BodyContext): BodyReport => reportBody(source, context, parseBody);

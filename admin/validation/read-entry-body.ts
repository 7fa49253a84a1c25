/** The body as the file will hold it, under the same check as in the build. */
import { reportBody } from '../../src/corpus/body-report.ts';
import { readBody } from '../format/index.ts';
import type { ReadBody } from './find-problems.ts';

export const readEntryBody: ReadBody = (markdown, place) =>
  // Letters and their marks are put together when the file is written.
  reportBody(markdown.normalize('NFC'), { firstLine: 1, ...place }, readBody);

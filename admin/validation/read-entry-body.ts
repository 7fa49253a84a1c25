/** Checks the body in the form just as the build will check it in the file. */
import { reportBody } from '../../src/corpus/body-report.ts';
import { readBody } from '../format/index.ts';
import type { ReadBody } from './find-problems.ts';

export const readEntryBody: ReadBody = (markdown, place) =>
  // The file is written in NFC.
  reportBody(markdown.normalize('NFC'), { firstLine: 1, ...place }, readBody);

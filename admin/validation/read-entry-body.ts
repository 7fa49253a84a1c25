/** Checks the body as the file will hold it, with the check of the build. */
import { reportBody } from '../../src/corpus/body-report.ts';
import { readBody } from '../format/index.ts';
import type { ReadBody } from './find-problems.ts';

export const readEntryBody: ReadBody = (markdown, place) =>
  // The file is written in NFC.
  reportBody(markdown.normalize('NFC'), { firstLine: 1, ...place }, readBody);

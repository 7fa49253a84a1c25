/** Stands in for `src/queries/body.ts`, which reads files: only the draft's body is ever shown. */
import type { EntryBody } from '../../../src/queries/body.ts';
import { getShown } from '../shown.ts';

export const getBody = (): EntryBody => getShown().body;

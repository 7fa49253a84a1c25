/** Replaces `src/queries/body.ts`, which reads files; a preview shows only the draft's body. */
import type { EntryBody } from '../../../src/queries/body.ts';
import { getShown } from '../shown.ts';

export const getBody = (): EntryBody => getShown().body;

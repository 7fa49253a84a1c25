/**
 * Replaces `src/queries/content-counts.ts` by the counts in `site.json`: a preview does not know all fields that are
 * counted.
 */
import type { ContentCounts } from '../../../src/queries/content-counts.ts';
import { getShown } from '../shown.ts';

export const countContent = (): ContentCounts => getShown().counts;

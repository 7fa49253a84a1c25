/** Counts the waiting entries, by the stage of the workflow. */
import { vi } from '../../src/editors/vi.ts';

/** Decap's ids of the stages, in order. */
const stages = {
  draft: vi.editor.editorToolbar.draft,
  pending_review: vi.editor.editorToolbar.inReview,
  pending_publish: vi.editor.editorToolbar.ready,
} as const;

export function describeWaiting(statuses: readonly string[]): string {
  const counts = Object.entries(stages).map(([stage, label]) => {
    const count = statuses.filter((status) => status === stage).length;
    return count === 0 ? [] : `${label} ${count}`;
  });
  const told = counts.flat();
  return told.length === 0 ? 'Không có bài nào đang chờ' : told.join(' · ');
}

/**
 * Counts the waiting drafts: those that wait for the person who is logged in, and the others. Where nobody logs in with
 * a name, counts the drafts in each stage of the workflow.
 */
import { phrasesOfReport as phrases } from '../../src/editors/phrases.ts';
import { vi } from '../../src/editors/vi.ts';
import type { Me } from '../whereabouts.ts';
import { waitsForMe, type Draft } from './drafts.ts';

type Counted = Pick<Draft, 'status' | 'author' | 'account'>;

/** Decap's ids of the stages, in order. */
const stages = {
  draft: vi.editor.editorToolbar.draft,
  pending_review: vi.editor.editorToolbar.inReview,
  pending_publish: vi.editor.editorToolbar.ready,
} as const;

export function describeWaiting(drafts: readonly Counted[], me: Me | undefined): string {
  const counts = me === undefined ? byStage(drafts) : byPerson(drafts, me);
  const told = counts.filter(([, count]) => count > 0).map(([label, count]) => `${label} ${count}`);
  return told.length === 0 ? 'Không có bài nào đang chờ' : told.join(' · ');
}

type Counts = (readonly [label: string, count: number])[];

const byStage = (drafts: readonly Pick<Draft, 'status'>[]): Counts =>
  Object.entries(stages).map(([stage, label]) => [label, drafts.filter(({ status }) => status === stage).length]);

function byPerson(drafts: readonly Counted[], me: Me): Counts {
  const mine = drafts.filter((draft) => waitsForMe(draft, me)).length;
  return [
    [phrases.countForMe, mine],
    [phrases.countForOthers, drafts.length - mine],
  ];
}

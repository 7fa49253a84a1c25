/** Makes short pieces of HTML as they come from Word files, and reads the drafts that are proposed from them. */
import { proposeDrafts } from '../../../admin/word/propose.ts';
import type { ProposedDraft } from '../../../admin/word/to-draft.ts';
import { factsOfContent, textOfHtml } from './read.ts';

const site = factsOfContent();
export const read = (...html: string[]): ProposedDraft[] => proposeDrafts(textOfHtml(html.join('')), site);
export const valueOf = (draft: ProposedDraft | undefined, field: string): unknown =>
  draft?.proposals.find((proposal) => proposal.field === field)?.value;

export const p = (text: string): string => `<p>${text}</p>`;
/** Lines as reports write their titles: each a paragraph, centred and bold. */
export const titleLines = (...lines: string[]): string =>
  lines.map((line) => `<p class="giua dam">${line}</p>`).join('');
export const bold = (text: string): string => `<p class="dam">${text}</p>`;

import { APIError, EditorialWorkflowError } from 'decap-cms-lib-util';
import { explain, GitServerError, sentences } from '../../../src/editors/git-server-error.ts';

/**
 * Awaits a call about the pull or merge request of a draft. If there is no such request, words Decap's English error in
 * Vietnamese.
 */
export async function openRequest<Answer>(finding: Promise<Answer>): Promise<Answer> {
  try {
    return await finding;
  } catch (error) {
    if (!(error instanceof EditorialWorkflowError)) throw error;
    throw new GitServerError(explain({ status: 404, said: '', doing: 'read' }), { cause: error });
  }
}

/** Awaits a rebase of a draft on GitLab. Decap's own errors about it have no status. */
export async function rebased(rebasing: Promise<void>): Promise<void> {
  try {
    await rebasing;
  } catch (error) {
    if (!(error instanceof APIError) || error.status !== null) throw error;
    const isSlow = /timed out/i.test(error.message);
    throw new GitServerError(isSlow ? sentences.slowRebase : sentences.noRebase, { cause: error });
  }
}

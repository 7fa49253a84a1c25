import { EditorialWorkflowError } from 'decap-cms-lib-util';
import { explain, GitServerError } from '../../../src/editors/git-server-error.ts';

/** Awaits the pull or merge request of a draft. If there is none, words Decap's English error in Vietnamese. */
export async function openRequest<Request>(finding: Promise<Request>): Promise<Request> {
  try {
    return await finding;
  } catch (error) {
    if (!(error instanceof EditorialWorkflowError)) throw error;
    throw new GitServerError(explain({ status: 404, said: '', doing: 'read' }), { cause: error });
  }
}

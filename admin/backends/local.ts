/** Decap backend that keeps entries on this machine, under `npm start`. */
import { ProxyBackend } from 'decap-cms-backend-proxy';
import { APIError } from 'decap-cms-lib-util';
import { GitServerError } from '../../src/editors/git-server-error.ts';
import { ServerRefusal } from './server-refusal.ts';

const stopped =
  'Chưa nối được với dự án trên máy này. Hãy giữ nguyên trang này, xem cửa sổ npm start còn chạy không, chạy lại rồi làm lại việc vừa rồi.';

type Payload = Parameters<ProxyBackend['request']>[0];

export class LocalBackend extends ProxyBackend {
  override async request(payload: Payload): Promise<unknown> {
    try {
      return await super.request(payload);
    } catch (error) {
      // There was no answer (TypeError), or it was not JSON and so not from our server (SyntaxError).
      if (error instanceof TypeError || error instanceof SyntaxError)
        throw new GitServerError(stopped, { cause: error });
      if (error instanceof APIError) throw new ServerRefusal(error.message, error.status, 'Proxy');
      throw error;
    }
  }
}

/**
 * Tells the editors' pages whether the site that `npm start` serves shows the newest content, in the format of the
 * publisher's `trang-thai.json`.
 */
import type { RequestListener } from 'node:http';
import { dayOf, momentInVietnam } from '../domain/days.ts';

type State = 'da-len' | 'dang-len' | 'loi';

const messages: Readonly<Record<State, string>> = {
  'da-len': 'Nội dung mới nhất đã lên trang.',
  'dang-len': 'Đang dựng lại trang.',
  loi: 'Chưa dựng lại được trang nên bản trước vẫn còn đó. Hãy báo người phụ trách máy: lỗi ghi ở cửa sổ của chương trình.',
};

export class LocalState {
  readonly #now: () => number;
  #state: State = 'dang-len';
  #since: string;
  #released: { id: string; commit: string; time: string; day: string } | undefined;
  #failures = 0;

  constructor(now: () => number) {
    this.#now = now;
    this.#since = momentInVietnam(new Date(now()));
  }

  set(state: State, build = ''): void {
    this.#state = state;
    this.#since = momentInVietnam(new Date(this.#now()));
    this.#failures = state === 'loi' ? this.#failures + 1 : 0;
    if (state === 'da-len') this.#released = { id: build, commit: '', time: this.#since, day: dayOf(this.#since) };
  }

  get value(): object {
    const state = this.#state;
    return {
      ...{ version: 1, state, message: messages[state], commit: '', since: this.#since, failures: this.#failures },
      ...(this.#released !== undefined && { released: this.#released }),
      held: [],
    };
  }

  /** Answers requests for the state, and hands on all others. */
  mount =
    (others: RequestListener, base: string): RequestListener =>
    (request, response) => {
      if (request.url?.split('?')[0] !== `${base}trang-thai.json`) {
        others(request, response);
        return;
      }
      response.writeHead(200, { 'Content-Type': 'application/json; charset=utf-8', 'Cache-Control': 'no-store' });
      response.end(JSON.stringify(this.value));
    };
}

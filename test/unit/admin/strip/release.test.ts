import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { MainHistory } from '../../../../admin/backends/main-history.ts';
import { describeRelease, following, ReleaseWatch } from '../../../../admin/strip/release.ts';
import { LocalState } from '../../../../src/cli/local-state.ts';

beforeAll(() => {
  // Browsers have `reportError`, Node does not.
  vi.stubGlobal('reportError', (error: unknown) => {
    throw error;
  });
});
afterAll(() => {
  vi.unstubAllGlobals();
});

const live = (id: string, time = '2026-11-30T10:32:05+07:00') => ({
  state: 'da-len',
  message: 'Nội dung mới nhất đã lên trang.',
  released: { id, time },
});
const building = { state: 'dang-len', message: 'Đang dựng', released: live('1').released };
const failed = { state: 'loi', message: 'Chưa dựng được: còn lỗi ở một bài.' };

test.each([
  [live('2'), 'Đã lên trang lúc 10:32'],
  [{ ...live('2'), held: ['/dien-hinh/khac/'] }, 'Đã lên trang lúc 10:32'],
  [
    { ...live('2'), held: ['/dien-hinh/a/'] },
    'Bài ở /dien-hinh/a/ chưa hiện: bài còn lỗi nên đang tạm ẩn. Mở bài, sửa những lỗi ghi ở đó, rồi đăng lại.',
  ],
  [live('1'), 'Đang chờ đưa lên trang…'],
  [building, 'Đang đưa lên trang…'],
  [failed, 'Chưa dựng được: còn lỗi ở một bài.'],
])('%o: %s', async (state, said) => {
  expect((await describeRelease(state, { before: '1', page: '/dien-hinh/a/' })).said).toBe(said);
});

const ofCommit = (id: string, commit: string, state = 'da-len') => {
  const { message, released } = live(id);
  return { state, message, released: { ...released, commit } };
};
const isIn = (commit: string) => Promise.resolve(['mine', 'later'].includes(commit));

test.each([
  ['a colleague’s release that does not contain the publication', ofCommit('2', 'theirs'), 'Đang chờ đưa lên trang…'],
  ['the release of the publication', ofCommit('2', 'mine'), 'Đã lên trang lúc 10:32'],
  ['a later release', ofCommit('3', 'later'), 'Đã lên trang lúc 10:32'],
  ['a later commit is being built', ofCommit('2', 'mine', 'dang-len'), 'Đã lên trang lúc 10:32'],
  ['a later commit has failed', ofCommit('2', 'mine', 'loi'), 'Đã lên trang lúc 10:32'],
])('%s', async (_name, state, said) => {
  expect((await describeRelease(state, { before: '1', isIn })).said).toBe(said);
});

test('a publication is followed by its commit, although the server is silent for a while', async () => {
  const failures = { head: 2, contains: 1 };
  const silentFor = (name: keyof typeof failures) => {
    failures[name] -= 1;
    if (failures[name] >= 0) throw new Error('no answer');
  };
  const history: MainHistory = {
    head: async () => {
      silentFor('head');
      return await Promise.resolve('mine');
    },
    contains: async (commit) => {
      silentFor('contains');
      return await isIn(commit);
    },
  };
  const now = { ...ofCommit('3', 'later'), held: ['/dien-hinh/a/'] };
  const states = [live('1'), ofCommit('2', 'theirs'), ofCommit('2', 'theirs')];
  const said: string[] = [];
  let last = (): void => undefined;
  const end = new Promise<void>((done) => (last = done));
  const watch = new ReleaseWatch(
    () => Promise.resolve(states.shift() ?? now),
    (sentence) => {
      said.push(sentence);
      if (!sentence.startsWith('Đang')) last();
    },
    () => Promise.resolve(),
  );
  class Backend {
    readonly mainHistory = history;
    publishUnpublishedEntry(...entry: [collection: string, slug: string]): Promise<unknown> {
      return Promise.resolve(entry);
    }
  }
  await new (following(Backend, watch))().publishUnpublishedEntry('exemplars', 'a/index');
  await end;
  expect(said.at(-1)).toMatch(/^Bài ở \/dien-hinh\/a\/ chưa hiện/);
});

test('a publication is followed until it is public, past a failure that is mended', async () => {
  const states = [live('1'), building, failed, building, live('2'), live('3')];
  const said: string[] = [];
  const watch = new ReleaseWatch(
    () => Promise.resolve(states.shift()),
    (sentence) => said.push(sentence),
    () => Promise.resolve(),
  );
  await watch.follow({ before: '1' });
  expect(said.at(-1)).toBe('Đã lên trang lúc 10:32');
  expect(said).toHaveLength(5);
  expect(states).toHaveLength(1);
});

test('at the start it says that something is held back', async () => {
  const said: string[] = [];
  const watch = new ReleaseWatch(
    () => Promise.resolve({ ...live('1'), held: ['/dien-hinh/a/'] }),
    (sentence) => said.push(sentence),
  );
  await watch.begin();
  expect(said).toEqual(['1 mục còn lỗi nên đang tạm ẩn; xem “Việc cần làm”']);
});

/** A watch over these answers, one after the other; `undefined` stands for an answer that is lost. */
function watching(answers: (object | undefined)[]) {
  const said: string[] = [];
  const watch = new ReleaseWatch(
    () => {
      const answer = answers.shift();
      return answer === undefined ? Promise.reject(new Error('no answer')) : Promise.resolve(answer as typeof building);
    },
    (sentence) => said.push(sentence),
    () => Promise.resolve(),
  );
  return { said, watch };
}

test('at the start it follows a publication that has not reached the site', async () => {
  const { said, watch } = watching([building, building, live('1')]);
  await watch.begin();
  expect(said).toEqual(['Đang đưa lên trang…', 'Đã lên trang lúc 10:32']);
});

test('a lost answer does not end the watch', async () => {
  const { said, watch } = watching([building, undefined, undefined, live('2')]);
  await watch.follow({ before: '1' });
  expect(said).toEqual(['Đang đưa lên trang…', 'Đã lên trang lúc 10:32']);
});

test('what the start learns late does not replace what is said of a later publication', async () => {
  const said: string[] = [];
  let late: (state: typeof building) => void = () => undefined;
  const first = new Promise<typeof building>((answer) => (late = answer));
  const answers = [first, Promise.resolve(live('2'))];
  const watch = new ReleaseWatch(
    () => answers.shift() ?? Promise.resolve(undefined),
    (sentence) => said.push(sentence),
    () => Promise.resolve(),
  );
  const begun = watch.begin();
  await watch.follow({ before: '1' });
  late(building);
  await begun;
  expect(said).toEqual(['Đã lên trang lúc 10:32']);
});

test('a comparison that ends late does not replace what is said of a later publication', async () => {
  const { said, watch } = watching([ofCommit('2', 'mine'), live('3', '2026-11-30T11:00:00+07:00')]);
  let late: (isIn: boolean) => void = () => undefined;
  const earlier = watch.follow({ before: '1', isIn: () => new Promise((answer) => (late = answer)) });
  await Promise.resolve();
  await watch.follow({ before: '2' });
  late(true);
  await earlier;
  expect(said).toEqual(['Đã lên trang lúc 11:00']);
});

test('an entry is published even if the person logs out meanwhile', async () => {
  let isLoggedIn = true;
  class Backend {
    get mainHistory(): MainHistory {
      if (!isLoggedIn) throw new Error('logged out');
      return { head: () => Promise.resolve('mine'), contains: isIn };
    }
    publishUnpublishedEntry(...entry: [collection: string, slug: string]): Promise<unknown> {
      isLoggedIn = false;
      return Promise.resolve(entry);
    }
  }
  const watch = new ReleaseWatch(
    () => Promise.resolve(undefined),
    () => undefined,
  );
  const backend = new (following(Backend, watch))();
  expect(await backend.publishUnpublishedEntry('exemplars', 'a/index')).toEqual(['exemplars', 'a/index']);
});

test('nothing is said where nobody tells', async () => {
  const said: string[] = [];
  const watch = new ReleaseWatch(
    () => Promise.resolve(undefined),
    (sentence) => said.push(sentence),
  );
  await watch.begin();
  await watch.follow({});
  expect(said).toEqual([]);
});

test('`npm start` tells its builds in the same form', () => {
  let now = Date.parse('2026-11-30T03:32:05Z');
  const state = new LocalState(() => now);
  expect(state.value).toMatchObject({ version: 1, state: 'dang-len', held: [] });
  state.set('da-len', '1');
  expect(state.value).toMatchObject({ state: 'da-len', released: { id: '1', time: '2026-11-30T10:32:05+07:00' } });
  now += 60_000;
  state.set('loi');
  expect(state.value).toMatchObject({ state: 'loi', failures: 1, released: { id: '1' } });
});

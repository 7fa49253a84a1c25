import { expect, test, vi } from 'vitest';
import type { MainHistory } from '../../../../admin/backends/main-history.ts';
import { describeRelease, following, ReleaseWatch } from '../../../../admin/strip/release.ts';
import { LocalState } from '../../../../src/cli/local-state.ts';

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
  expect(await describeRelease(state, { before: '1', page: '/dien-hinh/a/' })).toBe(said);
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
  expect(await describeRelease(state, { before: '1', isIn })).toBe(said);
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
  // Browsers have it, Node has not.
  vi.stubGlobal('reportError', (error: unknown) => {
    throw error;
  });
  await new (following(Backend, watch))().publishUnpublishedEntry('exemplars', 'a/index');
  await end;
  vi.unstubAllGlobals();
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

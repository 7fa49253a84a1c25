import { expect, test } from 'vitest';
import { describeRelease, ReleaseWatch } from '../../../../admin/strip/release.ts';
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
  [live('1'), 'Đang chờ đưa lên trang…'],
  [building, 'Đang đưa lên trang…'],
  [failed, 'Chưa dựng được: còn lỗi ở một bài.'],
])('%o: %s', (state, said) => {
  expect(describeRelease(state, '1')).toBe(said);
});

test('a publication is followed until it is public, past a failure that is mended', async () => {
  const states = [live('1'), building, failed, building, live('2'), live('3')];
  const said: string[] = [];
  const watch = new ReleaseWatch(
    () => Promise.resolve(states.shift()),
    (sentence) => said.push(sentence),
    () => Promise.resolve(),
  );
  await watch.follow('1');
  expect(said.at(-1)).toBe('Đã lên trang lúc 10:32');
  expect(said).toHaveLength(5);
  expect(states).toHaveLength(1);
});

test('nothing is said where nobody tells', async () => {
  const said: string[] = [];
  const watch = new ReleaseWatch(
    () => Promise.resolve(undefined),
    (sentence) => said.push(sentence),
  );
  await watch.begin();
  await watch.follow(undefined);
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

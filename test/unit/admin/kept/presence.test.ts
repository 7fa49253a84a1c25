import { afterEach, expect, test, vi } from 'vitest';
import { draftsOpenElsewhere, hold, letGo, onceClosedElsewhere } from '../../../../admin/kept/presence.ts';

afterEach(() => {
  vi.unstubAllGlobals();
});

test('without Web Locks, as on a page without HTTPS, no draft counts as open elsewhere', async () => {
  vi.stubGlobal('navigator', {});
  const act = vi.fn();
  hold('a');
  expect(await draftsOpenElsewhere()).toEqual(new Set());
  onceClosedElsewhere('a', act);
  expect(act).toHaveBeenCalledOnce();
  letGo('a');
});

test('a draft that another tab holds is told until that tab lets go of it', async () => {
  const names = ['ban-dang-viet/own', 'ban-dang-viet/other', 'something-else'];
  let free = (): void => undefined;
  const request = async (name: string, act: () => unknown) => {
    if (name.endsWith('/other')) await new Promise<void>((go) => (free = go));
    await act();
  };
  const query = () => Promise.resolve({ held: names.map((name) => ({ name })) });
  vi.stubGlobal('navigator', { locks: { request, query } });
  hold('own');
  expect(await draftsOpenElsewhere()).toEqual(new Set(['other']));
  const act = vi.fn();
  onceClosedElsewhere('other', act);
  onceClosedElsewhere('other', act);
  expect(act).not.toHaveBeenCalled();
  free();
  await vi.waitFor(() => {
    expect(act).toHaveBeenCalledOnce();
  });
  letGo('own');
});

/** What the publisher does in each case, with small sites instead of builds and a clock that the test sets. */
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { publishOnce, type World } from '../../../../src/cli/publisher/publisher.ts';
import { lastFailureFile, readState } from '../../../../src/cli/publisher/state.ts';
import { TooLong } from '../../../../src/cli/too-long.ts';
import { dayInVietnam } from '../../../../src/domain/days.ts';
import { targetAt, type Target } from '../../../../src/release/layout.ts';
import { servedFolder } from '../../../../src/release/release.ts';
import { releaseEntries } from '../../../support/releases.ts';

const all = mkdtempSync(join(tmpdir(), 'publisher-'));
afterAll(() => {
  rmSync(all, { recursive: true });
});

let target: Target;
let now: Date;
let head: string | Error;
/** The entries of each commit, with their first public day; an error for a commit that cannot be built. */
let commits: Record<string, Record<string, string> | Error>;
let withdrawn: string[] | undefined;
let done: string[];
let unsent: boolean;
beforeEach(() => {
  target = targetAt(mkdtempSync(join(all, 'one-')));
  now = new Date('2026-11-30T09:00:00+07:00');
  head = 'commit1';
  commits = { commit1: { a: '2026-01-01', b: '2026-01-01', 'hen-ngay': '2026-12-01' } };
  withdrawn = undefined;
  done = [];
  unsent = false;
});

const put = (commit: string, ids: readonly string[], withdrawals?: readonly string[]) =>
  releaseEntries({ target, build: join(all, 'build'), commit, now }, ids, withdrawals);
const world = (): World => ({
  now: () => now,
  log: () => undefined,
  isUnsent: () => unsent,
  resend: () => {
    done.push('resend');
    unsent = done.length === 1;
    return Promise.resolve({ ok: !unsent, output: 'rsync: no route' });
  },
  headOf: () => (head instanceof Error ? Promise.reject(head) : Promise.resolve(head)),
  releaseCommit: async (commit, isClean) => {
    done.push(`${commit}${isClean ? ' clean' : ''}`);
    const entries = commits[commit] ?? {};
    if (entries instanceof Error) return { ok: false, output: entries.message };
    const today = dayInVietnam(now);
    return await put(
      commit,
      Object.keys(entries).filter((id) => (entries[id] ?? '') <= today),
    );
  },
  releaseWithdrawals: async (_commit, { commit: since }) => {
    if (withdrawn === undefined) return undefined;
    const gone = withdrawn;
    done.push(`${since} without ${gone.join(', ')}`);
    return await put(
      since,
      ['a', 'b'].filter((id) => !gone.includes(`/dien-hinh/${id}/`)),
      gone,
    );
  },
});
const look = () => publishOnce(target, world());
const isServed = (id: string) => existsSync(join(servedFolder(target), `dien-hinh/${id}/index.html`));
const stateNow = () => readState(target);
const at = (moment: string) => (now = new Date(moment));

test('a commit goes out, and nothing is done while nothing is new', async () => {
  expect(await look()).toBe('moved');
  expect(isServed('a')).toBe(true);
  expect(stateNow()).toMatchObject({
    state: 'da-len',
    message: 'Đã lên trang lúc 09:00.',
    commit: 'commit1',
    failures: 0,
  });
  expect(await look()).toBe('nothing-new');
  head = 'commit2';
  commits['commit2'] = { a: '2026-01-01', b: '2026-01-01', c: '2026-01-01' };
  expect(await look()).toBe('moved');
  expect(isServed('c')).toBe(true);
  expect(done).toEqual(['commit1', 'commit2']);
});

test('an entry whose day comes appears at midnight in Việt Nam', async () => {
  await look();
  at('2026-11-30T23:59:59+07:00');
  expect(await look()).toBe('nothing-new');
  expect(isServed('hen-ngay')).toBe(false);
  at('2026-12-01T00:00:00+07:00');
  expect(await look()).toBe('midnight');
  expect(isServed('hen-ngay')).toBe(true);
});

test('once a night it builds from nothing', async () => {
  await look();
  at('2026-12-01T00:00:05+07:00');
  await look();
  at('2026-12-01T02:10:00+07:00');
  expect(await look()).toBe('nightly');
  at('2026-12-01T02:20:00+07:00');
  expect(await look()).toBe('nothing-new');
  expect(done).toEqual(['commit1', 'commit1', 'commit1 clean']);
});

test('a failure keeps the site, says so in one file and one line, and is tried again after growing pauses', async () => {
  await look();
  head = 'broken';
  commits['broken'] = new Error('content/cai-dat.yaml: thiếu tên trang');
  expect(await look()).toBe('failed');
  expect(isServed('a')).toBe(true);
  expect(stateNow()).toMatchObject({ state: 'loi', commit: 'broken', failures: 1, next: '2026-11-30T09:00:30+07:00' });
  expect(stateNow()?.message).not.toContain('content/');
  expect(readFileSync(lastFailureFile(target), 'utf8')).toContain('content/cai-dat.yaml: thiếu tên trang');
  if (process.platform !== 'win32') expect(statSync(lastFailureFile(target)).mode & 0o777).toBe(0o600);
  expect(await look()).toBe('pause');
  at('2026-11-30T09:00:31+07:00');
  expect(await look()).toBe('failed');
  expect(stateNow()).toMatchObject({ failures: 2, next: '2026-11-30T09:01:31+07:00' });
  // A new commit does not wait for the end of the pause.
  head = 'commit2';
  commits['commit2'] = { c: '2026-01-01', a: '2026-01-01', b: '2026-01-01' };
  expect(await look()).toBe('moved');
  expect(stateNow()).toMatchObject({ state: 'da-len', failures: 0 });
});

test('what a failing commit withdraws goes out all the same', async () => {
  await look();
  head = 'broken';
  commits['broken'] = new Error('no build');
  withdrawn = ['/dien-hinh/a/'];
  expect(await look()).toBe('failed');
  expect(done).toEqual(['commit1', 'broken', 'commit1 without /dien-hinh/a/']);
  expect(isServed('b')).toBe(true);
  expect(existsSync(join(servedFolder(target), '.dia-chi/go/dien-hinh/a/@'))).toBe(true);
  expect(stateNow()).toMatchObject({ state: 'loi', commit: 'broken', released: { commit: 'commit1' } });
});

test('an entry that is lost without a word is named in the state', async () => {
  commits['commit1'] = { a: '2026-01-01', b: '2026-01-01', c: '2026-01-01' };
  await look();
  expect(stateNow()).toMatchObject({ held: [], lost: [] });
  head = 'commit2';
  commits['commit2'] = { a: '2026-01-01', b: '2026-01-01' };
  await look();
  expect(stateNow()).toMatchObject({ state: 'da-len', lost: ['/dien-hinh/c/'] });
});

test('a release that was killed before it was sent is made again', async () => {
  await look();
  unsent = true;
  expect(await look()).toBe('again');
  unsent = false;
  expect(await look()).toBe('nothing-new');
  expect(done).toEqual(['commit1', 'commit1']);
});

test('a repository that cannot be asked changes nothing', async () => {
  await look();
  head = new Error("unable to access 'https://may:mat-khau@git.co-quan.vn/a.git/'");
  expect(await look()).toBe('no-repository');
  expect(stateNow()).toMatchObject({ state: 'mat-kho', released: { commit: 'commit1' } });
  expect(readFileSync(lastFailureFile(target), 'utf8')).toContain("'https://…@git.co-quan.vn/a.git/'");
  expect(isServed('a')).toBe(true);
  head = 'commit1';
  expect(await look()).toBe('nothing-new');
  expect(stateNow()?.state).toBe('da-len');
});

test('what takes too long is told like any failure, with the minutes', async () => {
  await look();
  head = new TooLong('git ls-remote', 120_000, '');
  expect(await look()).toBe('no-repository');
  expect(stateNow()).toMatchObject({
    state: 'mat-kho',
    message: 'Kho bài viết không trả lời sau 2 phút nên trang giữ bản đang có.',
  });
  head = 'slow';
  const slow: World = {
    ...world(),
    releaseCommit: () => Promise.resolve({ ok: false, output: 'half a build', tooLong: 60 }),
  };
  expect(await publishOnce(target, slow)).toBe('failed');
  expect(stateNow()).toMatchObject({ state: 'loi', failures: 1, next: '2026-11-30T09:00:30+07:00' });
  expect(stateNow()?.message).toContain('Quá 60 phút mà bản mới chưa lên xong');
  expect(readFileSync(lastFailureFile(target), 'utf8')).toContain('half a build');
});

test('a purge that was killed is finished at the next look, or before the withdrawals of that attempt', async () => {
  await look();
  const mark = join(target.root, 'phai-don');
  const kill = () => {
    writeFileSync(mark, '');
    return Promise.resolve({ ok: false, output: '' });
  };
  await kill();
  expect([await look(), existsSync(mark)]).toEqual(['nothing-new', false]);
  head = 'killed';
  const seen: boolean[] = [];
  const releaseWithdrawals = () => Promise.resolve(void seen.push(existsSync(mark)));
  await publishOnce(target, { ...world(), releaseCommit: kill, releaseWithdrawals });
  expect(seen).toEqual([false]);
});

test('what a rollback has set aside stays so until the branch moves, and the rollback is sent', async () => {
  await look();
  writeFileSync(target.setAside, JSON.stringify({ commit: 'commit1' }));
  expect(await look()).toBe('set-aside');
  expect(stateNow()?.state).toBe('da-lui');
  [unsent, done] = [true, []];
  expect([await look(), await look()]).toEqual(['failed', 'pause']);
  expect(stateNow()).toMatchObject({ state: 'da-lui', failures: 1, next: '2026-11-30T09:00:30+07:00' });
  expect(readFileSync(lastFailureFile(target), 'utf8')).toContain('rsync: no route');
  at('2026-11-30T09:00:30+07:00');
  expect([await look(), await look()]).toEqual(['unsent', 'set-aside']);
  expect(stateNow()).toMatchObject({ state: 'da-lui', failures: 0 });
  head = 'commit2';
  commits['commit2'] = { a: '2026-01-01', b: '2026-01-01' };
  expect(await look()).toBe('moved');
});

test('what a rollback has put into service is built again for a new day, without what ends on it', async () => {
  await look();
  writeFileSync(target.setAside, JSON.stringify({ commit: 'commit1' }));
  at('2026-12-01T00:00:00+07:00');
  const failing: World = { ...world(), releaseWithdrawals: () => Promise.resolve({ ok: false, output: 'no build' }) };
  expect([await publishOnce(target, failing), await publishOnce(target, failing)]).toEqual(['failed', 'pause']);
  expect(stateNow()).toMatchObject({ state: 'da-lui', failures: 1, next: '2026-12-01T00:00:30+07:00' });
  at('2026-12-01T00:00:30+07:00');
  withdrawn = ['/dien-hinh/a/'];
  expect([await look(), await look()]).toEqual(['midnight', 'set-aside']);
  expect([existsSync(join(servedFolder(target), '.dia-chi/go/dien-hinh/a/@')), isServed('b')]).toEqual([true, true]);
  expect(stateNow()).toMatchObject({ state: 'da-lui', failures: 0, released: { day: '2026-12-01' } });
});

test('a state file that cannot be read is written anew', async () => {
  await look();
  for (const text of ['', '{', '{"version":2}']) {
    writeFileSync(target.state, text);
    await look();
    expect(stateNow()?.state).toBe('da-len');
  }
});

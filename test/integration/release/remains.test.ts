/** What a killed run or a lost file leaves in the folder of the releases. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { listReleases, readLedger, releaseAt, targetAt, type Target } from '../../../src/release/layout.ts';
import { purgeLeftovers } from '../../../src/release/purge.ts';
import { release, servedFolder, type ReleaseRequest } from '../../../src/release/release.ts';
import { contentsOf } from '../../support/files.ts';
import { entryPages, laySite, type Files } from '../../support/small-sites.ts';

const all = mkdtempSync(join(tmpdir(), 'remains-'));
let target: Target;
let minute = 0;
beforeEach(() => {
  target = targetAt(mkdtempSync(join(all, 'one-')));
});
afterAll(() => {
  rmSync(all, { recursive: true });
});

const base = entryPages('a', 'b', 'c', 'd', 'e');
function make(files: Files, { withdrawals = [] }: Partial<Pick<ReleaseRequest['about'], 'withdrawals'>> = {}) {
  minute += 1;
  const now = new Date(Date.UTC(2026, 10, 30, 3, minute));
  const about = { day: '2026-11-30', production: true, siteUrl: 'https://gallery.example', base: '/', withdrawals };
  return release({ target, build: laySite(join(all, 'build'), files), about, commit: 'abcdef0123', now });
}
const served = (path: string) => readFileSync(join(servedFolder(target), path), 'utf8');

test.each(['purged only partly', 'damaged', 'missing'])('a kept release whose manifest is %s', async (state) => {
  const first = await make({ ...base, 'dien-hinh/a/index.html': 'somebody' });
  await make({ ...base, 'dien-hinh/a/index.html': 'somebody else' });
  const file = releaseAt(target, first.id).manifest;
  if (state === 'damaged') writeFileSync(file, readFileSync(file, 'utf8').slice(0, 400));
  if (state === 'missing') rmSync(file);
  // A run that was killed between the switch and the purge leaves this file.
  writeFileSync(join(target.root, 'phai-don'), '');
  purgeLeftovers(target, undefined);
  const speaking = contentsOf(target.root).filter(({ bytes }) => bytes.toString() === 'somebody');
  expect(speaking.map(({ file: path }) => path)).toEqual([]);
  expect(served('dien-hinh/a/index.html')).toBe('somebody else');
  expect(listReleases(target)).toHaveLength(state === 'purged only partly' ? 2 : 1);
  expect(readdirSync(target.root)).not.toContain('phai-don');
  await make(base, { withdrawals: [{ path: '/dien-hinh/b/' }] });
});

test('a damaged release does not stop the later ones, and goes when it is the oldest', async () => {
  const first = await make(base);
  await make(base);
  writeFileSync(releaseAt(target, first.id).manifest, '{');
  for (const text of ['1', '2', '3']) await make({ ...base, 'nam/2024/index.html': text });
  expect(listReleases(target)).toHaveLength(4);
  expect(listReleases(target)).not.toContain(first.id);
});

test('nothing is purged while a release is being made', async () => {
  await make(base);
  await make({ ...base, 'nam/2024/index.html': '1' });
  writeFileSync(join(target.root, 'phai-don'), '');
  const holder = spawn(process.execPath, ['-e', 'setTimeout(() => {}, 60_000)']);
  const birth =
    readFileSync(`/proc/${holder.pid ?? 0}/stat`, 'utf8')
      .split(') ')
      .at(-1)
      ?.split(' ')[19] ?? '';
  const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
  writeFileSync(target.lock, `${holder.pid ?? 0} ${boot}.${birth}`);
  purgeLeftovers(target, undefined);
  expect(readdirSync(target.root)).toContain('phai-don');
  holder.kill();
  await once(holder, 'close');
  purgeLeftovers(target, undefined);
  expect(readdirSync(target.root)).not.toContain('phai-don');
});

test.each(['missing', 'damaged', 'of an older backup'])(
  'every address keeps its answer when the ledger is %s',
  async (state) => {
    await make({ ...base, 'dien-hinh/trang/2/index.html': 'list', 'tep.docx': 'file' });
    const backup = readFileSync(target.ledger, 'utf8');
    const { 'dien-hinh/e/index.html': _e, ...rest } = base;
    const withdrawals = [{ path: '/dien-hinh/a/' }, { path: '/dien-hinh/b/', redirect: '/dien-hinh/b2/' }];
    const files = { ...rest, ...entryPages('b2'), 'dien-hinh/a/index.html': 'gone', 'dien-hinh/b/index.html': 'moved' };
    const before = await make(files, { withdrawals });
    const ledger = [...readLedger(target).keys()].sort();
    if (state === 'missing') rmSync(target.ledger);
    else writeFileSync(target.ledger, state === 'damaged' ? backup.slice(0, 99) : backup);
    const after = await make({ ...files, 'nam/2024/index.html': '1' }, { withdrawals });
    expect([after.gone, after.moved]).toEqual([before.gone, before.moved]);
    expect(after.gone).toContain('/tep.docx');
    expect(ledger.filter((address) => !readLedger(target).has(address))).toEqual([]);
  },
);

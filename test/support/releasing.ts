/** `node releasing.ts <folder> <count of entries>`: releases a small site, changed each time, until it is killed. */
import { join } from 'node:path';
import { targetAt, currentRelease } from '../../src/release/layout.ts';
import { takeLock } from '../../src/release/lock.ts';
import { release } from '../../src/release/release.ts';
import { entryPages, laySite } from './small-sites.ts';

const [root = '', count = '100'] = process.argv.slice(2);
const target = targetAt(root);
const ids = Array.from({ length: Number(count) }, (_, index) => `bai-${index}`);
const about = { day: '2026-11-30', production: true, siteUrl: 'https://gallery.example', base: '/', withdrawals: [] };
const lock = takeLock(target.lock);
if (typeof lock === 'number') throw new Error(`${lock} holds the lock`);
process.stdout.write(`began at ${currentRelease(target) ?? 'nothing'}\n`);
for (let at = 0; ; at += 1) {
  const changed = Object.fromEntries(ids.map((id) => [`nam/${id}/index.html`, `${process.pid} ${at} ${id}`]));
  const build = laySite(join(root, 'build'), { ...entryPages(...ids), ...changed });
  const { id } = await release({ target, build, about, commit: 'abcdef0', now: new Date() });
  process.stdout.write(`${id}\n`);
}

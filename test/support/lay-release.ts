/** `node lay-release.ts <folder>`: makes a small release of the site at `SITE_URL`, as the publisher would. */
import { join } from 'node:path';
import { targetAt } from '../../src/release/layout.ts';
import { release } from '../../src/release/release.ts';
import { writeWhole } from '../../src/release/whole-file.ts';
import { entryPages, laySite } from './small-sites.ts';

const [root = ''] = process.argv.slice(2);
const target = targetAt(root);
await release({
  target,
  build: laySite(join(root, 'kho/dist'), entryPages('a', 'b')),
  about: {
    day: '2026-11-30',
    production: true,
    siteUrl: process.env['SITE_URL'] ?? '',
    base: '/',
    withdrawals: [{ path: '/dien-hinh/da-go/' }],
  },
  commit: 'abcdef0',
  now: new Date('2026-11-30T03:00:00Z'),
});
writeWhole(target.state, '{}');

/** Releases of the sites that the tests build. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { dayInVietnam } from '../../src/domain/days.ts';
import type { Target } from '../../src/release/layout.ts';
import type { Manifest } from '../../src/release/manifest.ts';
import { readReceipt, type Receipt } from '../../src/release/receipt.ts';
import { release, type ReleaseRequest } from '../../src/release/release.ts';
import type { Site } from './sites.ts';
import { entryPages, laySite } from './small-sites.ts';

/** The receipt that the build of the site has written. */
export function receiptOf({ root }: Site): Receipt {
  const folder = join(root, '.cache/build');
  const [name = ''] = readdirSync(folder).filter((file) => file.endsWith('.json'));
  const receipt = readReceipt(join(folder, name.replace(/\.json$/, '')));
  if (receipt === undefined) throw new Error(`${root} has no finished build`);
  return receipt;
}

export const releaseBuilt = (site: Site, target: Target): Promise<Manifest> =>
  release({
    target,
    build: site.dir,
    about: receiptOf(site),
    commit: 'abcdef0123',
    now: new Date('2025-12-01T03:00:00Z'),
  });

/** Releases a tiny site with the pages of some exemplars, as if a build had succeeded. */
export async function releaseEntries(
  request: Pick<ReleaseRequest, 'target' | 'build' | 'commit' | 'now'>,
  ids: readonly string[],
  withdrawn: readonly string[] = [],
): Promise<{ ok: true; output: string }> {
  laySite(request.build, entryPages(...ids));
  const about = {
    day: dayInVietnam(request.now),
    production: true,
    siteUrl: 'https://gallery.example',
    base: '/',
    withdrawals: withdrawn.map((path) => ({ path })),
  };
  await release({ ...request, about });
  return { ok: true, output: '' };
}

/** Every package in the editors' bundle, which is published with the site, has a licence that we accept. */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { buildReal } from '../support/sites.ts';

/**
 * For unchanged packages, it is enough for these licences that `giay-phep.md` names and quotes them. MPL-2.0 also asks
 * that the source can be found: the name and the version in `giay-phep.md` lead to it. If a package offers several
 * licences, one of these is enough.
 */
const allowed = ['MIT', 'ISC', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0', 'MPL-2.0', 'CC0-1.0', 'WTFPL'];
/** Packages with another licence, or with none in `package.json`, and why we accept them. */
const explained: Readonly<Record<string, string>> = {
  'libheif-js': 'LGPL-3.0, unchanged, in a file of its own that can be exchanged',
  fuzzy: 'MIT, as its file LICENSE-MIT says',
  semaphore: 'MIT, as its README says',
};

let listed: { name: string; licence: string | undefined }[];
beforeAll(async () => {
  const text = readFileSync(join((await buildReal()).dir, 'admin/giay-phep.md'), 'utf8');
  listed = [...text.matchAll(/^## (\S+) - \d\S*(?: \(\(?([^()]*)\)?\))?$/gm)].map(([, name = '', licence]) => ({
    name,
    licence,
  }));
});

test('every package has a licence that allows it', () => {
  expect(listed.length).toBeGreaterThan(100);
  const others = listed.filter(
    ({ name, licence }) =>
      explained[name] === undefined && !licence?.split(' OR ').some((each) => allowed.includes(each)),
  );
  expect(others).toEqual([]);
});

test('every explanation is needed', () => {
  const names = listed.map(({ name }) => name);
  expect(Object.keys(explained).filter((name) => !names.includes(name))).toEqual([]);
});

test('packages in scripts beside the page are listed too', () => {
  const named = globSync('admin/**/*-worker.ts').flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(/from '(@[^/']+\/[^/']+|[a-z][^/']*)/g)].map(([, name = '']) => name),
  );
  expect(named.length).toBeGreaterThan(0);
  expect(named.filter((name) => !listed.some((each) => each.name === name))).toEqual([]);
});

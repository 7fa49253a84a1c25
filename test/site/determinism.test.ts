import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { filesOf } from '../support/files.ts';
import { buildFixture, buildFixtureAgain, expectNone } from '../support/sites.ts';

test('the same content on the same day gives the same bytes, wherever it is built', async () => {
  const [one, other] = await Promise.all([buildFixture(), buildFixtureAgain()]);
  expect(filesOf(other.dir)).toEqual(filesOf(one.dir));
  const different = filesOf(one.dir).filter(
    (file) => !readFileSync(join(one.dir, file)).equals(readFileSync(join(other.dir, file))),
  );
  expectNone(different);
});

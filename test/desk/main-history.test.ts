/** Our backends tell whether a release contains what was published, with the stand-ins for both git servers. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBuilding, type Building } from '../support/office/office.ts';

let building: Building;
beforeAll(async () => {
  building = await openBuilding();
});
afterAll(() => building.close());

test.each(['forgejo', 'gitlab'] as const)('%s: an earlier commit does not, a later one does', async (kind) => {
  const file = 'content/cai-dat.yaml';
  const office = await building.openOffice(kind, new Map([[file, 'x: 1\n']]));
  const desk = await office.login('reviewer');
  const ask = async (method: string, ...args: string[]) => {
    const { value, problem } = await desk.call(`mainHistory.${method}`, ...args);
    expect(problem).toBeUndefined();
    return value;
  };
  const heads: string[] = [];
  for (const text of [undefined, 'x: 2\n', 'x: 3\n']) {
    if (text !== undefined) office.server.repository.writeToMain(file, text);
    heads.push((await ask('head')) as string);
  }
  const [before = '', merged = '', after = ''] = heads;
  expect(await ask('contains', before, merged)).toBe(false);
  expect(await ask('contains', merged, merged)).toBe(true);
  expect(await ask('contains', after, merged)).toBe(true);
  expect(desk.complaints).toEqual([]);
  await desk.close();
  await office.close();
});

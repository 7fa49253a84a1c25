import { expect, test } from 'vitest';
import { isMaintainer } from '../../../../admin/backends/gitlab-membership.ts';

const access = (level: number | null) => (level === null ? null : { access_level: level });

test.each([
  ['a Maintainer of the project', 40, null, [], true],
  ['an Owner of the group', null, 50, [], true],
  ['a Developer in a group of Maintainers', 30, 40, [], true],
  ['a Developer', 30, null, [], false],
  ['somebody in a shared group of Maintainers', null, null, [30, 40], true],
  ['somebody in a shared group of Developers', null, null, [30], false],
  ['a Developer of a project that Maintainers share', 30, null, [40], false],
  ['a stranger', null, null, [], false],
])('%s', (_who, project, group, shared, isOne) => {
  const permissions = { project_access: access(project), group_access: access(group) };
  const groups = shared.map((level) => ({ group_access_level: level }));
  expect(isMaintainer({ permissions, shared_with_groups: groups })).toBe(isOne);
});

test('a server that tells of no shared groups', () => {
  expect(isMaintainer({ permissions: { project_access: null, group_access: null } })).toBe(false);
});

import type { Person } from './repository.ts';

/** Maintainer, Developer or Reporter. */
const levelOf = ({ mayMerge, canWrite }: Person): number => (mayMerge ? 40 : canWrite ? 30 : 20);

/** The project as GitLab shows it to the person; everybody is a member of the project itself. */
export const showProject = (person: Person): object => ({
  permissions: { project_access: { access_level: levelOf(person) }, group_access: null },
  shared_with_groups: [],
});

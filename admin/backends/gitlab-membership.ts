/** How an account belongs to a project, as GitLab tells it with the project. */
export interface Membership {
  /** The account's own level, and its level by the project's group; null where it is no member. */
  permissions: Readonly<Record<'project_access' | 'group_access', { access_level: number } | null>>;
  /** The groups with which the project is shared, whether or not the account is in them; old servers leave it out. */
  shared_with_groups?: readonly { group_access_level: number }[] | undefined;
}

const maintainer = 40;

/**
 * Whether the account is a Maintainer or above. GitLab does not say by which shared group an account sees the project.
 * So those groups count, as they do for Decap, but only for an account that belongs to the project in no other way.
 */
export function isMaintainer({ permissions, shared_with_groups: groups = [] }: Membership): boolean {
  const own = Object.values(permissions).flatMap((access) => access?.access_level ?? []);
  const levels = own.length > 0 ? own : groups.map(({ group_access_level: level }) => level);
  return levels.some((level) => level >= maintainer);
}

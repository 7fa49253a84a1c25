/**
 * What a host answers with where nothing is: in the form of what was asked for, so that a script gets JSON, a portal
 * that includes a fragment gets a paragraph, and neither gets a whole page.
 */

interface MissingRule {
  /** A regular expression that every server reads alike, for the path below the base. */
  path: string;
  /** The file that is sent, with status 404. */
  file: string;
}

/** Later rules stand over those before them. */
export const missingRules: readonly MissingRule[] = [
  { path: '', file: '404.html' },
  { path: '.*\\.(?!html?$)[A-Za-z0-9]+$', file: '404.txt' },
  { path: '.*\\.(?:json|webmanifest)$', file: '404.json' },
  { path: 'nhung/[^.]*$', file: 'nhung/khong-con/index.html' },
  { path: 'nhung/manh/', file: 'nhung/manh/khong-con.html' },
];

/** `path` is that below the base, without a slash in front. */
export const missingFileFor = (path: string): string =>
  missingRules.findLast((rule) => new RegExp(`^${rule.path}`).test(path))?.file ?? '404.html';

/**
 * Chooses the answer for a missing file by what was asked for: a program that asks for JSON gets JSON, and a portal
 * that includes a fragment gets a paragraph, instead of a whole page.
 */

interface MissingRule {
  /**
   * Regular expression for the path below the base. It must mean the same in JavaScript, nginx, Apache and Caddy, which
   * knows no lookahead.
   */
  path: string;
  /** The file that is sent, with status 404, or 410 for an address that is gone. */
  file: string;
}

/** Later rules override earlier ones. */
export const missingRules: readonly MissingRule[] = [
  { path: '', file: '404.html' },
  { path: '.*\\.[A-Za-z0-9]+$', file: '404.txt' },
  { path: '.*\\.html?$', file: '404.html' },
  { path: '.*\\.(?:json|webmanifest)$', file: '404.json' },
  { path: 'nhung/[^.]*$', file: 'nhung/khong-con/index.html' },
  { path: 'nhung/manh/', file: 'nhung/manh/khong-con.html' },
];

/** `path` is relative to the base, without a leading slash. */
export const missingFileFor = (path: string): string =>
  missingRules.findLast((rule) => new RegExp(`^${rule.path}`).test(path))?.file ?? '404.html';

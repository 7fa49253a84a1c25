/**
 * Characters that no target may hold. Browsers drop spaces and control characters or turn "\" into "/" before they look
 * at the scheme; the others must be encoded in an address.
 */
const unsafe = /[\s\\"<>{}`\p{C}]/u;

/** Allows https:, mailto:, tel:, paths of this site, and places on the same page (#…). */
export function isAllowedTarget(target: string): boolean {
  if (unsafe.test(target)) return false;
  if (target.startsWith('#')) return target.length > 1;
  if (target.startsWith('/')) return isPath(target);
  return isHttps(target) || /^mailto:[^@:/?]+@[^@:/?]+\.[^@:/?]+$/i.test(target) || /^tel:\+?[\d.()-]+$/i.test(target);
}

const isPath = (target: string): boolean => target.startsWith('/') && !target.startsWith('//');

/** Whether a field that asks for an address accepts this one: a path of this site, or an https: address. */
export const isPathOrHttps = (target: string): boolean =>
  !unsafe.test(target) && (isPath(target) || (target.startsWith('https://') && isHttps(target)));

export function isHttps(target: string): boolean {
  if (!/^https:\/\/[^/]/i.test(target) || !URL.canParse(target)) return false;
  const { username, password, hostname } = new URL(target);
  return username === '' && password === '' && hostname.includes('.');
}

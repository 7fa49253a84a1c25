/** Turns http: addresses into https: ones, which the content check asks for, and remembers which it has turned. */
import { isHttps } from '../../src/domain/link-target.ts';

const turned = new Set<string>();

/** An address that is not http:, or would be no valid https: address, stays as it is. */
export function toHttps(address: string): string {
  const secure = address.replace(/^http:\/\//i, 'https://');
  if (secure === address || /\s/.test(secure) || !isHttps(secure)) return address;
  turned.add(secure);
  return secure;
}

/** True if `toHttps` has returned the address for an http: one since the page was loaded. */
export const wasTurned = (address: string): boolean => turned.has(address);

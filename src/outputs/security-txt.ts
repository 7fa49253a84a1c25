/** RFC 9116: whom to tell about a hole in the site's security. */
import { addDays } from '../domain/days.ts';
import type { Settings } from '../domain/settings.ts';

interface Facts {
  contact: Settings['contact'];
  /** Full address of the file itself. */
  canonical: string;
  /** Day of the build in Việt Nam. */
  today: string;
}

/** A site that nobody builds any more must not promise that somebody reads; RFC 9116 §2.5.5 asks for less than a year. */
const validDays = 180;

/** Undefined when the office has said neither mail nor telephone. */
export function toSecurityTxt({ contact: { email, phone }, canonical, today }: Facts): string | undefined {
  const contacts = [
    ...(email === undefined ? [] : [`mailto:${email}`]),
    ...(phone === undefined ? [] : [`tel:${phone.replace(/[^\d+]/g, '').replace(/^0/, '+84')}`]),
  ];
  if (contacts.length === 0) return undefined;
  return [
    ...contacts.map((address) => `Contact: ${address}`),
    `Expires: ${addDays(today, validDays)}T00:00:00+07:00`,
    'Preferred-Languages: vi',
    `Canonical: ${canonical}`,
    '',
  ].join('\n');
}

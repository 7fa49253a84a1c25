/** Writes `security.txt` (RFC 9116): whom to tell about a security problem of the site. */
import { addDays } from '../domain/days.ts';
import type { Settings } from '../domain/settings.ts';

interface Facts {
  contact: Settings['contact'];
  /** Full address of the file itself. */
  canonical: string;
  /** Day of the build in Việt Nam. */
  today: string;
}

/**
 * Days until the file expires. A site that nobody builds any more must not promise for long that somebody reads
 * reports; RFC 9116 §2.5.5 recommends less than a year.
 */
const validDays = 180;

/** Undefined if the settings have neither an e-mail address nor a telephone number. */
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

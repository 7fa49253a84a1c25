/** Reads whom a part of a list is about from its name, such as “Bà Trần Thị Lựu, xã Ninh Tây” or “Chi hội Phụ nữ thôn 3”. */
import { capitalised } from './capitals.ts';
import { fullName, nameSyllable, titles } from '../../src/text/person-names.ts';
import type { Labelled } from './labels.ts';
import { proposeSubject, type Subject } from './people.ts';

const household = /^(?:hộ|gia đình|vợ chồng)\s/iu;
const title = String.raw`(?:(?:${titles}|Đ/c)\s+)`;
const person = new RegExp(
  String.raw`^(?:${title}*${fullName}|${title}+${nameSyllable}(?:\s${nameSyllable}){0,3})(?:\s\(minh họa\))?$`,
  'u',
);
/** A name in capitals, such as “LÊ VĂN AN”, as names are otherwise written: “Lê Văn An”. */
const inSmall = (name: string): string => (name === name.toUpperCase() ? capitalised(name.toLowerCase()) : name);

/** Undefined for a name that tells a deed: it is a title. */
export function subjectNamed(name: string): Labelled | undefined {
  const [first = ''] = name.split(/[,;:]|\s[–-]\s|\((?!minh họa)/u);
  const called = first.trim();
  if (called === '') return undefined;
  if (household.test(called) && called.split(/\s+/).length <= 8) return { key: 'household', value: called, line: name };
  if (person.test(inSmall(called).replace('(Minh Họa)', '(minh họa)')))
    return { key: 'person', value: called, line: name };
  const value = proposeSubject({ head: [], kinds: [], labels: [], body: [], foot: [] }, called)?.value;
  const group = value as Subject | undefined;
  return group?.kind === 'tap-the' && group.name.toLowerCase() === called.toLowerCase()
    ? { key: 'collective', value: called, line: name }
    : undefined;
}

/** Numbers and addresses of persons in what a file says; those of offices are allowed. */
import { personalDataLabels } from '../../domain/rules/personal-data.ts';
import { findPersonalData, type PersonalData } from '../../text/personal-data.ts';
import { findSource, type SourceText } from './sources.ts';
import type { Statement } from './nested-statements.ts';

export type CheckStatement = (statement: Statement) => string[];

/** Texts that stand on every page are looked at once; beyond so many the memory is worth more than the time. */
const mostRemembered = 20_000;

/** `contacts` of offices may stand; `sources` are asked for only when something was found. */
export function personalDataCheck(
  contacts: readonly string[],
  sources: () => readonly SourceText[] = () => [],
): CheckStatement {
  const remembered = new Map<string, readonly PersonalData[]>();
  const allowed = new Set(contacts.map(keyOf));
  const look = (text: string): readonly PersonalData[] => {
    const known = remembered.get(text);
    if (known !== undefined) return known;
    const found = findPersonalData(text).filter(({ match }) => !allowed.has(keyOf(match)));
    if (remembered.size >= mostRemembered) remembered.clear();
    remembered.set(text, found);
    return found;
  };
  return ({ text, where, part }) =>
    look(text)
      .filter(({ index, match }) => part === undefined || (index < part.to && part.from < index + match.length))
      .flatMap((found) => {
        const source = findSource(found.match, sources());
        return source === 'checked' ? [] : [toMessage(found, where, source)];
      });
}

function toMessage({ kind, match }: PersonalData, where: string | undefined, source: SourceText | undefined): string {
  const place = where === undefined ? '' : ` (${where})`;
  const office = kind === 'phone' || kind === 'email' ? ' không phải liên hệ của cơ quan' : '';
  const wayOut =
    source === undefined
      ? 'Không thấy chữ này trong content/: hãy xem mã của trang viết ra tệp này.'
      : `Hãy xóa ở ${source.file}, mục ${source.label}.`;
  return `có ${personalDataLabels[kind]} “${match}”${office}${place}. ${wayOut}`;
}

const keyOf = (contact: string): string =>
  contact.includes('@') ? contact.toLowerCase() : contact.replace(/\D/g, '').replace(/^84/, '0');

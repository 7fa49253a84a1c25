/** Finds personal numbers and addresses in statements. Those of offices are allowed. */
import { personalDataLabels } from '../../domain/rules/personal-data.ts';
import { findPersonalData, type PersonalData } from '../../text/personal-data.ts';
import { findSource, type SourceText } from './sources.ts';
import type { Statement } from './nested-statements.ts';

export type CheckStatement = (statement: Statement) => string[];

/**
 * Number of texts after which the cache is full. Many texts occur on many pages and are checked only once. When the
 * cache is full, what was not asked for since it was last full is forgotten, to save memory.
 */
const mostRemembered = 20_000;

/** `contacts` are those of offices, which are allowed. `sources` is called only if something was found. */
export function personalDataCheck(
  contacts: readonly string[],
  sources: () => readonly SourceText[] = () => [],
): CheckStatement {
  let remembered = new Map<string, readonly PersonalData[]>();
  let rememberedBefore = remembered;
  const allowed = new Set(contacts.map(keyOf));
  const look = (text: string): readonly PersonalData[] => {
    const known = remembered.get(text);
    if (known !== undefined) return known;
    const found =
      rememberedBefore.get(text) ?? findPersonalData(text).filter(({ match }) => !allowed.has(keyOf(match)));
    if (remembered.size >= mostRemembered) {
      rememberedBefore = remembered;
      remembered = new Map();
    }
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

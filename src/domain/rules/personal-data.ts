/** Finds personal data in all fields of an entry and in its body. */
import { findPersonalData, type PersonalDataKind } from '../../text/personal-data.ts';
import { publicPlacesLabel } from '../public-places.ts';
import { hasText } from '../collections.ts';
import type { BodyText, CheckedEntry, Finding } from './rule.ts';

export const personalDataLabels: Readonly<Record<PersonalDataKind, string>> = {
  phone: 'số điện thoại',
  email: 'địa chỉ thư điện tử',
  'id-number': 'số định danh cá nhân',
  'bank-account': 'số tài khoản',
  'birth-date': 'ngày sinh',
  plate: 'biển số xe',
  'house-number': 'số nhà',
};

/** Keys that are not checked, because they hold a path, a code, the plan's own words, or how to reach an office. */
const exempt = new Set(['src', 'url', 'file', 'ref', 'verbatim', 'contact', 'number', 'planSection']);

export interface EntryText {
  path: PropertyKey[];
  text: string;
}

/** All texts inside the value, except under the keys in `without`. */
export function textsIn(value: unknown, path: PropertyKey[] = [], without = exempt): EntryText[] {
  if (typeof value === 'string') return [{ path, text: value }];
  if (Array.isArray(value)) return value.flatMap((item, index) => textsIn(item, [...path, index], without));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value)
    .filter(([key]) => !without.has(key))
    .flatMap(([key, child]) => textsIn(child, [...path, key], without));
}

const direct = /^(?:tel|mailto|sms|callto|zalo|viber|whatsapp):/i;
/** Messaging services whose URLs may contain a telephone number. */
const byNumber = /^https?:\/\/(?:www\.|chat\.|api\.)?(?:zalo\.me|wa\.me|whatsapp\.com|viber\.click|t\.me|line\.me)\//i;

/**
 * What a link dials or writes to, such as a telephone number; undefined for other links. The text of the link need not
 * show it.
 */
export function contactIn(link: string): string | undefined {
  if (direct.test(link)) return decode(link.replace(direct, ''));
  return byNumber.test(link) ? decode(link.replace(byNumber, ' ')) : undefined;
}

function decode(address: string): string {
  const text = address.replace(/%([0-7][0-9a-f])/gi, (_all, hex: string) => String.fromCharCode(parseInt(hex, 16)));
  return text.replace(/[/?=&]+/g, ' ');
}

/** `rawValues` are those of the known fields, valid or not. */
export function noPersonalData(
  entry: CheckedEntry,
  rawValues: Readonly<Record<string, unknown>>,
  body: BodyText | undefined,
): Finding[] {
  const places = hasText(entry) ? entry.values.publicPlaces : undefined;
  const texts = textsIn(rawValues);
  if (body !== undefined) {
    texts.push({ path: ['body'], text: body.text });
    const contacts = body.links.flatMap((link) => contactIn(link) ?? []);
    texts.push(...contacts.map((text) => ({ path: ['body'], text })));
  }
  const found = texts.flatMap(({ path, text }) =>
    findPersonalData(text, places).map(({ kind, match }) => ({ path, message: messageOf(kind, match, places) })),
  );
  return [...found, ...misnamedPlaces(places ?? [], texts)];
}

function messageOf(kind: PersonalDataKind, match: string, places: readonly string[] | undefined): string {
  const said = `có ${personalDataLabels[kind]} “${match}”. Hãy xóa:`;
  if (kind !== 'house-number') return `${said} trang công khai không đăng thông tin riêng, chỉ ghi cơ quan đầu mối.`;
  const wayOut =
    places === undefined
      ? ''
      : ` Nếu đây là trường, chùa, chợ hay trụ sở thì chép nguyên địa chỉ ấy vào mục “${publicPlacesLabel}”.`;
  return `${said} trang công khai không đăng chỗ ở của ai.${wayOut}`;
}

const home =
  /(?<!\p{L})(?:số nhà|nhà số|nhà riêng|nhà (?:ông|bà|anh|chị|em|cụ|cô|chú|bác)|hộ|gia đình|phòng trọ|căn hộ)(?!\p{L})/iu;

/** Checks `publicPlaces`: each address must occur in the entry, and must not be a home. */
function misnamedPlaces(places: readonly string[], texts: readonly EntryText[]): Finding[] {
  const others = texts.filter(({ path }) => path[0] !== 'publicPlaces').map(({ text }) => squeeze(text));
  return places.flatMap((place, index): Finding[] => {
    const path = ['publicPlaces', index];
    const word = home.exec(place)?.[0];
    if (word !== undefined)
      return [
        {
          path,
          message: `“${place}” có chữ “${word}”: chỗ ở riêng không phải nơi công cộng. Hãy xóa dòng này và xóa địa chỉ ấy trong bài.`,
        },
      ];
    if (others.some((text) => text.includes(squeeze(place)))) return [];
    return [
      {
        path,
        severity: 'warning',
        message: `không thấy “${place}” trong bài. Hãy chép đúng từng chữ như trong bài, hoặc xóa dòng này.`,
      },
    ];
  });
}

const squeeze = (text: string): string => text.normalize('NFC').replace(/\s+/g, ' ').toLowerCase();

/** Removes personal numbers, such as those of telephones, from imported text, and lists them for the editor. */
import { findPersonalData } from '../../src/text/personal-data.ts';
import { readLabel } from './labels.ts';

/** Words before a personal number that only announce it, such as “SĐT:”; they are removed with it. */
const announcement =
  /[\s,;(–-]*(?:(?:và|hoặc|qua|theo|có)\s+)?(?:(?:số\s+)?(?:điện thoại|ĐT|SĐT|di động|Zalo|liên hệ|hotline|CCCD|CMND|CMT|căn cước(?: công dân)?|định danh(?: cá nhân)?|tài khoản(?: ngân hàng)?|STK|biển (?:số|kiểm soát)|BHYT|BHXH)|(?:sinh )?ngày(?: tháng năm)? sinh|sinh ngày|sinh|email|e-mail|thư điện tử|địa chỉ|nhà số|ở số)(?:\s+(?:số|là|lạc|của (?:ông|bà|anh|chị|tôi)))*\s*[:.]?\s*$/iu;

interface WithoutNumbers {
  text: string;
  /** What was left out, as written. */
  left: string[];
}

export function withoutPersonalNumbers(given: string): WithoutNumbers {
  const text = given.normalize('NFC');
  const found = findPersonalData(text);
  if (found.length === 0) return { text: given, left: [] };
  let kept = '';
  let at = 0;
  for (const { match, index } of found) {
    const before = text.slice(at, index);
    kept += before.replace(announcement, '');
    at = index + match.length;
    // Removes brackets that held only the number, or only the number and its announcement.
    if (/\(\s*$/.test(before) && /^\s*\)/.test(text.slice(at))) {
      kept = kept.replace(/\s*\(\s*$/, '');
      at += text.slice(at).indexOf(')') + 1;
    } else if (/\([^)]*$/.test(before) && !/\([^)]*$/.test(kept) && /^\s*\)/.test(text.slice(at)))
      at += text.slice(at).indexOf(')') + 1;
  }
  const rest = (kept + text.slice(at))
    .replace(/\s+([,.;:])/g, '$1')
    .replace(/([,;:])\s*(?=[,.;])/g, '')
    .replace(/ {2,}/g, ' ');
  return { text: /\p{L}/u.test(rest) ? rest : '', left: found.map(({ match }) => match) };
}

/** True for a line that holds only a label and personal data: “Số điện thoại: …”. */
export const isPrivateLine = (text: string): boolean => readLabel(text)?.key === 'private';

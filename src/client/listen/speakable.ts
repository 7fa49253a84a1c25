/**
 * Spells out abbreviations and units that Vietnamese voices misread. Numbers stay as they are, because voices can read
 * `26.000` and `21/12/2023`.
 */

const shortNames: Readonly<Record<string, string>> = {
  UBND: 'Ủy ban nhân dân',
  HĐND: 'Hội đồng nhân dân',
  MTTQVN: 'Mặt trận Tổ quốc Việt Nam',
  MTTQ: 'Mặt trận Tổ quốc',
  LHPN: 'Liên hiệp Phụ nữ',
  CCB: 'Cựu chiến binh',
  TNCS: 'Thanh niên Cộng sản',
  LĐLĐ: 'Liên đoàn Lao động',
  HTX: 'hợp tác xã',
  NTM: 'nông thôn mới',
  TDP: 'tổ dân phố',
  THCS: 'trung học cơ sở',
  THPT: 'trung học phổ thông',
  BHYT: 'bảo hiểm y tế',
  BHXH: 'bảo hiểm xã hội',
  PCCC: 'phòng cháy, chữa cháy',
  CLB: 'câu lạc bộ',
};

/** Units. They are spelt out only after a number, some of them also after a slash (“trên”). */
const measures: Readonly<Record<string, string>> = {
  kg: 'ki lô gam',
  g: 'gam',
  km: 'ki lô mét',
  cm: 'xen ti mét',
  m: 'mét',
  'm²': 'mét vuông',
  'm³': 'mét khối',
  'km²': 'ki lô mét vuông',
  ha: 'héc ta',
  l: 'lít',
  kWh: 'ki lô oát giờ',
  '%': 'phần trăm',
  '‰': 'phần nghìn',
  '°C': 'độ xê',
};

const letters = String.raw`[\p{L}\p{N}]`;
const oneOf = (words: Readonly<Record<string, string>>): string => Object.keys(words).join('|');
const names = new RegExp(`(?<!${letters})(?:${oneOf(shortNames)})(?!${letters})`, 'gu');
const units = new RegExp(String.raw`(?<=\d)\s?(${oneOf(measures)})(?!${letters}|[²³])`, 'gu');

export function toSpeakable(text: string): string {
  return text
    .normalize('NFC')
    .replace(/(?<=\d)(?:\s?–\s?|\s-\s)(?=\d)/g, ' đến ')
    .replace(/(?<![\p{L}])TP\.?\s?(?=\p{Lu})/gu, 'thành phố ')
    .replace(/(?<![\p{L}])TX\.?\s?(?=\p{Lu})/gu, 'thị xã ')
    .replace(names, (name) => shortNames[name] ?? name)
    .replace(/\/(?=(?:ha|kg|km|m²|m³|m|l|năm|tháng|ngày|vụ|người|hộ|sào)(?!\p{L}))/gu, ' trên ')
    .replace(units, (_all, unit: string) => ` ${measures[unit] ?? unit}`)
    .replace(/(?<= trên )(?:ha|kg|km|m²|m³|m|l)(?!\p{L})/gu, (unit) => measures[unit] ?? unit)
    .replace(/\s+/g, ' ')
    .trim();
}

/**
 * Tables from the characters of old Vietnamese fonts to Unicode. Text typed with such a font arrives as Western
 * letters.
 */

const lower = Array.from('àáảãạâầấẩẫậăằắẳẵặđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵ');

/**
 * For each encoding, the bytes of the letters in `lower`, in the same order, and then the capitals that have a byte,
 * each followed by this byte.
 */
const bytes = {
  tcvn3: [
    'B5B8B6B7B9A9C7CAC8C9CBA8BBBEBCBDC6AECCD0CECFD1AAD2D5D3D4D6D7DDD8DCDEDFE3E1E2E4ABE5E8E6E7E9ACEAEDEBECEEEFF3F1F2F4ADF5F8F6F7F9FAFDFBFCFE',
    'ĂA1ÂA2ÊA3ÔA4ƠA5ƯA6ĐA7',
  ],
  vps: [
    'E0E1E4E3E5E2C0C3C4C5C6E6A2A1A3A4A5C7E8E9C8EBCBEA8A898BCD8CECEDCCEFCEF2F3D5F586F4D2D3B087B6D6A9A7AAABAEF9FAFBDBF8DCD8D9BABBBFFF9A9BCF9C',
    'À80ÁC1Ả81Ã82ÂC2Ầ84Ấ83Ẩ85Ă88Ằ8EẮ8DẲ8FẴF0ĐF1ÈD7ÉC9ẺDEẼFEÊCAỀ93Ế90Ể94Ễ95ÌB5ÍB4ỈB7ĨB8ÒBCÓB9ỎBDÕBEÔD4Ồ97Ố96Ổ98Ỗ99ƠF7Ờ9EỚ9DỞ9FỠA6ÙA8ÚDAỦD1ŨACƯD0ỪAFỨADỬB1ỲB2ÝDDỶFDỸB3',
  ],
  viscii: [
    'E0E1E4E3D5E2A5A4A6E7A7E5A2A1C6C7A3F0E8E9EBA8A9EAABAAACADAEECEDEFEEB8F2F3F6F5F7F4B0AFB1B2B5BDB6BEB7DEFEF9FAFCFBF8DFD7D1D8E6F1CFFDD6DBDC',
    'ÀC0ÁC1ÃC3ÂC2ÈC8ÉC9ÊCAÌCCÍCDÒD2ÓD3ÔD4ÙD9ÚDAÝDDĐD0ĂC5',
  ],
} as const;

/** Windows shows a byte as Windows-1252, which differs from Latin-1 in a few dozen characters. */
const windows = new TextDecoder('windows-1252');
const shown = (byte: number): string => windows.decode(Uint8Array.of(byte));

/** Maps the characters that arrive (Windows-1252 or Latin-1) to the letters they stand for. */
export function singleByteTable(name: keyof typeof bytes): ReadonlyMap<string, string> {
  const [small, capitals] = bytes[name];
  const pairs = [
    ...[...capitals.matchAll(/(\D)(\w\w)/gu)].map(([, letter = '', hex = '']) => [hex, letter] as const),
    ...lower.map((letter, index) => [small.slice(2 * index, 2 * index + 2), letter] as const),
  ];
  return new Map(
    pairs.flatMap(([hex, letter]) => {
      const byte = Number.parseInt(hex, 16);
      return [
        [shown(byte), letter],
        [String.fromCharCode(byte), letter],
      ] as const;
    }),
  );
}

const tones = { ù: '\u0301', ø: '\u0300', û: '\u0309', õ: '\u0303', ï: '\u0323' } as const;
const withHat = { â: '', á: '\u0301', à: '\u0300', å: '\u0309', ã: '\u0303', ä: '\u0323' } as const;
const withBreve = { ê: '', é: '\u0301', è: '\u0300', ú: '\u0309', ü: '\u0303', ë: '\u0323' } as const;
const vniAlone = { ñ: 'đ', ô: 'ơ', ö: 'ư', í: 'í', ì: 'ì', æ: 'ỉ', ó: 'ĩ', ò: 'ị', î: 'ỵ' } as const;

/** VNI for Windows writes most letters with marks as a base letter and a second character for the marks. */
export const vniTable: ReadonlyMap<string, string> = new Map(
  Object.entries(vniPairs()).flatMap(([written, letter]) => {
    const capital = letter.normalize('NFC').toUpperCase();
    const [base = '', ...marks] = [...written];
    const both = base.toUpperCase() + marks.join('').toUpperCase();
    return [
      [written, letter.normalize('NFC')],
      [both, capital],
      [base.toUpperCase() + marks.join(''), capital],
    ] as const;
  }),
);

function vniPairs(): Record<string, string> {
  const pairs: Record<string, string> = { ...vniAlone };
  for (const vowel of 'aeouyôö') {
    const letter = { ô: 'ơ', ö: 'ư' }[vowel] ?? vowel;
    for (const [sign, tone] of Object.entries(tones)) pairs[vowel + sign] = letter + tone;
  }
  for (const vowel of 'aeo')
    for (const [sign, tone] of Object.entries(withHat)) pairs[vowel + sign] = `${vowel}\u0302${tone}`;
  for (const [sign, tone] of Object.entries(withBreve)) pairs[`a${sign}`] = `a\u0306${tone}`;
  return pairs;
}

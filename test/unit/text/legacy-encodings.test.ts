/** Old fonts and wrong encodings are recognised by a word or two, and good text is left alone. */
import { describe, expect, test } from 'vitest';
import { recogniseLegacy } from '../../../src/text/legacy-encodings.ts';

// Several cases to a line.
// prettier-ignore
describe('no false hits', () => {
  test.each([
    'Café de Flore à Đà Lạt, été 2023',
    'São Paulo và Zürich, Müller, Düsseldorf, Malmö',
    'I’m sure it’s fine; don\'t they\'re we\'ve I\'ll "quote"',
    'L\'été dernier, j\'ai visité l\'hôtel d\'Orléans; qu\'on m\'a dit: « où est-il? » Noël à Genève',
    'El Niño, La Niña, señor, mañana, año',
    'K’Brông, H’Mông, Y Bhăm Niê, Ama Kông, Buôn Đôn, čhar ƀuôn, Piđơ̆r',
    'C++, C#, A&B, a^2 + b^2 = c^2, x.y.z, e.g. i.e.',
    'Thaï, Haïti, Hanoï, Israël, naïve, où, aïe',
    '“Nhà sạch”: 25 °C ± 1 – 5 m², ½ ly; © 2024 ® ™ … mở ra',
    'Ừ. Ô. À? Ồ! Há? Bé Na à? Má ơi! có cá?',
    'BÀ BA ĐI CHỢ. CÁ? TÔM!',
    'Má ca', 'là có bé', 'Hội nghị', 'Hoi nghi so ket.', 'Bao nhieu? Bay gio.',
    'Größe Straße über schön Köln für', 'à la carte, déjà vu, résumé, cliché', 'Łódź, Kraków, Škoda, Dvořák',
    'Số 12/KH-UBND, TĐ-KT, GD&ĐT, tel. (0258)', '',
  ])('in %j', (text) => {
    expect(recogniseLegacy(text)).toBeUndefined();
  });
});

test.each([
  ['Héi nghÞ s¬ kÕt', 'Hội nghị sơ kết'],
  ['HéI NGHÞ §IÓN H×NH', 'HỘI NGHỊ ĐIỂN HÌNH'],
  ['Hoäi nghò', 'Hội nghị'],
  ['THOÂNG BAÙO', 'THÔNG BÁO'],
  ['Ho^.i nghi. ddie^?n hi`nh', 'Hội nghị điển hình'],
  ['Lie^n he^.', 'Liên hệ'],
  ['Há»™i nghá»‹', 'Hội nghị'],
  ['Tổ 3: Phßng Tµi chÝnh', 'Tổ 3: Phòng Tài chính'],
  ['Dòng Unicode: là, có, bé.\nDßng cò: kÕ ho¹ch, bé ®éi', 'Dòng Unicode: là, có, bé.\nDòng cũ: kế hoạch, bộ đội'],
])('%j is “%s”', (written, meant) => {
  expect(recogniseLegacy(written)?.decoded).toBe(meant);
});

describe('UTF-8 read as Windows-1252, of which a copy has lost the open bytes', () => {
  test.each([
    ['NgÆ°á»i tá»‘t viá»‡c tá»‘t', 'Người tốt việc tốt'],
    ['ÄÆ°á»ng thÃ´n', 'Đường thôn'],
    ['Äiá»ƒn hÃ¬nh tiÃªn tiáº¿n', 'Điển hình tiên tiến'],
    ['TrÆ°á»ng há»c', 'Trường học'],
    ['Má»i ngÆ°á»i cÃ¹ng lÃ m', 'M\uFFFDi người cùng làm'],
    ['Ã”ng Nguyá»…n VÄƒn Äá»©c á»Ÿ phÆ°á»ng', 'Ông Nguyễn Văn Đức ở phường'],
    ['Äá»“ng lÃ²ng', 'Đồng lòng'],
    ['â€œNhÃ\u00A0 sáº¡châ€', '“Nhà sạch”'],
    ['Vá» nguá»“n', 'V\uFFFD nguồn'],
    ['NguÌ›oÌ›Ì€i toÌ‚Ìt vieÌ£Ì‚c', 'Người tốt việc'],
    ['Nhà ở: ngÆ°á»i Ä‘áº¹p', 'Nhà ở: người đẹp'],
  ])('%j is “%s”', (written, meant) => {
    const legacy = recogniseLegacy(written);
    expect(legacy?.name).toContain('UTF-8');
    expect(legacy?.decoded).toBe(meant);
  });

  test('what the word may have been is told', () => {
    expect(recogniseLegacy('Má»i há»c')?.sample.meant).toBe('Mời” hoặc “Mọi” hoặc “Mỏi');
  });

  test.each(['Äpfel und Ärger über Öl', 'Nói «cá» và «má»', 'ĐÃ ĐẾN NGÃ BA', 'Ì, Ä và Ã', 'Äng'])(
    'nothing in %j',
    (text) => {
      expect(recogniseLegacy(text)).toBeUndefined();
    },
  );
});

/** The table at the head and the one at the foot of a letter, as decree 30/2020/NĐ-CP has them. */
import type { WordPart } from './lines.ts';

export const letterhead = (office: string, number: string, placeAndDay: string): WordPart => ({
  table: [
    [office, 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc'],
    [number, placeAndDay],
  ],
});

export const signature = (office: string, name: string): WordPart => ({
  table: [['Nơi nhận:\n- Như trên;\n- Lưu: VT.', `${office}\n${name} (minh họa)`]],
});

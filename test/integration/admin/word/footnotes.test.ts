/** Footnotes, as `docx` writes them and `mammoth` reads them. */
import { Document, FootnoteReferenceRun, Packer, Paragraph, TextRun } from 'docx';
import { expect, test } from 'vitest';
import { factsOfContent, readWordFile } from '../../../support/word/read.ts';

test('the text of a footnote stands below its paragraph, without signs, and the signature stays at the foot', async () => {
  const line = (text: string, ...notes: number[]) =>
    new Paragraph({ children: [new TextRun(text), ...notes.map((id) => new FootnoteReferenceRun(id))] });
  const document = new Document({
    footnotes: {
      1: { children: [new Paragraph('Theo sổ cân của tổ.')] },
      2: { children: [new Paragraph('Giá bán tại bến.'), new Paragraph('Chưa trừ tiền xăng.')] },
    },
    sections: [
      {
        children: [
          line('Chuyện tổ gom rác ở bến đò Ninh Sim'),
          line('Năm 2023, tổ gom được 2.340 kg rác ở bến đò xã Ninh Sim', 1, 2),
          line('Bến đò nay sạch, thuyền ghé không vướng chân vịt.'),
          line('NGƯỜI VIẾT'),
          line('Lê Thị Mỹ Dung'),
        ],
      },
    ],
  });
  const bytes = new Uint8Array(await Packer.toBuffer(document));
  const { drafts, text } = await readWordFile({ name: 'chu-thich.docx', bytes }, factsOfContent());
  const body = drafts[0]?.body ?? '';
  expect(text?.footnotes).toBe(2);
  expect(body).not.toMatch(/\[\d|↑|Mỹ Dung/);
  const order = ['bến đò xã Ninh Sim', 'Chú thích: Theo sổ cân của tổ.', 'Giá bán tại bến.', 'Chưa trừ', 'nay sạch'];
  const places = order.map((words) => body.indexOf(words));
  expect(places).not.toContain(-1);
  expect(places).toEqual(places.toSorted((a, b) => a - b));
});

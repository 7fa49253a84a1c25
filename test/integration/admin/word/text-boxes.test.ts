/** Text boxes as programs write them; `mammoth` alone reads only those in VML. */
import { expect, test } from 'vitest';
import { writeXml } from '../../../support/word/write-xml.ts';
import { factsOfContent, readWordFile } from '../../../support/word/read.ts';

const site = factsOfContent();
const said = 'Một mẻ sấy đầy là một mẻ không ai phải lo mưa nữa.';
const paragraph = (text: string) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;
const line =
  '<mc:AlternateContent><mc:Choice Requires="wps"><w:drawing/></mc:Choice><mc:Fallback><w:pict/></mc:Fallback></mc:AlternateContent>';
const box = (inside: string) => `<w:txbxContent>${inside}</w:txbxContent>`;
const drawing = (inside: string) =>
  `<w:drawing><wp:inline><a:graphic><a:graphicData uri="wps"><wps:wsp><wps:txbx>${inside}</wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:inline></w:drawing>`;
const vml = (inside: string) => `<w:pict><v:shape><v:textbox>${inside}</v:textbox></v:shape></w:pict>`;
const either = (choice: string, fallback: string) =>
  `<mc:AlternateContent><mc:Choice Requires="wps">${choice}</mc:Choice>${fallback}</mc:AlternateContent>`;
const withLine = box(`<w:p><w:r>${line}</w:r></w:p>${paragraph(said)}`);
const plain = box(paragraph(said));

const bodyOf = async (inside: string): Promise<string> => {
  const bytes = writeXml(
    {
      name: 'hop.docx',
      expected: [],
      parts: [
        ['centre', 'Mười hộ chung một máy sấy kiệu'],
        ['text', 'Tổ trồng kiệu ở xã Ninh Quang góp tiền mua chung một máy sấy nhỏ.'],
        ['text', 'Từ đó không ai phải bán đổ bán tháo.'],
      ],
    },
    'word',
    { body: `<w:p><w:r>${inside}</w:r></w:p>` },
  );
  const { drafts } = await readWordFile({ name: 'hop.docx', bytes }, site);
  return drafts[0]?.body ?? '';
};

test.each([
  [
    'with a drawn line in it, and a version for old programs',
    either(drawing(withLine), `<mc:Fallback>${vml(withLine)}</mc:Fallback>`),
  ],
  ['with a drawn line in it, and nothing for old programs', either(drawing(withLine), '<mc:Fallback/>')],
  ['with a drawn line in it, and no fallback', either(drawing(withLine), '')],
  ['without alternatives', drawing(plain)],
  ['in VML without alternatives', vml(plain)],
  [
    'inside another box',
    either(drawing(box(`<w:p><w:r>${either(drawing(plain), '<mc:Fallback/>')}</w:r></w:p>`)), '<mc:Fallback/>'),
  ],
  [
    'inside a box of the version for old programs',
    either(
      drawing(box(paragraph('Khung ngoài.'))),
      `<mc:Fallback>${vml(box(paragraph('Khung ngoài.') + `<w:p><w:r>${drawing(plain)}</w:r></w:p>`))}</mc:Fallback>`,
    ),
  ],
  [
    'of a group of which old programs see one',
    either(
      drawing(box(paragraph('Khung đầu.')) + plain),
      `<mc:Fallback>${vml(box(paragraph('Khung đầu.')))}</mc:Fallback>`,
    ),
  ],
])('the text of a box %s is read once', async (_, inside) => {
  const body = await bodyOf(inside);
  expect(body.split(said)).toHaveLength(2);
  expect(body).toContain('bán đổ bán tháo');
});

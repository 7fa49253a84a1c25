/** Files whose parts were typed with different fonts, and fonts and formats that show small letters as capitals. */
import { expect, test } from 'vitest';
import { writeXml } from '../../../support/word/write-xml.ts';
import { encodeTcvn3, encodeVni } from '../../../support/word/files.ts';
import { factsOfContent, readWordFile } from '../../../support/word/read.ts';

const site = factsOfContent();
const head = 'Xã Ninh Tây có nhiều rẫy dốc, mùa gieo hạt cả xã chỉ thuê được hai máy cày từ nơi khác đến.';
const middle = 'Tháng 2 năm 2023, chi hội cựu chiến binh lập tổ máy cày tám người, góp tiền mua lại một chiếc máy cũ.';
const end = 'Nhà neo đơn được cày trước, nhà khá trả tiền dầu, nhà khó thì đổi công cho nhau.';

interface Run {
  font: string;
  text: string;
  more?: string;
}
/** Each run is cut after every fifth character. Word also cuts runs, at the words whose spelling it has checked. */
const paragraph = (runs: readonly Run[], look = '') =>
  `<w:p><w:pPr>${look}</w:pPr>${runs
    .flatMap(({ font, text, more = '' }) =>
      (text.match(/.{1,5}/gsu) ?? []).map(
        (piece) =>
          `<w:r><w:rPr><w:rFonts w:ascii="${font}" w:hAnsi="${font}"/><w:b w:val="${look === '' ? '0' : '1'}"/>${more}</w:rPr><w:t xml:space="preserve">${piece}</w:t></w:r>`,
      ),
    )
    .join('')}</w:p>`;
const centre = '<w:jc w:val="center"/>';

async function read(...paragraphs: string[]) {
  const bytes = writeXml({ name: 'cu.docx', expected: [], parts: [['text', '']] }, 'word', {
    body: paragraphs.join(''),
  });
  const { drafts, text } = await readWordFile({ name: 'cu.docx', bytes }, site);
  const title = drafts[0]?.proposals.find(({ field }) => field === 'title')?.value;
  return { title, body: drafts[0]?.body ?? '', encoding: text?.encoding };
}
const tcvn3 = (text: string): Run => ({ font: '.VnTime', text: encodeTcvn3(text) });
const vni = (text: string): Run => ({ font: 'VNI-Times', text: encodeVni(text) });
const unicode = (text: string): Run => ({ font: 'Times New Roman', text });

test('a long paragraph of many pieces is cut at the same letters', async () => {
  const long = `${head} ${middle} ${end} `.repeat(2).trim();
  const { body } = await read(paragraph([tcvn3(long)]), paragraph([vni(long)]));
  expect(body.split(long)).toHaveLength(3);
});

test('TCVN3 and VNI in one file are both converted, and Unicode stays', async () => {
  const { body, encoding } = await read(paragraph([tcvn3(head)]), paragraph([vni(middle)]), paragraph([unicode(end)]));
  for (const text of [head, middle, end]) expect(body).toContain(text);
  expect(encoding).toBe('phông chữ cũ TCVN3 (.VnTime) và phông chữ cũ VNI');
});

test('three fonts in one paragraph are told apart', async () => {
  const { body } = await read(paragraph([tcvn3(`${head} `), vni(`${middle} `), unicode(end)]));
  expect(body).toContain(`${head} ${middle} ${end}`);
});

test('both are converted if only the styles of the file name the fonts', async () => {
  const { body } = await read(
    paragraph([unicode(encodeTcvn3(head))]),
    paragraph([unicode(encodeVni(middle))]),
    paragraph([unicode(end)]),
  );
  for (const text of [head, middle, end]) expect(body).toContain(text);
});

test('text that is Unicode in spite of its font stays', async () => {
  const { body, encoding } = await read(
    paragraph([{ font: '.VnTime', text: head }]),
    paragraph([{ font: 'VNI-Times', text: middle }]),
  );
  expect(body).toContain(head);
  expect(body).toContain(middle);
  expect(encoding).toBeUndefined();
});

test.each([
  ['.VnTimeH', { font: '.VnTimeH', text: encodeTcvn3('tổ máy cày của hội cựu chiến binh ninh tây') }],
  ['all capitals', { font: 'Arial', text: 'tổ máy cày của hội cựu chiến binh ninh tây', more: '<w:caps/>' }],
])('small letters shown as capitals by %s make a title', async (_, run) => {
  const { title } = await read(paragraph([run], centre), paragraph([unicode(head)]), paragraph([unicode(middle)]));
  expect(title).toBe('Tổ máy cày của hội cựu chiến binh Ninh Tây');
});

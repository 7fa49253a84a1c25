/**
 * The twelve invented Word files with which the import was developed. They differ as the files of offices do: in the
 * program, the layout or the encoding.
 */
import { readFileSync } from 'node:fs';
import sharp from 'sharp';
import { singleByteTable, vniTable } from '../../../src/text/legacy-tables.ts';
import { writeDocx, inLayoutTable } from './write-docx.ts';
import { writeXml } from './write-xml.ts';
import type { Expected, WordReport } from './lines.ts';
import { formStory, healthPhotos, partsOfMonth, patrol, schoolLayout, tableOfMonth, veterans } from './more-reports.ts';
import { bloodReport, garlicFarm, lostMoney, plasticReport } from './reports.ts';

export interface WordFile {
  name: string;
  /** What is special about this file. */
  about: string;
  bytes: Uint8Array;
  expected: readonly Expected[];
}

export async function twelveFiles(): Promise<WordFile[]> {
  const photo = await testPhoto();
  const file = (report: WordReport, about: string, bytes: Uint8Array): WordFile => ({
    name: report.name,
    about,
    bytes,
    expected: report.expected,
  });
  return [
    file(plasticReport, 'official layout in tables', await writeDocx(plasticReport)),
    file(lostMoney, 'tracked changes and comments', withChanges(lostMoney)),
    file(garlicFarm, 'Google Docs, a text box', writeXml(garlicFarm, 'google', { body: googleTextBox })),
    file(bloodReport, 'LibreOffice', readFileSync(new URL('../../fixtures/word/libreoffice.docx', import.meta.url))),
    file(schoolLayout, 'a table as layout', await inLayoutTable(schoolLayout)),
    file(formStory, 'a form in a table', await writeDocx(formStory)),
    file(veterans, 'TCVN3', writeXml(veterans, 'word', { font: '.VnTime', encode: encodeTcvn3 })),
    file(patrol, 'VNI', writeXml(patrol, 'word', { font: 'VNI-Times', encode: encodeVni })),
    file(tableOfMonth, 'a monthly list in a table', writeXml(tableOfMonth, 'word')),
    file(partsOfMonth, 'a monthly list in parts', await writeDocx(partsOfMonth)),
    file(healthPhotos, 'photos with captions', await writeDocx(healthPhotos, photo)),
    { name: 'scan.docx', about: 'a scanned picture only', bytes: scanned(photo), expected: [] },
  ];
}

const testPhoto = (): Promise<Buffer> =>
  sharp({ create: { width: 1500, height: 1000, channels: 3, background: 'teal' } })
    .jpeg()
    .toBuffer();

/** Contains an inserted sentence; also a deleted sentence and a comment, neither of which must be taken over. */
const withChanges = (report: WordReport): Uint8Array =>
  writeXml(report, 'word', {
    comment: 'Chỗ này hỏi lại chị Bông, số nhà riêng đừng ghi.',
    body: '<w:p><w:r><w:t xml:space="preserve">Người mất ví đã khỏe lại. </w:t></w:r><w:del w:id="1" w:author="A"><w:r><w:delText xml:space="preserve">Câu này đã xóa khi duyệt. </w:delText></w:r></w:del><w:ins w:id="2" w:author="A"><w:r><w:t>Câu này thêm khi duyệt.</w:t></w:r></w:ins><w:r><w:commentReference w:id="0"/></w:r></w:p>',
  });

/** Google Docs writes a text box as a drawing, with a fallback for old programs (`mc:Fallback`). */
const googleTextBox =
  '<w:p><w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:inline><a:graphic><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp><wps:txbx><w:txbxContent><w:p><w:r><w:t>Một mẻ sấy đầy là một mẻ không ai phải lo mưa nữa.</w:t></w:r></w:p></w:txbxContent></wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:inline></w:drawing></mc:Choice><mc:Fallback/></mc:AlternateContent></w:r></w:p>';

function scanned(photo: Buffer): Uint8Array {
  const picture =
    '<w:drawing><wp:inline><wp:docPr id="1" name="Scan"/><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic><pic:blipFill><a:blip r:embed="rId9"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing>';
  return writeXml({ name: 'scan.docx', parts: [['text', '']], expected: [] }, 'word', {
    body: `<w:p><w:r>${picture}</w:r></w:p>`,
    files: { 'word/media/scan.jpg': photo },
    relations:
      '<Relationship Id="rId9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="media/scan.jpg"/>',
  });
}

/** Maps each letter to its code in the old encoding. */
function inverse(table: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  return new Map([...table].map(([sign, letter]) => [letter, sign]));
}

export function encodeTcvn3(text: string): string {
  const signs = inverse(singleByteTable('tcvn3'));
  return [...text.normalize('NFC')]
    .map((letter) => signs.get(letter) ?? signs.get(letter.toLowerCase()) ?? letter)
    .join('');
}

export function encodeVni(text: string): string {
  const signs = inverse(vniTable);
  return [...text.normalize('NFC')].map((letter) => signs.get(letter) ?? letter).join('');
}

/** Writes a report as WordprocessingML by hand, with what Word and Google Docs leave in their files. */
import { strToU8, zipSync } from 'fflate';
import { isTable, type Look, type WordLine, type WordPart, type WordReport } from './lines.ts';

export type Writer = 'word' | 'google';
interface Extras {
  /** Put into the body before the last paragraph. */
  body?: string;
  /** Text of a comment. */
  comment?: string;
  font?: string;
  /** Converts each text, for example to an old encoding. */
  encode?: (text: string) => string;
  files?: Readonly<Record<string, Uint8Array>>;
  relations?: string;
}

const names =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:v="urn:schemas-microsoft-com:vml"';
const escapeXml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

export function writeXml({ parts }: WordReport, writer: Writer, extras: Extras = {}): Uint8Array {
  const { encode = (text: string) => text, font = 'Times New Roman' } = extras;
  const lines = parts.map((part) => toXml(part, writer, { encode, font }));
  const body = [...lines.slice(0, -1), extras.body ?? '', lines.at(-1) ?? ''].join('');
  return pack(`<w:document ${names}><w:body>${body}<w:sectPr/></w:body></w:document>`, extras);
}

interface Style {
  encode: (text: string) => string;
  font: string;
}

function toXml(part: WordPart, writer: Writer, style: Style): string {
  if (!isTable(part)) return paragraph(part, writer, style);
  const rows = part.table.map(
    (cells) =>
      `<w:tr>${cells
        .map(
          (cell) =>
            `<w:tc><w:tcPr><w:tcW w:w="4500" w:type="dxa"/></w:tcPr>${cell
              .split('\n')
              .map((line) => paragraph(['text', line], writer, style))
              .join('')}</w:tc>`,
        )
        .join('')}</w:tr>`,
  );
  return `<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/></w:tblPr>${rows.join('')}</w:tbl>`;
}

const styleOf: Partial<Record<Look, string>> = { heading: 'Heading1', title: 'Title' };

function paragraph([look, text]: WordLine, writer: Writer, style: Style): string {
  const bold = look === 'centre' || look === 'bold' || (writer === 'word' && look === 'heading');
  const size = look === 'centre' ? 32 : 28;
  const run = `<w:rPr><w:rFonts w:ascii="${style.font}" w:hAnsi="${style.font}"/>${bold ? '<w:b/>' : ''}${look === 'italic' ? '<w:i/>' : ''}<w:sz w:val="${size}"/></w:rPr>`;
  const named = styleOf[look];
  const place = look === 'right' ? 'right' : 'center';
  const alignment = ['centre', 'right'].includes(look) ? `<w:jc w:val="${place}"/>` : '';
  const bullet = look === 'bullet' ? '<w:pStyle w:val="ListParagraph"/>' : '';
  const pStyle =
    named !== undefined && (writer === 'google' || look === 'title') ? `<w:pStyle w:val="${named}"/>` : bullet;
  const shown = style.encode(look === 'bullet' ? `- ${text}` : text);
  return `<w:p w:rsidR="00AB12CD"><w:pPr>${pStyle}${alignment}</w:pPr>${piecesOf(shown, writer)
    .map((piece) => `<w:r>${run}<w:t xml:space="preserve">${escapeXml(piece)}</w:t></w:r>`)
    .join('<w:proofErr w:type="spellStart"/>')}</w:p>`;
}

/**
 * Word splits a text into several runs wherever its spelling was checked or an edit began. Google Docs writes one run.
 */
function piecesOf(text: string, writer: Writer): string[] {
  if (writer === 'google' || text.length < 30) return [text];
  const [first, second] = [Math.floor(text.length / 3), Math.floor((text.length * 2) / 3) + 1];
  return [text.slice(0, first), text.slice(first, second), text.slice(second)];
}

const styles = `<w:styles ${names}><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style><w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/></w:style><w:style w:type="paragraph" w:styleId="Title"><w:name w:val="Title"/></w:style><w:style w:type="paragraph" w:styleId="ListParagraph"><w:name w:val="List Paragraph"/></w:style></w:styles>`;

function pack(document: string, { comment, files = {}, relations = '' }: Extras): Uint8Array {
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const relation = (id: string, kind: string, target: string) =>
    `<Relationship Id="${id}" Type="${office}/${kind}" Target="${target}"/>`;
  const list = (inside: string) =>
    `<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inside}</Relationships>`;
  const types = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
  const part = (path: string, kind: string) => `<Override PartName="${path}" ContentType="${types}.${kind}+xml"/>`;
  return zipSync({
    '[Content_Types].xml': strToU8(
      `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="jpg" ContentType="image/jpeg"/>${part('/word/document.xml', 'document.main')}${part('/word/styles.xml', 'styles')}${part('/word/comments.xml', 'comments')}</Types>`,
    ),
    '_rels/.rels': strToU8(list(relation('rId1', 'officeDocument', 'word/document.xml'))),
    'word/_rels/document.xml.rels': strToU8(
      list(
        relation('rId1', 'styles', 'styles.xml') +
          (comment === undefined ? '' : relation('rId2', 'comments', 'comments.xml')) +
          relations,
      ),
    ),
    'word/styles.xml': strToU8(styles),
    'word/document.xml': strToU8(`<?xml version="1.0" encoding="UTF-8"?>${document}`),
    ...(comment !== undefined && {
      'word/comments.xml': strToU8(
        `<w:comments ${names}><w:comment w:id="0" w:author="Lãnh đạo"><w:p><w:r><w:t>${escapeXml(comment)}</w:t></w:r></w:p></w:comment></w:comments>`,
      ),
    }),
    ...files,
  });
}

/** Makes the reader's plan into a Word file, in the browser. Loaded when a reader asks for the file. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { withoutForbidden } from '../../outputs/xml.ts';
import { rowsOfPractice, type Practice, type RowName } from './practice.ts';
import { marks, type PlanParagraph } from './sheet-marks.ts';

interface Plan {
  title: string;
  practices: readonly Practice[];
  /** Label and text of each of the reader's own lines. */
  lines: readonly (readonly [label: string, text: string])[];
}

const blank = '……………………………………………………………………';
const body = 'word/document.xml';
/** A line that was pasted from Word may end with a vertical tab. */
const lineBreak = /[\n\v\f]/;

/** `template` is the address of the empty file. */
export async function toPlanFile(plan: Plan, template: string): Promise<Blob> {
  const response = await fetch(template);
  if (!response.ok) throw new Error(`${template}: ${response.status}`);
  const parts = unzipSync(new Uint8Array(await response.arrayBuffer()));
  const filled = fillIn(strFromU8(parts[body] ?? new Uint8Array()), toParagraphs(plan));
  return new Blob([new Uint8Array(zipSync({ ...parts, [body]: strToU8(filled) }))], {
    type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  });
}

function toParagraphs({ title, practices, lines }: Plan): PlanParagraph[] {
  const rows = Object.keys(rowsOfPractice) as RowName[];
  return [
    { look: 'title', text: title },
    ...lines.flatMap(([label, text]): PlanParagraph[] => [
      { look: 'part', text: label },
      ...(text === '' ? [blank] : text.split(lineBreak)).map((line): PlanParagraph => ({ look: 'text', text: line })),
    ]),
    ...practices.flatMap(({ name, place, rows: values }): PlanParagraph[] => [
      { look: 'part', text: `Học theo: ${name}, ${place}` },
      ...rows.flatMap((row): PlanParagraph[] => {
        const items = values[row] ?? [];
        if (items.length === 0) return [];
        return [
          { look: 'row', text: rowsOfPractice[row] },
          ...items.map((text): PlanParagraph => ({ look: 'item', text })),
        ];
      }),
    ]),
  ];
}

/**
 * Replaces the sample paragraphs of the empty file by the plan's paragraphs: each is a copy of the sample with its
 * look.
 */
function fillIn(xml: string, paragraphs: readonly PlanParagraph[]): string {
  const document = new DOMParser().parseFromString(xml, 'application/xml');
  const models = [...document.getElementsByTagName('w:p')];
  const first = models[0];
  for (const { look, text } of paragraphs) {
    const model = models.find(({ textContent }) => textContent === marks[look]);
    const copy = model?.cloneNode(true) as Element | undefined;
    const place = copy?.getElementsByTagName('w:t')[0];
    if (copy === undefined || place === undefined) throw new Error(`The empty file has no paragraph ${marks[look]}.`);
    place.textContent = withoutForbidden(text);
    first?.before(copy);
  }
  for (const model of models) model.remove();
  return new XMLSerializer().serializeToString(document);
}

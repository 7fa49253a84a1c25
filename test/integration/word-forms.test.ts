/**
 * The Word forms for units: fills in the files that the site offers, imports them, and compares the proposed values.
 */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { beforeAll, describe, expect, test } from 'vitest';
import { copyForm, introductionForm, unitForms, type UnitForm } from '../../src/domain/unit-forms.ts';
import { formBlock } from '../../src/outputs/form-block.ts';
import { toWord } from '../../src/outputs/word.ts';
import type { SiteFacts } from '../../admin/word/proposal.ts';
import { factsOfContent, readWordFile } from '../support/word/read.ts';

let site: SiteFacts;
beforeAll(() => {
  site = factsOfContent();
});

const about = { title: 'Phiếu', creator: 'Trang', day: '2026-01-01' };
const fileOf = (form: UnitForm, values: Record<string, string> = {}) =>
  toWord([formBlock(form, 'Mẫu của trang.', values)], about);

async function draftOf(form: UnitForm, values: Record<string, string>) {
  const { drafts } = await readWordFile({ name: 'phieu.docx', bytes: await fileOf(form, values) }, site);
  expect(drafts).toHaveLength(1);
  const [draft] = drafts;
  const filled = Object.fromEntries((draft?.proposals ?? []).map(({ field, value }) => [field, value]));
  return { values: filled, body: draft?.body ?? '' };
}

const introduction = {
  title: 'Đội thu gom lưới cũ trả lại bến sạch cho xóm chài',
  name: 'Hộ ông Trần Văn Bến (minh họa)',
  kind: 'Hộ gia đình',
  role: 'Nuôi cá bớp',
  unit: 'xã Ninh Ích',
  movement: 'Chống rác thải nhựa',
  model: 'Bến sạch',
  recognised: '14/10/2024',
  summary:
    'Hộ ông Bến gom lưới cũ của cả xóm, giặt sạch, may túi đựng rác phát cho từng bè; sau một năm bến không còn lưới trôi.',
  before: 'Lưới hỏng vứt đầy bến.',
  how: 'Tuần nào cũng đi gom.',
  result: 'Năm 2024 thu 870 kg lưới.',
  lessons: 'Hỏi trước khi gom.',
  conditions: 'Bến nhỏ, người quen nhau.',
  needs: 'Một thuyền thúng',
};

test('every answer of the form of an introduction goes into its field', async () => {
  const { values, body } = await draftOf(introductionForm, introduction);
  expect(values).toMatchObject({
    title: introduction.title,
    subject: { kind: 'ho-gia-dinh', name: introduction.name },
    unit: 'xa-ninh-ich',
    movement: 'chong-rac-thai-nhua',
    model: { name: 'Bến sạch' },
    recognisedOn: '2024-10-14',
    summary: introduction.summary,
    needs: ['Một thuyền thúng'],
  });
  for (const [heading, text] of [
    ['Hoàn cảnh', introduction.before],
    ['Cách làm', introduction.how],
    ['Kết quả', introduction.result],
    ['Bài học', introduction.lessons],
    ['Điều kiện để làm theo', introduction.conditions],
  ])
    expect(body).toContain(`## ${heading ?? ''}\n\n${text ?? ''}`);
});

const copy = {
  origin: 'Ngôi nhà xanh đổi rác nhựa lấy cây giống',
  address: 'https://gallery.example/dien-hinh/2021-ngoi-nha-xanh-doi-rac-nhua-lay-cay-giong/',
  title: 'Chợ Ninh Diêm đổi túi nilon lấy làn cói',
  name: 'Tổ tiểu thương chợ Ninh Diêm (minh họa)',
  kind: 'Tập thể',
  unit: 'phường Ninh Diêm',
  movement: 'Chống rác thải nhựa',
  kept: 'Cách cân và ghi sổ.',
  changed: 'Đổi cây giống thành làn cói, vì chợ không cần cây.',
  accountResult: 'Năm 2024 bớt 300 kg túi nilon.',
  months: '9 tháng',
  how: 'Mỗi sáng treo bảng ở năm sạp.',
  confirmedBy: 'UBND phường Ninh Diêm',
};

test('every answer of the form of a copy goes into its field', async () => {
  const { values, body } = await draftOf(copyForm, copy);
  expect(values).toMatchObject({
    title: copy.title,
    subject: { kind: 'tap-the', name: copy.name },
    unit: 'phuong-ninh-diem',
    replicatedFrom: '2021-ngoi-nha-xanh-doi-rac-nhua-lay-cay-giong',
    replicationAccount: {
      kept: copy.kept,
      changed: copy.changed,
      result: copy.accountResult,
      months: 9,
      confirmedBy: 'phuong-ninh-diem',
    },
  });
  expect(body).toContain(`## Cách làm\n\n${copy.how}`);
});

describe.each(unitForms)('the form “$title”', (form) => {
  test('that was left open says nothing', async () => {
    const { values, body } = await draftOf(form, {});
    expect(Object.keys(values).filter((field) => !['stage', 'publishedOn'].includes(field))).toEqual([]);
    // Every exemplar needs this heading, so the draft has it.
    expect(body.trim()).toBe('## Cách làm');
  });

  test('with dots in its rows says nothing either', async () => {
    const dots = Object.fromEntries(Object.keys(form.rows).map((key) => [key, '…………………… ..... ____']));
    const { values } = await draftOf(form, dots);
    expect(Object.keys(values).filter((field) => !['stage', 'publishedOn'].includes(field))).toEqual([]);
  });

  test('asks for no number and no address of a person', () => {
    for (const { label } of Object.values(form.rows))
      expect(label).not.toMatch(/căn cước|điện thoại|nơi ở|ngày sinh|thư điện tử/i);
  });

  test('is the same bytes each time', async () => {
    expect(Buffer.compare(await fileOf(form), await fileOf(form))).toBe(0);
  });
});

test('answers of several paragraphs stay several', async () => {
  const { drafts } = await readWordFile(
    { name: 'phieu.docx', bytes: twice(await fileOf(introductionForm, introduction), introduction.how) },
    site,
  );
  expect(drafts[0]?.body).toContain(`## Cách làm\n\n${introduction.how}\n\n${introduction.how}`);
});

/** Returns the file with the paragraph of this text repeated, as if the unit had answered in two paragraphs. */
function twice(file: Uint8Array, text: string): Uint8Array {
  const parts = unzipSync(file);
  const name = 'word/document.xml';
  const xml = strFromU8(parts[name] ?? new Uint8Array());
  const paragraph = xml.split('<w:p>').find((each) => each.includes(text));
  const whole = `<w:p>${paragraph?.slice(0, paragraph.indexOf('</w:p>')) ?? ''}</w:p>`;
  return zipSync({ ...parts, [name]: strToU8(xml.replace(whole, whole + whole)) });
}

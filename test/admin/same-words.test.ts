/** For every invalid fixture but those listed here, the form gives the same messages as `npm run content:check`. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { toAdminContent } from '../../admin/config/admin-content.ts';
import { listKey } from '../../admin/format/list-key.ts';
import { findProblems, type ReadBody } from '../../admin/validation/find-problems.ts';
import { formOf } from '../../admin/validation/forms.ts';
import { toKnownEntries } from '../../admin/validation/known-entries.ts';
import { findBody } from '../../src/corpus/body.ts';
import { loadCorpus } from '../../src/corpus/corpus.ts';
import { readMdx, readYaml } from '../../src/corpus/source-file.ts';
import { parseFields } from '../../src/domain/check.ts';
import { collections, type Entry } from '../../src/domain/collections.ts';
import { collectionNames } from '../../src/domain/fields.ts';
import { formatProblem, type Problem } from '../../src/domain/problem.ts';
import { caseNames, filesOf, replacesValidFile, today, withCases } from '../support/laid-corpus.ts';

/**
 * Left out, because an unreadable unit file stops the build: the editors' pages never get a `content.json` without that
 * unit.
 */
const stopsTheBuild = 'unit-file-unreadable';
const cases = caseNames.filter((name) => !replacesValidFile(name) && name !== stopsTheBuild);

/** Rules about files and photos on the disk and about withdrawn paths, which the editors' pages cannot check. */
const rulesOfTheBuild = new Set(['T1', 'A1', 'R20']);
const otherwise: Readonly<Record<string, string>> = {
  // The referenced entry may exist but be hidden by the site, so the form cannot report it as missing.
  'dien-hinh/2024-van-ban-khong-co/index.mdx': '',
  'dien-hinh/2024-dien-hinh-goc-khong-co/index.mdx': '',
  'van-ban/tai-lieu-thieu-bai.yaml': '',
  'dien-hinh/2024-lien-ket-hong/index.mdx': '',
  // The build's message quotes the value as it is written in the file, which the form does not know.
  'don-vi/ma-khong-ngoac.yaml':
    "R1 Mã đơn vị hành chính (code): phải là chữ, mà “2252” đang được hiểu là số. Hãy đặt giá trị trong ngoặc đơn '2252'.",
  // The build checks how the number is written in the file. In the form, the number's own field checks that during
  // typing.
  'dien-hinh/2024-ba-chu-so-le/index.mdx': '',
  'dien-hinh/2024-so-viet-kieu-may/index.mdx': '',
  // The editors' pages do not load the consent slip numbers of other entries.
  'dien-hinh/2024-phieu-cua-nguoi-khac/index.mdx': '',
  'dien-hinh/2024-phieu-dung-lai/index.mdx': '',
  // The form does not know which pages the site must have.
  'trang/duong-day-nong-luu-tru.mdx': '',
  // In Decap the slug comes from the title, so the form has its own message.
  'dien-hinh/2024-Coc_Ba_Mau/index.mdx':
    'R13 Đường dẫn: “2024-Coc_Ba_Mau” phải là chữ thường không dấu, số và gạch nối. Hãy bỏ ký hiệu lạ khỏi tiêu đề.',
  'don-vi/Phong_Thu.yaml':
    'R13 Đường dẫn: “Phong_Thu” phải là chữ thường không dấu, số và gạch nối. Hãy bỏ ký hiệu lạ khỏi tiêu đề.',
};

interface Source {
  file: string;
  collection: string;
  id: string;
  data: Readonly<Record<string, unknown>>;
}
interface Told {
  build: string[];
  form: string[];
}
let told: Map<string, Told>;

/** The build's parser for bodies. The editors' pages use another parser, which finds the same problems. */
const readBody: ReadBody = (markdown, { collection, id }) => findBody(markdown, { firstLine: 1, collection, id });

beforeAll(async () => {
  told = await withCases(cases, async (folder) => {
    const contentDir = join(folder, 'content');
    const { reports } = await loadCorpus({ root: contentDir, contentDir, today });
    const sources = readSources(contentDir);
    const known = toKnownEntries(toAdminContent(sources.flatMap(toEntry), { today, production: false }));
    return new Map(
      sources.map(({ file, collection, id, data }) => {
        const form = findProblems({ form: formOf(collection, id), id, data }, { known, today, readBody });
        const build = reports.find((report) => report.file === file)?.problems ?? [];
        // A file that cannot be read has no fields to check.
        if (build.some(({ rule }) => rule === 'T1')) return [file, { build: [], form: [] }];
        return [file, { build: sentences(build), form: sentences(form) }];
      }),
    );
  });
});

/** Every readable file, valid or not. */
function readSources(contentDir: string): Source[] {
  const files = readdirSync(contentDir, { recursive: true, withFileTypes: true })
    .filter((item) => item.isFile())
    .map((item) => join(item.parentPath, item.name).slice(contentDir.length + 1));
  return files.flatMap((file) => {
    const place = placeOf(file);
    if (place === undefined) return [];
    const result = file.endsWith('.mdx') ? readMdx(join(contentDir, file)) : readYaml(join(contentDir, file));
    if (!result.ok) return [];
    const { data, body } = result.source;
    const values = Array.isArray(data) ? { [listKey]: data as unknown[] } : (data as Source['data']);
    return [{ file, ...place, data: { ...values, ...(file.endsWith('.mdx') && { body }) } }];
  });
}

function placeOf(file: string): { collection: string; id: string } | undefined {
  const [folder = '', name = '', index] = file.split('/');
  if (name === '') return folder.endsWith('.yaml') ? { collection: 'settings', id: folder.slice(0, -5) } : undefined;
  const collection = collectionNames.find((candidate) => collections[candidate].folder === folder);
  if (collection === undefined) return undefined;
  const { form } = collections[collection];
  const isExpected = form === 'folder' ? index === 'index.mdx' : name.endsWith(`.${form}`);
  return isExpected ? { collection, id: name.replace(/\.\w+$/, '') } : undefined;
}

function toEntry({ collection, id, file, data }: Source): Entry[] {
  const name = collectionNames.find((candidate) => candidate === collection);
  return name === undefined ? [] : [parseFields({ collection: name, id, file, data }).entry as Entry];
}

/**
 * Warnings about references to withdrawn or hidden entries. The form does not know such entries, so it gives no such
 * warning.
 */
const ofHidden = /đã gỡ hoặc đã chuyển|chưa hiện với người đọc/;

const sentences = (problems: readonly Problem[]): string[] =>
  problems
    .filter(({ rule, message }) => !rulesOfTheBuild.has(rule) && !ofHidden.test(message))
    .map((problem) => `${problem.rule} ${formatProblem(problem)}`)
    .sort();

test('sound files have no mistake in the form either', () => {
  const broken = new Set(cases.flatMap(filesOf));
  const sound = [...told].filter(([file]) => !broken.has(file));
  expect(sound.length).toBeGreaterThan(50);
  expect(sound.filter(([, { form, build }]) => form.join() !== build.join())).toEqual([]);
});

describe('the form says what the build says of', () => {
  test.each(cases.flatMap(filesOf).filter((file) => otherwise[file] === undefined))('%s', (file) => {
    const { build, form } = told.get(file) ?? { build: [], form: [] };
    expect(form).toEqual(build);
  });
});

test.each(Object.entries(otherwise))('of %s the form says “%s”', (file, expected) => {
  expect(told.get(file)?.build).toHaveLength(1);
  expect(told.get(file)?.form.join('\n')).toBe(expected);
});

/** Makes each mistake that the check of Decap's configuration must find. */
import { expect, test } from 'vitest';
import { checkConfig } from '../../../../admin/config/check-config.ts';
import { fixedConfig } from '../../../../admin/config/decap-config.ts';
import type { Collection, Field, FixedConfig } from '../../../../admin/config/decap-shape.ts';

type Draft<Value> = { -readonly [Key in keyof Value]: Draft<Value[Key]> };
type DraftCollection = Draft<Collection>;

/** Returns a changed copy of the configuration. The draft type allows any mistake that a person could make. */
function changed(change: (collection: (name: string) => DraftCollection, all: DraftCollection[]) => void): FixedConfig {
  const draft = structuredClone(fixedConfig) as Draft<FixedConfig>;
  change((name) => get(draft.collections, name), draft.collections);
  return draft;
}

function get<Item extends { name: string }>(items: Item[] | undefined, name: string): Item {
  const found = items?.find((item) => item.name === name);
  if (found === undefined) throw new Error(`no ${name}`);
  return found;
}
const field = (collection: DraftCollection, ...path: string[]): Draft<Field> =>
  path.slice(1).reduce((at, name) => get(at.fields, name), get(collection.fields, path[0] ?? ''));

test('the generated configuration has no fault', () => {
  expect(checkConfig(fixedConfig)).toEqual([]);
});

const cases: [fault: string, config: FixedConfig, found: string[]][] = [
  [
    'an unknown widget',
    changed((of) => (field(of('exemplars'), 'title').widget = 'strnig')),
    ['exemplars.title: không có widget “strnig”.'],
  ],
  [
    'a misspelt key of a widget',
    changed((of) => Object.assign(field(of('exemplars'), 'results', 'value'), { valueType: 'int' })),
    ['exemplars.results.value: widget “number” không đọc “valueType”.'],
  ],
  [
    'a misspelt key of a collection',
    changed((of) => Object.assign(of('units'), { identifierField: 'name' })),
    ['units: Decap không đọc “identifierField”.'],
  ],
  [
    'a relation to nowhere',
    changed((of) => Object.assign(field(of('exemplars'), 'unit'), { collection: 'unit' })),
    ['exemplars.unit: tham chiếu tới mục “unit” không có.', 'exemplars.unit: tham chiếu khác với src/domain.'],
  ],
  [
    'a relation to another collection than the domain says',
    changed((of) => (field(of('exemplars'), 'unit').collection = 'documents')),
    ['exemplars.unit: tham chiếu khác với src/domain.'],
  ],
  [
    'a pattern that does not compile',
    changed((of) => (field(of('exemplars'), 'consent', 'ref').pattern = ['^PDY-(', 'ghi theo mẫu.'])),
    ['exemplars.consent.ref: mẫu “^PDY-(” không đọc được.'],
  ],
  [
    'a pattern without words',
    changed((of) => (field(of('exemplars'), 'consent', 'ref').pattern = ['^PDY', ''])),
    ['exemplars.consent.ref: mẫu không có câu báo lỗi.'],
  ],
  [
    'a pattern of a filter that does not compile',
    changed((of) => (of('units').view_filters = [{ label: 'Xã', field: 'kind', pattern: '[' }])),
    ['units: mẫu của “Xã” không đọc được.'],
  ],
  [
    'a missing label',
    changed((of) => (field(of('stories'), 'title').label = '')),
    ['stories.title: thiếu tên hiện cho người dùng (label).'],
  ],
  [
    'a missing hint',
    changed((of) => delete field(of('stories'), 'title').hint),
    ['stories.title: thiếu câu gợi ý (hint).'],
  ],
  [
    'a missing description',
    changed((of) => delete of('stories').description),
    ['stories: thiếu câu giới thiệu (description).'],
  ],
  [
    'two fields of one name',
    changed((of) => of('units').fields?.push(structuredClone(field(of('units'), 'name')))),
    ['units.name: hai trường cùng tên trong một nhóm.', 'units.name: hai trường cùng tên trong một nhóm.'],
  ],
  [
    'two collections of one name',
    changed((of, all) => all.push(structuredClone(of('units')))),
    ['units: có hai mục cùng tên này.'],
  ],
  [
    'two files of one name',
    changed((of) => of('settings').files?.push(structuredClone(get(of('settings').files, 'cai-dat')))),
    ['settings/cai-dat: có hai tệp cùng tên này.'],
  ],
  [
    'choices that differ from the domain',
    changed((of) => field(of('exemplars'), 'stage').options?.push({ label: 'Nháp', value: 'nhap' })),
    ['exemplars.stage: các lựa chọn khác với src/domain.'],
  ],
  [
    'no choices',
    changed((of) => (field(of('exemplars'), 'stage').options = [])),
    ['exemplars.stage: không có lựa chọn nào (options).', 'exemplars.stage: các lựa chọn khác với src/domain.'],
  ],
  [
    'a field that the domain does not know',
    changed((of) =>
      field(of('exemplars'), 'subject').fields?.push({ ...field(of('exemplars'), 'title'), name: 'cccd' }),
    ),
    ['exemplars.subject.cccd: không có trong src/domain.'],
  ],
  [
    'a field that the form lacks',
    changed((of) => of('exemplars').fields?.splice(0, 1)),
    [
      'exemplars: identifier_field dùng trường “title” không có.',
      'exemplars: sortable_fields dùng trường “title” không có.',
      'exemplars: summary dùng trường “title” không có.',
      'exemplars.title: có trong src/domain mà không có trong biểu mẫu.',
    ],
  ],
  [
    'a field that a group lacks',
    changed((of) => field(of('stories'), 'photos').fields?.splice(2, 1)),
    ['stories.photos.credit: có trong src/domain mà không có trong biểu mẫu.'],
  ],
  [
    'a list where the domain has one value',
    changed((of) => (field(of('exemplars'), 'movement').multiple = true)),
    ['exemplars.movement: không là danh sách trong src/domain.'],
  ],
  [
    'limits the wrong way round',
    changed((of) => (field(of('exemplars'), 'results', 'year').min = 2101)),
    ['exemplars.results.year: giới hạn dưới (min) lớn hơn giới hạn trên (max).'],
  ],
  [
    'a summary of a field that is not there',
    changed((of) => (field(of('exemplars'), 'results').summary = '{{fields.nhan}}')),
    ['exemplars.results: summary dùng trường “nhan” không có.'],
  ],
  ['a collection that is missing', changed((_, all) => all.splice(5, 1)), ['units: thiếu mục này.']],
];

test.each(cases)('%s is found', (_, config, found) => {
  const faults = checkConfig(config).filter(
    (fault) => !(fault.includes('tham chiếu tới mục “units” không có') && found.includes('units: thiếu mục này.')),
  );
  expect(faults.sort()).toEqual(found.sort());
});

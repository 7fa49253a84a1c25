/** Describes every collection for Decap: the fields come from the domain, the presentation from here. */
import * as z from 'zod';
import { collections as domain, pathOf } from '../../src/domain/collections.ts';
import type { CollectionName } from '../../src/domain/fields.ts';
import { photoAdvice } from '../../src/domain/photo-file.ts';
import { bodies } from './body.ts';
import type { Collection, Field } from './decap-shape.ts';
import { toFields, type Changes } from './fields.ts';
import { toNode } from './nodes.ts';

/** Folder of the entries, relative to the repository's root. */
export const contentFolder = 'content';

type FromDomain = 'name' | 'label' | 'delete' | 'fields' | 'folder' | 'format' | 'extension' | 'preview_path';
type Presentation = Omit<Collection, FromDomain> & {
  changes?: Changes;
  /** Names of the only fields to show; the others stay unchanged in the file. */
  shown?: readonly string[];
  body?: Field;
  /** Name of the field before the body; without it the body comes last. */
  bodyAfter?: string;
};

/** Photos and documents are in the same folder as the file that names them. */
const besideEntry = { media_folder: '', public_folder: './' };
const ownFolder = { ...besideEntry, path: '{{slug}}/index' };

const sampleFilter = { label: 'Dữ liệu minh họa', field: 'sample', pattern: true };
const withdrawnFilter = { label: 'Đã rút đồng ý', field: 'consent.withdrawnOn', pattern: '.' };
const newestFirst = [
  { field: 'publishedOn', label: 'Ngày đăng', default_sort: 'desc' },
  { field: 'title', label: 'Tiêu đề' },
] as const;

const photoChanges: Changes = {
  photos: { summary: '{{fields.alt}}', order: ['src', 'alt', 'credit', 'people', 'minors', 'caption', 'focus'] },
  'photos.focus': { widget: 'focus', hint: 'Chỗ phải giữ khi ảnh bị cắt.' },
  'photos.src': { hint: `Ảnh có ${photoAdvice}. Tên tệp và nơi chụp ghi trong tệp được bỏ đi.` },
  corrections: { summary: '{{fields.date}}: {{fields.text}}' },
};

/** What a folded item of a list in the replication sheet shows. */
const saying = { summary: '{{fields.text}}' };

const verbatim = { widget: 'verbatim', hint: 'Nguyên văn kế hoạch, không sửa.' };

const presentations: Readonly<Record<CollectionName, Presentation>> = {
  exemplars: {
    label_singular: 'Điển hình',
    description: 'Tập thể, hộ gia đình, cá nhân điển hình tiên tiến. Đường dẫn lấy từ năm công nhận và tiêu đề.',
    ...ownFolder,
    slug: "{{recognisedOn | date('YYYY')}}-{{slug}}",
    create: true,
    identifier_field: 'title',
    summary: '{{title}} · {{fields.subject.name}}',
    sortable_fields: [...newestFirst, { field: 'recognisedOn', label: 'Ngày công nhận' }],
    view_filters: [{ label: 'Nhân tố mới', field: 'stage', pattern: '^nhan-to-moi$' }, withdrawnFilter, sampleFilter],
    view_groups: [
      { label: 'Năm công nhận', field: 'recognisedOn', pattern: String.raw`\d{4}` },
      { label: 'Phong trào', field: 'movement' },
      { label: 'Đơn vị', field: 'unit' },
    ],
    editor: { preview: true },
    body: bodies.exemplars,
    bodyAfter: 'photos',
    changes: {
      ...photoChanges,
      results: { summary: '{{fields.label}}: {{fields.value}} {{fields.unit}} ({{fields.year}})' },
      needs: { summary: '{{fields.item}}' },
      'toReplicate.atHand': saying,
      'toReplicate.unsuitable': saying,
      'toReplicate.pitfalls': saying,
      recognitions: { summary: '{{fields.year}} · {{fields.conferredBy}}' },
      followUps: { summary: '{{fields.date}} {{fields.note}}' },
    },
  },
  stories: {
    label_singular: 'Bài Người tốt, việc tốt',
    description:
      'Chuyện ngắn về người tốt, việc tốt. Đường dẫn lấy từ tiêu đề: gọi theo việc làm, không theo tên người.',
    ...ownFolder,
    slug: '{{slug}}',
    create: true,
    identifier_field: 'title',
    summary: '{{title}} · {{fields.happenedOn}}',
    sortable_fields: newestFirst,
    view_filters: [
      { label: 'Bài dự thi', field: 'contest.event', pattern: '.' },
      { label: 'Đăng lại từ nguồn khác', field: 'source.name', pattern: '.' },
      withdrawnFilter,
      sampleFilter,
    ],
    view_groups: [
      { label: 'Tháng đăng', field: 'publishedOn', pattern: String.raw`\d{4}-\d{2}` },
      { label: 'Phong trào', field: 'movement' },
      { label: 'Đơn vị', field: 'unit' },
    ],
    editor: { preview: true },
    body: bodies.stories,
    bodyAfter: 'photos',
    changes: { ...photoChanges, people: { summary: '{{fields.name}} {{fields.role}}' } },
  },
  events: {
    label_singular: 'Sự kiện',
    description: 'Tham quan, hội nghị, tọa đàm, cuộc thi viết và các mốc của kế hoạch.',
    ...ownFolder,
    slug: '{{slug}}',
    create: true,
    identifier_field: 'title',
    summary: '{{title}} · {{fields.start}} {{fields.dateText}}',
    sortable_fields: [
      { field: 'start', label: 'Bắt đầu', default_sort: 'desc' },
      { field: 'title', label: 'Tiêu đề' },
    ],
    view_filters: [
      { label: 'Mốc của kế hoạch', field: 'kind', pattern: '^moc-ke-hoach$' },
      { label: 'Cuộc thi viết', field: 'kind', pattern: '^cuoc-thi-viet$' },
      { label: 'Phát động làm theo', field: 'kind', pattern: '^phat-dong$' },
      { label: 'Đã hủy', field: 'cancelled', pattern: true },
      sampleFilter,
    ],
    view_groups: [
      { label: 'Loại', field: 'kind' },
      { label: 'Năm', field: 'start', pattern: String.raw`\d{4}` },
    ],
    editor: { preview: true },
    body: bodies.events,
    bodyAfter: 'photos',
    changes: {
      ...photoChanges,
      changes: { summary: '{{fields.date}}: {{fields.what}}' },
      'contest.prizes': { summary: '{{fields.item}}' },
    },
  },
  pages: {
    label_singular: 'Trang',
    description: 'Các trang giới thiệu. Chỉ sửa, không thêm: trang mới cần người phụ trách trang.',
    create: false,
    identifier_field: 'title',
    summary: '{{title}}',
    sortable_fields: [{ field: 'order', label: 'Thứ tự', default_sort: 'asc' }],
    editor: { preview: true },
    body: bodies.pages,
  },
  movements: {
    label_singular: 'Phong trào',
    description: 'Chỉ sửa tên ngắn và thứ tự. Phần còn lại là nguyên văn kế hoạch, giữ đúng từng chữ.',
    create: false,
    identifier_field: 'shortName',
    summary: '{{order}}. {{shortName}}',
    sortable_fields: [{ field: 'order', label: 'Thứ tự', default_sort: 'asc' }],
    editor: { preview: true },
    shown: ['shortName', 'order', 'officialName', 'criteria', 'assignment'],
    changes: {
      officialName: verbatim,
      criteria: verbatim,
      assignment: verbatim,
    },
  },
  units: {
    label_singular: 'Đơn vị',
    description:
      'Cơ quan, đoàn thể, xã phường. Đơn vị đổi tên hay sáp nhập thì điền “Đến hết ngày” và thêm đơn vị mới.',
    slug: '{{slug}}',
    create: true,
    identifier_field: 'name',
    summary: '{{name}}',
    sortable_fields: [{ field: 'name', label: 'Tên', default_sort: 'asc' }],
    view_filters: [
      { label: 'Xã, phường', field: 'kind', pattern: '^xa-phuong$' },
      { label: 'Đã hết hiệu lực', field: 'validTo', pattern: '.' },
    ],
    view_groups: [{ label: 'Loại đơn vị', field: 'kind' }],
    editor: { preview: true },
  },
  documents: {
    label_singular: 'Văn bản',
    description: 'Kế hoạch, quyết định, thể lệ, tài liệu biên soạn. Chỉ tải lên văn bản được phép công khai.',
    ...besideEntry,
    slug: '{{fields.title | truncate(70)}}',
    create: true,
    identifier_field: 'title',
    summary: "{{title}} · {{fields.number | default('không in số')}}",
    sortable_fields: [
      { field: 'date', label: 'Ngày ban hành', default_sort: 'desc' },
      { field: 'title', label: 'Tên văn bản' },
    ],
    view_filters: [{ label: 'Tài liệu biên soạn', field: 'kind', pattern: '^tai-lieu$' }, sampleFilter],
    view_groups: [{ label: 'Loại văn bản', field: 'kind' }],
    editor: { preview: true },
    changes: {
      gathers: { summary: '{{fields.movement}}{{fields.year}}{{fields.contest}}' },
      items: { summary: '{{fields.exemplar}}{{fields.story}}' },
    },
  },
};

export function toCollection(name: CollectionName): Collection {
  const { label, folder, form, fields: schemas } = domain[name];
  const { changes = {}, shown, body, bodyAfter, ...presentation } = presentations[name];
  const format = form === 'yaml' ? 'yaml' : 'mdx';
  const fields = toFields(toNode(z.strictObject(schemas)), changes);
  return {
    name,
    label,
    ...presentation,
    preview_path: previewPath(name),
    folder: `${contentFolder}/${folder}`,
    format,
    extension: format,
    delete: false,
    fields: withBody(shown === undefined ? fields : pick(fields, shown), body, bodyAfter),
  };
}

/**
 * Address of an entry's page, with a placeholder that Decap replaces by the entry's name. For an entry without a page,
 * it is the page that lists the entry.
 */
function previewPath(collection: CollectionName): string {
  const id = domain[collection].form === 'folder' ? '{{dirname}}' : '{{filename}}';
  return pathOf({ collection, id }).replace(/^\/|#.*$/g, '');
}

function pick(fields: readonly Field[], names: readonly string[]): Field[] {
  return names.flatMap((name) => fields.find((field) => field.name === name) ?? []);
}

function withBody(fields: readonly Field[], body: Field | undefined, after: string | undefined): Field[] {
  if (body === undefined) return [...fields];
  const place = fields.findIndex(({ name }) => name === after);
  return place === -1 ? [...fields, body] : fields.toSpliced(place + 1, 0, body);
}

/** The columns of each data set as CSV and Excel. Their headings and values are for people who use spreadsheets. */
import { isMajor } from '../domain/changes.ts';
import { knackLabels, worryLabels } from '../domain/themes.ts';
import {
  costBands,
  eventKinds,
  movementKinds,
  sectors,
  stages,
  subjectKinds,
  targetBuckets,
  timeBands,
  unitKinds,
} from '../domain/vocabulary.ts';
import { formatNumber } from '../text/format.ts';
import type { Cell, Grid } from './csv.ts';
import type {
  PublicEvent,
  PublicExemplar,
  PublicMovement,
  PublicProgress,
  PublicStory,
  PublicUnit,
} from './records.ts';

export type Table<Item> = readonly (readonly [column: string, cellOf: (item: Item) => Cell])[];

export const toGrid = <Item>(table: Table<Item>, items: readonly Item[]): Grid => ({
  columns: table.map(([column]) => column),
  rows: items.map((item) => table.map(([, cellOf]) => cellOf(item))),
});

const withNote = (text: string, note: string | undefined): string => (note === undefined ? text : `${text}: ${note}`);
const joined = (parts: readonly string[]): string => parts.join('; ');
const yes = (value: boolean | undefined): string => (value === true ? 'có' : '');

const published: Table<PublicExemplar | PublicStory> = [
  ['Duyệt đăng', ({ approvedBy }) => approvedBy.name],
  ['Ngày đăng', ({ publishedOn }) => publishedOn],
  ['Ngày cập nhật', ({ updatedOn }) => updatedOn],
  [
    'Đính chính',
    ({ corrections }) =>
      joined(corrections.map(({ date, weight, text }) => `${date}${isMajor({ weight }) ? '' : ' (sửa nhỏ)'}: ${text}`)),
  ],
  ['Ảnh', ({ image }) => image.url],
  ['Nguồn ảnh', ({ image }) => image.credit],
  ['Minh họa', ({ sample }) => yes(sample)],
];

export const exemplarTable: Table<PublicExemplar> = [
  ['Mã', ({ id }) => id],
  ['Địa chỉ', ({ url }) => url],
  ['Tiêu đề', ({ title }) => title],
  ['Tóm tắt', ({ summary }) => summary],
  ['Loại', ({ subject }) => subjectKinds[subject.kind]],
  ['Tên tập thể', ({ subject }) => subject.name],
  ['Đơn vị', ({ unit }) => unit.name],
  ['Mô hình', ({ model }) => model],
  ['Phong trào', ({ movement }) => movement.name],
  ['Ngành', ({ sector }) => sector && sectors[sector]],
  ['Mức', ({ stage }) => stages[stage]],
  ['Tính vào chỉ tiêu', ({ countsAs }) => countsAs && targetBuckets[countsAs]],
  ['Ngày công nhận', ({ recognisedOn }) => recognisedOn],
  [
    'Kết quả',
    ({ results }) =>
      joined(results.map(({ label, value, unit, year }) => `${label}: ${formatNumber(value)} ${unit} (${year})`)),
  ],
  ['Cần gì để làm theo', ({ needs }) => joined(needs)],
  ['Nhân rộng từ', ({ replicatedFrom }) => replicatedFrom],
  [
    'Làm theo ra sao',
    ({ replicationAccount: account }) =>
      account && joined([account.kept, account.changed, account.result].filter((part) => part !== undefined)),
  ],
  ['Đón tham quan qua', ({ visit }) => (visit?.welcome === true ? visit.via.name : undefined)],
  ...published,
  ['Việc đang lo', ({ worries }) => joined(worries.map((id) => worryLabels[id]))],
  ['Bí quyết', ({ knacks }) => joined(knacks.map((id) => knackLabels[id]))],
  ['Chi phí', ({ toReplicate: { cost } = {} }) => cost && withNote(costBands[cost.band], cost.note)],
  [
    'Bao lâu có kết quả',
    ({ toReplicate: { firstResult: time } = {} }) => time && withNote(timeBands[time.band], time.note),
  ],
  ['Số người', ({ toReplicate }) => toReplicate?.people?.count],
  ['Người làm', ({ toReplicate }) => toReplicate?.people?.who],
  ['Mùa, lúc làm', ({ toReplicate }) => toReplicate?.season?.text],
  ['Nơi hợp', ({ toReplicate }) => toReplicate?.place?.text],
  ['Không hợp khi', ({ toReplicate }) => joined((toReplicate?.unsuitable ?? []).map(({ text }) => text))],
  ['Chỗ dễ vấp', ({ toReplicate }) => joined((toReplicate?.pitfalls ?? []).map(({ text }) => text))],
  ['Căn cứ đến nay', ({ evidence }) => evidence.text],
];

export const storyTable: Table<PublicStory> = [
  ['Mã', ({ id }) => id],
  ['Địa chỉ', ({ url }) => url],
  ['Tiêu đề', ({ title }) => title],
  ['Tóm tắt', ({ summary }) => summary],
  ['Xảy ra', ({ happenedOn }) => happenedOn],
  ['Đơn vị', ({ unit }) => unit.name],
  ['Phong trào', ({ movement }) => movement?.name],
  ['Điển hình liên quan', ({ exemplars }) => joined(exemplars)],
  ...published,
];

export const eventTable: Table<PublicEvent> = [
  ['Mã', ({ id }) => id],
  ['Địa chỉ', ({ url }) => url],
  ['Tên', ({ title }) => title],
  ['Loại', ({ kind }) => eventKinds[kind]],
  ['Bắt đầu', ({ start }) => start],
  ['Kết thúc', ({ end }) => end],
  ['Thời gian', ({ when }) => when],
  ['Nơi', ({ place }) => place],
  ['Chủ trì', ({ host }) => host?.name],
  ['Đã hủy', ({ cancelled }) => yes(cancelled)],
  ['Minh họa', ({ sample }) => yes(sample)],
  ['Ngày đổi gần nhất', ({ changedOn }) => changedOn],
  ['Dành cho', ({ audience }) => audience],
];

export const movementTable: Table<PublicMovement> = [
  ['Mã', ({ id }) => id],
  ['Địa chỉ', ({ url }) => url],
  ['Thứ tự', ({ order }) => order],
  ['Tên ngắn', ({ name }) => name],
  ['Tên đầy đủ', ({ officialName }) => officialName],
  ['Loại', ({ kind }) => movementKinds[kind]],
  ['Chủ trì', ({ leads }) => joined(leads.map(({ name }) => name))],
  ['Ít nhất: tập thể', ({ collectives }) => collectives],
  ['Ít nhất: cá nhân', ({ individuals }) => individuals],
  ['Tính riêng từng ngành', (movement) => joined(movement.sectors.map((sector) => sectors[sector]))],
  ['Từ năm', ({ from }) => from],
  ['Đến năm', ({ to }) => to],
];

export const unitTable: Table<PublicUnit> = [
  ['Mã', ({ id }) => id],
  ['Địa chỉ', ({ url }) => url],
  ['Tên', ({ name }) => name],
  ['Loại', ({ kind }) => unitKinds[kind]],
  ['Có từ ngày', ({ validFrom }) => validFrom],
  ['Đến hết ngày', ({ validTo }) => validTo],
  ['Nay thuộc', ({ succeededBy }) => joined(succeededBy)],
];

export const progressTable: Table<PublicProgress> = [
  ['Mã phong trào', ({ movement }) => movement.id],
  ['Phong trào', ({ movement }) => movement.name],
  ['Ngành', ({ sector }) => sector && sectors[sector]],
  ['Tập thể đã đăng', ({ collectives }) => collectives.published],
  ['Tập thể: ít nhất', ({ collectives }) => collectives.atLeast],
  ['Cá nhân đã đăng', ({ individuals }) => individuals.published],
  ['Cá nhân: ít nhất', ({ individuals }) => individuals.atLeast],
];

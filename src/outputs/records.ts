/**
 * The public data, version 1: the records that other programs read. A field that is not defined here is never
 * published. A record may gain fields; changing or removing a field requires version 2.
 */
import * as z from 'zod';
import { knackLabels, worryLabels } from '../domain/themes.ts';
import {
  eventKinds,
  movementKinds,
  recognitionRanks,
  recognitionTitles,
  resultSources,
  sectors,
  stages,
  subjectKinds,
  targetBuckets,
  unitKinds,
  correctionWeights,
  visitMonths,
} from '../domain/vocabulary.ts';
import { address, oneOf, day, flag, id, named, optional, text } from './record-fields.ts';
import { evidenceRecord, sheetRecord } from './sheet-record.ts';

export const dataVersion = '1.0';

const picture = z
  .strictObject({
    url: address('Địa chỉ ảnh JPEG'),
    width: z.int().positive().meta({ description: 'Bề ngang, px' }),
    height: z.int().positive().meta({ description: 'Bề cao, px' }),
    alt: text('Lời tả ảnh'),
    credit: optional(text('Người chụp, nguồn; không có ở ảnh vẽ')),
  })
  .meta({ description: 'Ảnh đi cùng bài, khổ 1200 × 630 px hoặc nhỏ hơn' });

const corrections = z
  .array(
    z.strictObject({
      date: day('Ngày đính chính'),
      weight: oneOf(correctionWeights, 'Sửa lớn đổi điều người đọc đã tin; sửa nhỏ không đổi ngày của bài'),
      text: text('Nội dung đính chính'),
    }),
  )
  .meta({ description: 'Đính chính; ai đăng lại xin đăng kèm' });

const published = {
  approvedBy: named('Nơi duyệt đăng'),
  publishedOn: day('Ngày đăng'),
  updatedOn: optional(day('Ngày đổi gần nhất: cập nhật, đính chính, theo dõi, hủy khen')),
  corrections,
  image: picture,
  sample: optional(
    z.literal(true).meta({ description: 'Bài minh họa, hư cấu; chỉ có ở bản xem thử, bản chính thức không có' }),
  ),
};

export const exemplarRecord = z.strictObject({
  id: id('Mã của bài, không đổi'),
  url: address('Địa chỉ bài'),
  title: text('Tiêu đề; họ tên cá nhân, hộ gia đình được giới thiệu viết tắt'),
  summary: text('Tóm tắt; họ tên viết tắt như ở tiêu đề'),
  subject: z
    .strictObject({
      kind: oneOf(subjectKinds, 'Loại'),
      name: optional(text('Tên tập thể; tên cá nhân, hộ gia đình không có trong dữ liệu')),
    })
    .meta({ description: 'Ai được giới thiệu' }),
  unit: named('Đơn vị, xã phường, theo tên lúc được công nhận'),
  model: optional(text('Tên mô hình')),
  movement: named('Phong trào tính chỉ tiêu'),
  alsoMovements: z.array(id('Mã phong trào')).meta({ description: 'Mã các phong trào khác gần với bài' }),
  worries: z.array(oneOf(worryLabels, 'Mã')).meta({ description: 'Bài giúp được người đang lo việc gì' }),
  knacks: z.array(oneOf(knackLabels, 'Mã')).meta({ description: 'Bí quyết: nhờ đâu mà làm được' }),
  sector: optional(oneOf(sectors, 'Ngành, ở phong trào tính chỉ tiêu cho từng ngành')),
  stage: oneOf(stages, 'Mức'),
  countsAs: optional(oneOf(targetBuckets, 'Tính vào chỉ tiêu nào; không có thì bài không tính')),
  recognisedOn: day('Ngày công nhận'),
  results: z
    .array(
      z.strictObject({
        label: text('Tên kết quả'),
        value: z.number().meta({ description: 'Số' }),
        before: optional(z.number().meta({ description: 'Số trước đó' })),
        unit: text('Đơn vị tính'),
        year: z.int().meta({ description: 'Năm' }),
        source: oneOf(resultSources, 'Nguồn số liệu'),
      }),
    )
    .meta({ description: 'Kết quả bằng số' }),
  needs: z.array(text('Một điều cần có')).meta({ description: 'Cần gì để làm theo' }),
  toReplicate: optional(sheetRecord),
  evidence: evidenceRecord,
  replicatedFrom: optional(id('Mã bài gốc mà nơi này học theo')),
  replicationAccount: optional(
    z
      .strictObject({
        kept: text('Giữ lại điều gì của nơi làm trước'),
        changed: optional(text('Đổi điều gì, vì sao')),
        result: optional(text('Kết quả bằng lời')),
        months: optional(z.int().meta({ description: 'Sau mấy tháng có kết quả ấy' })),
        confirmedBy: optional(named('Đơn vị xác nhận đã làm theo')),
        call: optional(id('Mã sự kiện phát động mà nơi này hưởng ứng')),
      })
      .meta({ description: 'Làm theo ra sao; họ tên viết tắt như ở tiêu đề' }),
  ),
  visit: optional(
    z
      .strictObject({
        welcome: flag('Có đón khách đến xem'),
        via: named('Cơ quan đầu mối'),
        months: z.array(oneOf(visitMonths, 'Tháng')).meta({ description: 'Tháng đón khách; rỗng là quanh năm' }),
        limit: optional(text('Giới hạn của nơi đón')),
      })
      .meta({ description: 'Đón tham quan' }),
  ),
  recognitions: z
    .array(
      z.strictObject({
        title: oneOf(recognitionTitles, 'Danh hiệu, hình thức khen'),
        text: optional(text('Tên gọi, khi title là khac')),
        rank: optional(oneOf(recognitionRanks, 'Hạng')),
        year: z.int().meta({ description: 'Năm khen' }),
        conferredBy: text('Nơi khen'),
      }),
    )
    .meta({ description: 'Khen thưởng còn hiệu lực' }),
  ...published,
});

export const storyRecord = z.strictObject({
  id: id('Mã của bài, không đổi'),
  url: address('Địa chỉ bài'),
  title: text('Tiêu đề; họ tên cá nhân, hộ gia đình được giới thiệu viết tắt'),
  summary: text('Tóm tắt; họ tên viết tắt như ở tiêu đề'),
  happenedOn: text('Khi việc xảy ra: năm, năm-tháng hoặc năm-tháng-ngày'),
  unit: named('Đơn vị, xã phường, theo tên lúc việc xảy ra'),
  movement: optional(named('Phong trào')),
  exemplars: z.array(id('Mã bài')).meta({ description: 'Mã các điển hình liên quan' }),
  ...published,
});

export const eventRecord = z.strictObject({
  id: id('Mã của sự kiện, không đổi'),
  url: address('Địa chỉ trang'),
  title: text('Tên sự kiện'),
  summary: text('Tóm tắt'),
  kind: oneOf(eventKinds, 'Loại'),
  start: optional(text('Bắt đầu: ngày, hoặc ngày giờ kèm +07:00')),
  end: optional(text('Kết thúc: ngày, hoặc ngày giờ kèm +07:00')),
  when: text('Thời gian bằng lời'),
  place: optional(text('Nơi tổ chức')),
  host: optional(named('Đơn vị chủ trì')),
  cancelled: flag('Đã hủy'),
  changedOn: optional(day('Ngày đổi gần nhất: thời gian, nơi, hủy, tổ chức lại')),
  movements: z.array(id('Mã phong trào')).meta({ description: 'Mã các phong trào liên quan' }),
  audience: optional(text('Lời phát động dành cho ai')),
  exemplars: z.array(id('Mã bài')).meta({ description: 'Mã các điển hình liên quan' }),
  sample: published.sample,
});

const floor = (description: string) =>
  z
    .int()
    .positive()
    .meta({ description: `${description}; kế hoạch ghi “ít nhất”` });

export const movementRecord = z.strictObject({
  id: id('Mã phong trào, không đổi'),
  url: address('Địa chỉ trang'),
  order: z.int().positive().meta({ description: 'Thứ tự trong kế hoạch' }),
  name: text('Tên ngắn'),
  officialName: text('Tên đầy đủ, nguyên văn kế hoạch'),
  kind: oneOf(movementKinds, 'Loại'),
  leads: z.array(named('Cơ quan')).meta({ description: 'Cơ quan chủ trì' }),
  collectives: floor('Chỉ tiêu tập thể'),
  individuals: floor('Chỉ tiêu cá nhân'),
  sectors: z
    .array(oneOf(sectors, 'Ngành'))
    .meta({ description: 'Các ngành mà chỉ tiêu tính riêng; rỗng là không tách' }),
  from: z.int().meta({ description: 'Từ năm' }),
  to: z.int().meta({ description: 'Đến năm' }),
});

export const unitRecord = z.strictObject({
  id: id('Mã đơn vị, không đổi'),
  url: address('Địa chỉ trang'),
  name: text('Tên, như văn bản của thời điểm đó'),
  kind: oneOf(unitKinds, 'Loại'),
  validFrom: optional(day('Có từ ngày')),
  validTo: optional(day('Đến hết ngày')),
  succeededBy: z.array(id('Mã đơn vị')).meta({ description: 'Mã các đơn vị tiếp nối' }),
});

const tally = (description: string) =>
  z
    .strictObject({
      published: z.int().min(0).meta({ description: 'Đã đăng, tính vào chỉ tiêu' }),
      atLeast: floor('Chỉ tiêu'),
    })
    .meta({ description });

export const progressRecord = z.strictObject({
  movement: named('Phong trào'),
  sector: optional(oneOf(sectors, 'Ngành, nơi chỉ tiêu tính riêng')),
  collectives: tally('Tập thể'),
  individuals: tally('Cá nhân'),
});

export type PublicExemplar = z.output<typeof exemplarRecord>;
export type PublicStory = z.output<typeof storyRecord>;
export type PublicEvent = z.output<typeof eventRecord>;
export type PublicMovement = z.output<typeof movementRecord>;
export type PublicUnit = z.output<typeof unitRecord>;
export type PublicProgress = z.output<typeof progressRecord>;

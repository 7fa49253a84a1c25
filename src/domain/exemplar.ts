import * as z from 'zod';
import {
  day,
  flag,
  list,
  longText,
  name,
  oneOf,
  optional,
  reference,
  sampleField,
  severalOf,
  text,
  year,
} from './fields.ts';
import { photoPath, photosField } from './photo.ts';
import { publicationFields, summaryField, titleField } from './published-fields.ts';
import { replicationSheetField } from './replication-sheet.ts';
import { knackLabels, worryLabels } from './themes.ts';
import {
  followUpStatuses,
  recognitionRanks,
  recognitionTitles,
  resultSources,
  sectors,
  stages,
  subjectKinds,
  targetBuckets,
  visitMonths,
} from './vocabulary.ts';

const subjectSchema = z
  .strictObject({
    kind: oneOf(subjectKinds, { label: 'Loại' }),
    name: name(2, 120, { label: 'Tên tập thể / hộ / người', hint: 'Hộ: “Hộ ông/bà …”, chỉ họ tên.' }),
    role: optional(text(2, 120, { label: 'Chức danh, việc làm' })),
  })
  .meta({ label: 'Điển hình' });

const resultSchema = z
  .strictObject({
    label: name(3, 120, { label: 'Tên kết quả', hint: 'Ví dụ: Nhựa thu gom.' }),
    value: z.number().meta({ label: 'Số', hint: 'Chỉ ghi số, không ghi đơn vị tính.' }),
    unit: text(1, 40, { label: 'Đơn vị tính', hint: 'Ví dụ: kg, triệu đồng, hộ.' }),
    year: year({ label: 'Năm' }),
    before: optional(z.number().meta({ label: 'Số trước đó', hint: 'Để so sánh; để trống nếu không có.' })),
    source: oneOf(resultSources, { label: 'Nguồn số liệu' }),
  })
  .meta({ label: 'Kết quả' });

const recognitionSchema = z
  .strictObject({
    title: oneOf(recognitionTitles, { label: 'Danh hiệu, hình thức khen' }),
    text: optional(name(3, 120, { label: 'Tên khác', hint: 'Chỉ khi chọn “Khác”.' })),
    rank: optional(oneOf(recognitionRanks, { label: 'Hạng' })),
    year: year({ label: 'Năm khen' }),
    conferredBy: name(2, 120, { label: 'Nơi khen' }),
    document: optional(reference('documents', { label: 'Quyết định' })),
    revoked: z
      .strictObject({
        date: day({ label: 'Ngày hủy' }),
        document: optional(reference('documents', { label: 'Quyết định hủy' })),
      })
      .optional()
      .meta({ label: 'Đã bị hủy', hint: 'Điền khi quyết định khen bị hủy bỏ.' }),
  })
  .meta({ label: 'Khen thưởng' });

const followUpSchema = z
  .strictObject({
    date: day({ label: 'Ngày xem lại' }),
    status: oneOf(followUpStatuses, { label: 'Tình hình' }),
    note: optional(text(5, 300, { label: 'Ghi chú' })),
    difficulty: optional(
      text(5, 300, { label: 'Khó khăn gặp phải', hint: 'Điều đang vướng, để nơi khác biết mà tránh.' }),
    ),
    help: optional(
      text(5, 300, {
        label: 'Đã được giúp gì',
        hint: 'Ai hỗ trợ gì về vật chất, tinh thần, hướng dẫn; ghi cơ quan, tổ chức.',
      }),
    ),
  })
  .meta({ label: 'Theo dõi' });

const visitSchema = z
  .strictObject({
    welcome: flag({ label: 'Có đón khách' }),
    via: reference('units', { label: 'Liên hệ qua', hint: 'Ghi cơ quan đầu mối, không ghi số riêng.' }),
    months: list(oneOf(visitMonths, { label: 'Tháng đón khách' }), 12, {
      label: 'Tháng đón khách',
      hint: 'Chọn những tháng đến thì có cái để xem; để trống là quanh năm.',
    }),
    limit: optional(
      text(3, 120, { label: 'Giới hạn', hint: 'Nhận được bao nhiêu, ví dụ: mỗi tháng một đoàn, không quá 20 người.' }),
    ),
    note: optional(text(5, 300, { label: 'Ghi chú' })),
  })
  .meta({ label: 'Đón tham quan' });

const accountSchema = z
  .strictObject({
    kept: text(5, 300, { label: 'Giữ lại điều gì', hint: 'Điều học được ở nơi làm trước và giữ nguyên.' }),
    changed: optional(
      text(5, 300, { label: 'Đổi điều gì, vì sao', hint: 'Điều phải đổi cho hợp với nơi này, kèm lý do.' }),
    ),
    result: optional(text(5, 300, { label: 'Kết quả', hint: 'Một câu, có số thì ghi số như ở mục Kết quả của bài.' })),
    months: optional(
      z.int().min(1).max(240).meta({ label: 'Sau mấy tháng', hint: 'Từ lúc bắt đầu làm theo đến lúc có kết quả ấy.' }),
    ),
    confirmedBy: optional(
      reference('units', {
        label: 'Đơn vị xác nhận',
        hint: 'Cơ quan đã xác nhận việc làm theo; để trống nếu chưa có.',
      }),
    ),
    call: optional(
      reference('events', { label: 'Theo lời phát động', hint: 'Sự kiện phát động mà nơi này hưởng ứng, nếu có.' }),
    ),
  })
  .meta({ label: 'Làm theo ra sao', hint: 'Chỉ điền khi đã chọn “Nhân rộng từ”.' });

const meetingSchema = z
  .strictObject({
    story: optional(
      longText(200, 1200, {
        label: 'Câu chuyện',
        hint: 'Khoảng 150 chữ để một người đọc lên; để trống thì lấy từ bài.',
      }),
    ),
    questions: list(text(10, 200, { label: 'Câu hỏi' }), 3, {
      label: 'Ba câu hỏi',
      hint: 'Để trống thì dùng ba câu hỏi chung.',
    }),
    exercise: optional(text(20, 400, { label: 'Bài tập', hint: 'Việc cả nhóm cùng làm trong 15 phút.' })),
  })
  .meta({
    label: 'Tài liệu sinh hoạt',
    hint: 'Cho buổi sinh hoạt chi hội, tổ dân phố, lớp học. Để trống thì trang tự soạn.',
  });

/** Fields of an exemplar; see `photoSchema` for `source`. */
export const exemplarFields = <Source extends z.ZodType>(source: Source) => ({
  title: titleField,
  summary: summaryField,
  subject: subjectSchema,
  unit: reference('units', { label: 'Đơn vị, xã phường', hint: 'Chọn tên tại thời điểm được công nhận.' }),
  model: z
    .strictObject({ name: name(2, 120, { label: 'Tên mô hình', hint: 'Để trống nếu không phải mô hình.' }) })
    .optional()
    .meta({ label: 'Mô hình' }),
  movement: reference('movements', { label: 'Phong trào (tính chỉ tiêu)', hint: 'Chọn đúng một phong trào.' }),
  alsoMovements: list(reference('movements', { label: 'Phong trào khác' }), 2, {
    label: 'Phong trào khác',
    hint: 'Chỉ để tìm, không tính chỉ tiêu.',
  }),
  worries: severalOf(worryLabels, 3, {
    label: 'Việc đang lo',
    hint: 'Bài giúp được người đang lo việc gì. Để trống nếu không có việc nào hợp.',
  }),
  knacks: severalOf(knackLabels, 3, {
    label: 'Bí quyết',
    hint: 'Nhờ đâu mà làm được, theo đúng lời kể trong bài.',
  }),
  sector: optional(oneOf(sectors, { label: 'Ngành', hint: 'Chỉ cho phong trào tính chỉ tiêu cho từng ngành.' })),
  countAs: optional(oneOf(targetBuckets, { label: 'Tính vào chỉ tiêu', hint: 'Chỉ cho hộ gia đình.' })),
  stage: oneOf(stages, { label: 'Mức', hint: 'Chỉ “Điển hình tiên tiến” tính vào chỉ tiêu.' }),
  recognisedOn: day({ label: 'Ngày công nhận', hint: 'Trong thời gian của phong trào.' }),
  ageOk: optional(
    flag({
      label: 'Không quá tuổi quy định khi bình chọn',
      hint: 'Chỉ cho cá nhân của phong trào có giới hạn tuổi. Không nhập ngày sinh.',
    }),
  ),
  criteriaMet: z
    .array(text(10, 600, { label: 'Tiêu chí đạt' }).meta({ label: 'Tiêu chí đạt', form: 'quotation' }))
    .min(1)
    .max(5)
    .meta({ label: 'Tiêu chí đạt', hint: 'Dán nguyên văn từ tiêu chí của phong trào.' }),
  results: list(resultSchema, 12, { label: 'Kết quả', hint: 'Số liệu có năm và nguồn.' }),
  needs: list(text(3, 160, { label: 'Cần gì để làm theo' }), 6, {
    label: 'Cần gì để làm theo',
    hint: 'Cách ghi cũ, vẫn hiện trong Phiếu làm theo. Bài mới ghi ở mục “Cần có sẵn” của phiếu.',
  }),
  toReplicate: replicationSheetField,
  replicatedFrom: optional(
    reference('exemplars', { label: 'Nhân rộng từ', hint: 'Điển hình gốc mà nơi này học theo.' }),
  ),
  replicationAccount: optional(accountSchema),
  visit: optional(visitSchema),
  meeting: optional(meetingSchema),
  photos: photosField(source),
  recognitions: list(recognitionSchema, 12, { label: 'Khen thưởng' }),
  followUps: list(followUpSchema, 24, { label: 'Theo dõi' }),
  ...publicationFields,
  sample: sampleField,
});

/** @internal Exported for its test. */
export const exemplarSchema = z.strictObject(exemplarFields(photoPath));
export type Exemplar = z.output<typeof exemplarSchema>;

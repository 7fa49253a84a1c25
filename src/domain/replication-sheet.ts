/**
 * The replication sheet of an exemplar: what a place that wants to copy it should know first. Every field is optional,
 * and names its source.
 */
import * as z from 'zod';
import { list, oneOf, optional, text, type FieldMeta } from './fields.ts';
import { costBands, resultSources, timeBands } from './vocabulary.ts';

const source = oneOf(resultSources, { label: 'Nguồn' });

const line = (meta: FieldMeta) => text(3, 160, meta);

/** One line with its source. */
const saying = (meta: FieldMeta) => z.strictObject({ text: line(meta), source }).meta({ label: meta.label });

const costSchema = z
  .strictObject({
    band: oneOf(costBands, { label: 'Mức tiền', hint: 'Tiền để một nơi bắt đầu làm, cỡ như trong bài.' }),
    note: optional(line({ label: 'Gồm những gì', hint: 'Ví dụ: Khung, sơn, cân bàn; lưới và sắt xin được.' })),
    source,
  })
  .meta({ label: 'Chi phí' });

const firstResultSchema = z
  .strictObject({
    band: oneOf(timeBands, { label: 'Trong khoảng', hint: 'Từ lúc bắt tay làm đến kết quả đầu tiên thấy được.' }),
    note: optional(line({ label: 'Nói rõ hơn', hint: 'Ví dụ: Hái nấm từ ngày mười hai.' })),
    source,
  })
  .meta({ label: 'Bao lâu có kết quả' });

const peopleSchema = z
  .strictObject({
    who: line({ label: 'Những ai', hint: 'Ví dụ: Hội viên thay nhau trực cân, mỗi chiều thứ Bảy hai người.' }),
    count: optional(
      z.int().min(1).max(10_000).meta({ label: 'Số người', hint: 'Để trống nếu tùy nơi mà nhiều hay ít.' }),
    ),
    source,
  })
  .meta({ label: 'Người làm' });

export const replicationSheetField = z
  .strictObject({
    cost: optional(costSchema),
    firstResult: optional(firstResultSchema),
    people: optional(peopleSchema),
    atHand: list(saying({ label: 'Cần có sẵn', hint: 'Mỗi mục một ý.' }), 6, {
      label: 'Cần có sẵn',
      hint: 'Đồ đạc, chỗ, giấy tờ, lời đồng ý phải có trước khi bắt đầu.',
    }),
    season: optional(saying({ label: 'Mùa, lúc làm', hint: 'Ví dụ: Xong trước mùa mưa tháng 10.' })),
    place: optional(saying({ label: 'Nơi hợp', hint: 'Ví dụ: Chợ có khách quen, có thợ đan ở gần.' })),
    unsuitable: list(saying({ label: 'Không hợp khi', hint: 'Viết tiếp sau chữ “Không hợp khi”.' }), 3, {
      label: 'Không hợp khi',
      hint: 'Nói thật nơi nào không nên làm theo, để khỏi mất công.',
    }),
    pitfalls: list(saying({ label: 'Chỗ dễ vấp', hint: 'Vấp ở đâu, tránh thế nào.' }), 3, {
      label: 'Chỗ dễ vấp',
      hint: 'Điều đã hỏng ở lần đầu; người làm theo cần nhất phần này.',
    }),
  })
  .optional()
  .meta({
    label: 'Phiếu làm theo',
    hint: 'Nơi khác muốn làm thì tốn bao nhiêu, bao lâu, cần ai. Biết phần nào điền phần ấy.',
  });

/** The replication sheet and the evidence of an exemplar in the public data. */
import * as z from 'zod';
import { evidenceKinds } from '../domain/evidence.ts';
import { costBands, resultSources, timeBands } from '../domain/vocabulary.ts';
import { oneOf, optional, text } from './record-fields.ts';

const sourceOfPiece = oneOf(resultSources, 'Nguồn của mục này');
const said = (description: string) =>
  z.strictObject({ text: text('Nội dung'), source: sourceOfPiece }).meta({ description });
const note = optional(text('Nói rõ thêm'));

export const sheetRecord = z
  .strictObject({
    cost: optional(
      z
        .strictObject({ band: oneOf(costBands, 'Mức tiền'), note, source: sourceOfPiece })
        .meta({ description: 'Tiền để một nơi bắt đầu làm' }),
    ),
    firstResult: optional(
      z
        .strictObject({ band: oneOf(timeBands, 'Trong khoảng'), note, source: sourceOfPiece })
        .meta({ description: 'Bao lâu có kết quả đầu tiên' }),
    ),
    people: optional(
      z
        .strictObject({
          count: optional(z.int().positive().meta({ description: 'Số người' })),
          who: text('Những ai'),
          source: sourceOfPiece,
        })
        .meta({ description: 'Người làm' }),
    ),
    atHand: z.array(said('Một điều cần có')).meta({ description: 'Cần có sẵn' }),
    season: optional(said('Mùa, lúc làm')),
    place: optional(said('Nơi hợp')),
    unsuitable: z.array(said('Một trường hợp')).meta({ description: 'Không hợp khi' }),
    pitfalls: z.array(said('Một chỗ')).meta({ description: 'Chỗ dễ vấp' }),
  })
  .meta({ description: 'Phiếu làm theo; mục nào chưa biết thì không có' });

export const evidenceRecord = z
  .strictObject({
    has: z.array(oneOf(evidenceKinds, 'Căn cứ')).meta({ description: 'Những căn cứ đã có' }),
    lacks: optional(oneOf(evidenceKinds, 'Căn cứ tiếp theo chưa có')),
    text: text('Như trên trang'),
  })
  .meta({ description: 'Căn cứ đến ngày dựng tệp, bằng lời; không phải điểm hay thứ hạng' });

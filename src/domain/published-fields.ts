/** Fields that several collections share: the title, the summary, and those of every article. */
import * as z from 'zod';
import { approvalSchema, consentSchema } from './approval.ts';
import { day, list, longText, name, oneOf, optional, text } from './fields.ts';
import { publicPlacesField } from './public-places.ts';
import { correctionWeights } from './vocabulary.ts';

export const titleField = name(15, 90, { label: 'Tiêu đề', hint: 'Nêu việc làm và kết quả.' });

export const summaryField = name(100, 220, {
  label: 'Tóm tắt',
  hint: 'Một đoạn; hiện ở thẻ, kết quả tìm kiếm, khi chia sẻ.',
});

const publishedOnField = day({ label: 'Ngày đăng', hint: 'Ngày trong tương lai: bài tự hiện khi đến ngày.' });

const updatedOnField = optional(day({ label: 'Ngày cập nhật', hint: 'Không trước ngày đăng.' }));

const weight = oneOf(correctionWeights, {
  label: 'Lớn hay nhỏ',
  hint: 'Lớn: đổi điều người đọc đã tin (tên, số, ngày, ai làm gì); bài mang ngày đính chính, lên nhật ký đính chính và nguồn tin. Nhỏ: lỗi gõ, câu chữ; chỉ hiện ở cuối bài.',
});

const correctionSchema = z
  .strictObject({
    date: day({ label: 'Ngày đính chính' }),
    weight: weight.default('lon').meta({ ...weight.meta() }),
    text: text(10, 300, { label: 'Nội dung đính chính', hint: 'Sai gì, nay sửa thế nào; hiện trên trang.' }),
  })
  .meta({ label: 'Đính chính' });

const correctionsField = list(correctionSchema, 24, { label: 'Đính chính' });

const spokenField = optional(
  longText(1, 3000, {
    label: 'Bản đọc loa truyền thanh',
    hint: 'Từ 120 đến 250 chữ, câu ngắn cho tai nghe, không ngoặc, không bảng số.',
  }),
);

/** Fields of every article, in the order in which files list them. */
export const publicationFields = {
  approval: approvalSchema,
  consent: consentSchema,
  publishedOn: publishedOnField,
  updatedOn: updatedOnField,
  corrections: correctionsField,
  loa: spokenField,
  publicPlaces: publicPlacesField,
};

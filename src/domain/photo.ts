import * as z from 'zod';
import { photoAdvice } from './photo-file.ts';
import { flag, list, name, oneOf, optional, text } from './fields.ts';
import { photoPeople } from './vocabulary.ts';

const labels = {
  label: 'Tệp ảnh',
  hint: `Đặt ảnh cạnh bài, tên trung tính như anh-1.jpg; ${photoAdvice}.`,
  inFile: 'Ghi ./ rồi tên tệp không dấu, không cách, đuôi jpg, png hoặc webp, ví dụ ./anh-1.jpg.',
  form: 'photo',
} as const;

/** Path of a photo next to its entry, as the file writes it. */
export const photoPath = z
  .string()
  .regex(/^\.\/[a-z0-9]+(-[a-z0-9]+)*\.(jpe?g|png|webp)$/, {
    error: 'không phải tên tệp ảnh dùng được. Hãy tải lại ảnh, hoặc sửa tên.',
  })
  .meta(labels);

/**
 * `source` is the schema of `src`: `photoPath`, or Astro's image helper where paths are resolved to pictures.
 * @internal Exported for its test.
 */
export const photoSchema = <Source extends z.ZodType>(source: Source) =>
  z
    .strictObject({
      src: source.meta(labels),
      alt: text(5, 150, {
        label: 'Mô tả ảnh cho người khiếm thị',
        hint: 'Nói điều thấy trong ảnh, không bắt đầu bằng “Ảnh”.',
      }),
      credit: name(2, 120, { label: 'Người chụp/nguồn', hint: 'Tên người chụp hoặc nơi cho phép dùng ảnh.' }),
      caption: optional(text(5, 200, { label: 'Chú thích', hint: 'Hiện dưới ảnh; để trống nếu không cần.' })),
      people: oneOf(photoPeople, {
        label: 'Người trong ảnh',
        hint: 'Nhận ra được mặt ai thì phải có đồng ý, trừ ảnh hoạt động công cộng.',
      }),
      minors: flag({ label: 'Có trẻ em nhận ra được mặt', hint: 'Có thì mục Đồng ý công khai phải ghi trẻ em.' }),
      focus: z
        .strictObject({
          x: z.number().min(0).max(100).meta({ label: 'Ngang (%)' }),
          y: z.number().min(0).max(100).meta({ label: 'Dọc (%)' }),
        })
        .optional()
        .meta({ label: 'Điểm chính của ảnh', hint: 'Phần trăm từ trái và từ trên, giữ điểm này khi ảnh bị cắt.' }),
    })
    .meta({ label: 'Ảnh', hint: 'Ảnh đầu tiên là ảnh bìa.' });

export const photosField = <Source extends z.ZodType>(source: Source) =>
  list(photoSchema(source), 12, {
    label: 'Ảnh',
    hint: 'Ảnh đầu là ảnh bìa; không có ảnh thì dùng bìa của phong trào.',
  });

/**
 * Whether the photo may be part of files that people keep and pass on, such as those for the press and booklets. People
 * who agreed to be shown agreed to this site only, and children who can be recognised are shown on this site only.
 */
export const mayLeaveSite = ({ people, minors }: { people: keyof typeof photoPeople; minors: boolean }): boolean =>
  people !== 'da-dong-y' && !minors;

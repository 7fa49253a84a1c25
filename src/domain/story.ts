import * as z from 'zod';
import { flag, link, list, name, oneOf, optional, partialDay, reference, sampleField, text } from './fields.ts';
import { photoPath, photosField } from './photo.ts';
import { publicationFields, summaryField, titleField } from './published-fields.ts';
import { authorKinds, contestPrizes } from './vocabulary.ts';

const role = optional(text(2, 120, { label: 'Chức danh, việc làm' }));

const personSchema = z
  .union([
    z.strictObject({ name: name(2, 120, { label: 'Tên' }), role }),
    z.strictObject({ anonymous: z.literal(true).meta({ label: 'Không nêu tên' }), role }),
  ])
  .meta({ label: 'Người được nêu', hint: 'Ghi tên, hoặc chọn “Không nêu tên”.' });

const authorSchema = z
  .strictObject({
    name: name(2, 120, { label: 'Tên người viết' }),
    kind: oneOf(authorKinds, { label: 'Người viết là' }),
  })
  .meta({ label: 'Người viết' });

const sourceSchema = z
  .strictObject({
    name: name(2, 120, { label: 'Tên nguồn' }),
    url: optional(link({ label: 'Địa chỉ bài gốc', hint: 'Bắt đầu bằng https://.' })),
    permission: flag({ label: 'Được phép đăng lại', hint: 'Chưa được phép thì không đăng.' }),
  })
  .meta({ label: 'Nguồn đăng lại' });

const entrySchema = z
  .strictObject({
    event: reference('events', { label: 'Cuộc thi' }),
    prize: oneOf(contestPrizes, { label: 'Giải' }),
  })
  .meta({ label: 'Bài dự thi' });

/** Fields of a story; see `photoSchema` for `source`. */
export const storyFields = <Source extends z.ZodType>(source: Source) => ({
  title: titleField,
  summary: summaryField,
  happenedOn: partialDay({ label: 'Ngày xảy ra', hint: 'Không nhớ ngày thì ghi năm hoặc năm-tháng.' }),
  movement: optional(
    reference('movements', { label: 'Phong trào', hint: 'Nên chọn, để bài hiện ở trang phong trào.' }),
  ),
  unit: reference('units', { label: 'Đơn vị, xã phường', hint: 'Chọn tên tại thời điểm việc xảy ra.' }),
  people: list(personSchema, 12, { label: 'Người được nêu' }),
  exemplars: list(reference('exemplars', { label: 'Điển hình liên quan' }), 6, { label: 'Điển hình liên quan' }),
  author: authorSchema,
  source: optional(sourceSchema),
  contest: optional(entrySchema),
  photos: photosField(source),
  ...publicationFields,
  sample: sampleField,
});

/** @internal Exported for its test. */
export const storySchema = z.strictObject(storyFields(photoPath));
export type Story = z.output<typeof storySchema>;

/** The names of all people who are not anonymous. */
export const namesOf = (people: Story['people']): string[] =>
  people.flatMap((person) => (isNamed(person) ? [person.name] : []));

/**
 * Whether the person is not anonymous. The schema is a plain union without a discriminator, so the key tells the
 * branches apart.
 */
export const isNamed = (person: Story['people'][number]): person is { name: string; role?: string | undefined } =>
  'name' in person;

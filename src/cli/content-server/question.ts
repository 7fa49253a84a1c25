/**
 * The questions that the editors' pages may ask: those of decap-server, to read and to write through the editorial
 * workflow, and our own about the records of an entry. Only paths in `content/` are allowed.
 */
import * as z from 'zod';

/** Excludes `..`, hidden files and Windows paths. */
const contentPath = z.string().regex(/^content(?:\/(?!\.)[^/\\\p{Cc}]+)*$/u, {
  error: 'Chỉ đọc và ghi được tệp trong thư mục content/.',
});
/** Becomes part of a branch name, so git's rules for branch names apply. */
const name = z
  .string()
  .regex(/^(?!.*(?:\.\.|\.lock$))[\w][\w./-]*$/, { error: 'Tên mục hoặc đường dẫn bài không hợp lệ.' });
const label = z.enum(['draft', 'pending_review', 'pending_publish'], { error: 'Không có trạng thái này.' });

const params = z.looseObject({
  branch: z.literal('main', { error: 'Trang biên tập trên máy này chỉ đăng vào bản chính (main).' }),
  folder: contentPath.optional(),
  mediaFolder: contentPath.optional(),
  path: contentPath.optional(),
  files: z.array(z.looseObject({ path: contentPath })).optional(),
  dataFiles: z.array(z.looseObject({ slug: name, path: contentPath, newPath: contentPath.optional() })).optional(),
  assets: z.array(z.looseObject({ path: contentPath })).optional(),
  id: z.string().optional(),
  collection: name.optional(),
  slug: name.optional(),
  newStatus: label.optional(),
});

/** Parameters of actions that name their entry by collection and slug. */
const entry = params.extend({ collection: name, slug: name });
const note = z
  .string()
  .trim()
  .min(1, { error: 'Hãy viết ghi chú rồi gửi.' })
  .max(2000, { error: 'Ghi chú dài quá 2.000 ký tự. Hãy tách thành nhiều ghi chú.' })
  .regex(/^(?:\P{Cc}|[\n\t])*$/u, { error: 'Ghi chú có ký hiệu lạ. Hãy gõ lại.' });
const commit = z.string().regex(/^[0-9a-f]{40,64}$/, { error: 'Không có bản này.' });

const ask = <Action extends string, Params extends z.ZodType>(action: Action, schema: Params) =>
  z.looseObject({ action: z.literal(action), params: schema });

const questionSchema = z.discriminatedUnion(
  'action',
  [
    z.looseObject({ action: z.literal('info') }),
    ask(
      'entriesByFolder',
      params.extend({ folder: contentPath, extension: z.enum(['mdx', 'yaml']), depth: z.int().min(1) }),
    ),
    ask('entriesByFiles', params),
    ask('getEntry', params),
    ask('getMedia', params),
    ask('getMediaFile', params),
    ask('getDeployPreview', params),
    ask('unpublishedEntries', params),
    ask('unpublishedEntry', params.extend({ id: name.optional() })),
    // The next four questions are our own; all others are those of decap-server.
    ask('entryVersions', entry.extend({ path: contentPath, page: z.int().min(1) })),
    ask('entryVersion', params.extend({ path: contentPath, version: commit })),
    ask('draftNotes', entry),
    ask('addDraftNote', entry.extend({ text: note })),
    ask('unpublishedEntryDataFile', entry),
    ask('unpublishedEntryMediaFile', entry),
    ask('deleteUnpublishedEntry', entry),
    ask('updateUnpublishedEntryStatus', entry.extend({ newStatus: label })),
    ask('publishUnpublishedEntry', entry),
    ask(
      'persistEntry',
      params.extend({
        /** Text of the version that this one replaces; null for a new file. */
        replaces: z.string().nullable().optional(),
        dataFiles: z.tuple([
          z.looseObject({ slug: name, path: contentPath, newPath: contentPath.optional(), raw: z.string().optional() }),
        ]),
        options: z.looseObject({
          collectionName: name,
          newEntry: z.boolean().optional(),
          useWorkflow: z.literal(true, { error: 'Bài phải qua bước duyệt, không ghi thẳng vào bản đang đăng.' }),
          status: label,
        }),
      }),
    ),
  ],
  { error: 'Việc này không làm ở trang biên tập. Muốn gỡ một bài đã đăng thì ghi ngày rút đồng ý vào bài.' },
);

export type Question = z.output<typeof questionSchema>;

/** Returns the question, or a sentence that says why it is not accepted. */
export function readQuestion(asked: unknown): Question | string {
  const result = questionSchema.safeParse(asked);
  return result.success ? result.data : (result.error.issues[0]?.message ?? 'Câu hỏi không đọc được.');
}

/**
 * `collection/slug` of the entry that the question is about. Undefined if the question is about files or many entries,
 * or names no entry.
 */
export function entryKeyOf(question: Question): string | undefined {
  switch (question.action) {
    case 'unpublishedEntry': {
      const { id, collection, slug } = question.params;
      return id ?? (collection === undefined || slug === undefined ? undefined : `${collection}/${slug}`);
    }
    case 'entryVersions':
    case 'draftNotes':
    case 'addDraftNote':
    case 'deleteUnpublishedEntry':
    case 'updateUnpublishedEntryStatus':
    case 'publishUnpublishedEntry':
      return `${question.params.collection}/${question.params.slug}`;
    case 'persistEntry':
      return `${question.params.options.collectionName}/${question.params.dataFiles[0].slug}`;
    default:
      return undefined;
  }
}

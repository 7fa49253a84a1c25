/** Answers with a form as a Word file. */
import type { UnitForm } from '../domain/unit-forms.ts';
import { formBlock } from '../outputs/form-block.ts';
import { getStore } from '../queries/store.ts';
import { answerWithWord } from './word-file.ts';

/** `day` is the civil day that the file gets as its date. */
export async function answerWithForm(
  form: UnitForm,
  day: string,
  values: Readonly<Partial<Record<string, string>>> = {},
): Promise<Response> {
  const { siteName } = (await getStore()).settings;
  const note = `Mẫu của trang ${siteName}. Không ghi số căn cước, điện thoại, nơi ở của ai.`;
  return answerWithWord([formBlock(form, note, values)], { title: form.title, creator: siteName, day });
}

/** The Word template that the page of a reader's own plan fills in. */
import type { APIRoute } from 'astro';
import { marks } from '../../components/my-plan/sheet-marks.ts';
import { answerWithWord } from '../../endpoints/word-file.ts';
import { firstDay } from '../../domain/unit-forms.ts';
import { heading, list, paragraph } from '../../outputs/blocks.ts';
import { getStore } from '../../queries/store.ts';
import { strings } from '../../strings.ts';

export const GET: APIRoute = async () => {
  const blocks = [
    heading(1, marks.title),
    heading(2, marks.part),
    heading(3, marks.row),
    paragraph(marks.text),
    list([[marks.item]]),
  ];
  const { siteName } = (await getStore()).settings;
  return answerWithWord(blocks, { title: strings.myPlan, creator: siteName, day: firstDay });
};

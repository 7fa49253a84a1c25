/** The empty Word file that the plan page fills in. */
import type { APIRoute } from 'astro';
import { marks } from '../../components/my-plan/sheet-marks.ts';
import { firstDay } from '../../domain/unit-forms.ts';
import { heading, list, paragraph } from '../../outputs/blocks.ts';
import { toWord } from '../../outputs/word.ts';
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
  const file = await toWord(blocks, { title: strings.myPlan, creator: siteName, day: firstDay });
  return new Response(new Uint8Array(file), {
    headers: { 'Content-Type': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document' },
  });
};

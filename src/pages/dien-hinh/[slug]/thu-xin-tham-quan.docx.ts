/** The letter that asks for a visit, as a Word file for each exemplar that receives visitors. */
import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { answerWithWord } from '../../../endpoints/word-file.ts';
import { questionsForVisit } from '../../../components/visit/questions.ts';
import { letterBlocks } from '../../../outputs/visit-letter.ts';
import { officeToAsk } from '../../../queries/archive.ts';
import { getUnit } from '../../../queries/find.ts';
import { offered } from '../../../queries/offered.ts';
import { openToVisitors } from '../../../queries/selections.ts';
import { getStore } from '../../../queries/store.ts';
import { nameOfOffice, fullUnitName } from '../../../queries/unit-name.ts';
import { formatMonths } from '../../../text/months.ts';
import { absolute, urls } from '../../../urls.ts';

export const getStaticPaths = offered(async () =>
  openToVisitors(await getStore()).flatMap((exemplar) => {
    const { visit } = exemplar.data;
    return visit === undefined ? [] : [{ params: { slug: exemplar.id }, props: { exemplar, visit } }];
  }),
) satisfies GetStaticPaths;

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = async ({ props: { exemplar, visit } }) => {
  const store = await getStore();
  const blocks = letterBlocks({
    title: exemplar.data.title,
    address: absolute(urls.exemplar(exemplar.id)),
    place: fullUnitName(getUnit(store, exemplar.data.unit)),
    via: nameOfOffice(officeToAsk(store, visit.via)),
    months: visit.months.length === 0 ? undefined : formatMonths(visit.months),
    limit: visit.limit,
    note: visit.note,
    questions: questionsForVisit,
  });
  return answerWithWord(blocks, {
    title: 'Thư xin tham quan, học tập',
    creator: store.settings.siteName,
    day: exemplar.data.publishedOn,
  });
};

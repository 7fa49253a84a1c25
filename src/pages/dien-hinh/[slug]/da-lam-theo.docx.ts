/**
 * The Word form for those who followed the exemplar. The exemplar's title, address and movement are already filled in.
 */
import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { exemplarPaths } from '../../../components/entry/kit-paths.ts';
import { answerWithForm } from '../../../endpoints/form-file.ts';
import { copyForm } from '../../../domain/unit-forms.ts';
import { getMovement } from '../../../queries/find.ts';
import { offered } from '../../../queries/offered.ts';
import { getStore } from '../../../queries/store.ts';
import { absolute, urls } from '../../../urls.ts';

export const getStaticPaths = offered(exemplarPaths);

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = async ({ props: { exemplar } }) => {
  const { title, movement, publishedOn } = exemplar.data;
  return answerWithForm(copyForm, publishedOn, {
    origin: title,
    address: absolute(urls.exemplar(exemplar.id)),
    movement: getMovement(await getStore(), movement).data.shortName,
  });
};

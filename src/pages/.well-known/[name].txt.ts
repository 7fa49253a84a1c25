/** `security.txt` (RFC 9116). Not made if the settings have neither an e-mail address nor a telephone number. */
import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { toSecurityTxt } from '../../outputs/security-txt.ts';
import { offered } from '../../queries/offered.ts';
import { getStore } from '../../queries/store.ts';
import { absolute, urls } from '../../urls.ts';

export const getStaticPaths = offered(async () => {
  const { settings, today } = await getStore();
  const text = toSecurityTxt({ contact: settings.contact, canonical: absolute(urls.security), today });
  return text === undefined ? [] : [{ params: { name: 'security' }, props: { text } }];
}) satisfies GetStaticPaths;

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = ({ props: { text } }) =>
  new Response(text, { headers: { 'Content-Type': 'text/plain; charset=utf-8' } });

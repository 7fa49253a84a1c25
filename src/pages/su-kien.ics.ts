/** The calendar of all events, to which readers can subscribe. */
import type { APIRoute } from 'astro';
import { getOutputContext } from '../endpoints/context.ts';
import { toCalendarFile } from '../outputs/calendar.ts';
import { byDate } from '../queries/selections.ts';
import { strings } from '../strings.ts';

export const GET: APIRoute = async () => {
  const context = await getOutputContext();
  const { events, settings } = context.store;
  return new Response(toCalendarFile(`${strings.events} – ${settings.siteName}`, [...events].sort(byDate), context), {
    headers: { 'Content-Type': 'text/calendar; charset=utf-8' },
  });
};

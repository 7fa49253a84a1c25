/** How an editor finds her text again, and brings it to the server. */
import { setTimeout as delay } from 'node:timers/promises';
import type { Typed } from './moments.ts';
import type { Session } from './session.ts';

/** Milliseconds until a draft that the browser has kept must be offered. */
const longestWait = 60_000;

/**
 * Begins at the list, which offers every kept draft with a link to its form, and restores the draft in the form. When
 * nothing is kept, opens what the server has. Returns a fault for each photo that is missing.
 */
export async function comeBackToText(session: Session, place: string, { title, photos }: Typed): Promise<string[]> {
  await session.openList();
  const { walk } = session;
  if (await isOffered(session, title)) {
    await walk.offer(title).getByRole('link', { name: 'Mở' }).click();
    await walk.waitForForm();
    // The form no longer offers a draft that the server has.
    if (await isOffered(session, title)) await walk.restore(title);
  } else if (place.endsWith('/new')) await openSaved(session, title);
  else await session.open(place);
  const missing: string[] = [];
  for (const photo of photos)
    await walk.page
      .getByText(`${photo} · 1300 × 900 px`)
      .waitFor({ state: 'attached', timeout: 20_000 })
      .catch(() => missing.push(`photo ${photo} lost`));
  return missing;
}

/** Waits until the draft with this title is offered. False if the browser keeps no such draft. */
async function isOffered({ walk }: Session, title: string): Promise<boolean> {
  const end = performance.now() + longestWait;
  while ((await walk.offer(title).count()) === 0) {
    if (!(await walk.keeps(title))) return false;
    if (performance.now() > end) throw new Error('A draft is kept but not offered.');
    await delay(50);
  }
  return true;
}

/** The server has the new entry, so it stands in the list of its collection. */
async function openSaved({ walk }: Session, title: string): Promise<void> {
  await walk.page.getByRole('link').filter({ hasText: title }).first().click({ timeout: 20_000 });
  await walk.waitForForm();
}

/** Saves, and compares what the server then has. */
export async function saveAtLast(session: Session, typed: Typed, words: Typed['words']): Promise<string[]> {
  const { walk, desk } = session;
  const { git } = desk.repository;
  const conflict = walk.page.getByRole('region', { name: 'Bài đã có bản khác từ lúc bạn mở' });
  const saved = walk.page.getByText('Đã lưu', { exact: true });
  if ((await saved.count()) === 0) {
    await session.saveWhatIsLeft();
    await saved.or(conflict).first().waitFor();
    if (await conflict.isVisible()) return ['she is asked to choose between her text and her own earlier save'];
  }
  const branches = git('for-each-ref', '--format=%(refname)', 'refs/heads/cms').split('\n');
  if (branches.length !== 1) return [`${branches.length} drafts on the server: ${branches.join(', ')}`];
  const text = git('diff', 'main', ...branches);
  const missing = [typed.title, ...words.map((word) => word.text)].filter((part) => !text.includes(part));
  const photos = typed.photos.filter((photo) => !new RegExp(`^diff .*/${photo}$`, 'm').test(text));
  return [
    ...(missing.length === 0 ? [] : [`the server lacks ${missing.slice(0, 5).join(', ')}`]),
    ...photos.map((photo) => `the server lacks ${photo}`),
  ];
}

/** The first save of an entry reaches the office's git server, but one of its answers is lost. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bodyOf, EditorsForm } from '../support/editors-form.ts';
import { openWholeDesk, type WholeDesk } from '../support/office/whole-desk.ts';

/** The writes of a first save, in their order. */
const writes = {
  forgejo: [/^POST .*\/branches$/, /^POST .*\/contents$/, /^POST .*\/pulls$/, /^PUT .*\/issues\/\d+\/labels$/],
  gitlab: [/^POST .*\/repository\/commits$/, /^POST .*\/merge_requests$/],
};
const kinds = Object.keys(writes) as (keyof typeof writes)[];

const fileOf = (slug: string) => `content/viec-tot/${slug}/index.mdx`;

describe.each(kinds)('%s', (kind) => {
  const cases = writes[kind].flatMap((write, index) => [
    { write, entry: 'a new entry', slug: `ba-cu-va-duong-${index}` },
    { write, entry: 'a published entry', slug: `ong-cu-va-duong-${index}` },
  ]);
  let desk: WholeDesk;
  beforeAll(async () => {
    const published = cases.filter(({ entry }) => entry === 'a published entry');
    const files = published.map(
      ({ slug }) => [fileOf(slug), `---\ntitle: Ông cụ vá đường\n---\n\nMỗi chiều.\n`] as const,
    );
    desk = await openWholeDesk(kind, new Map(files));
  });
  afterAll(() => desk.close());

  test.each(cases)(
    'the answer to $write is lost, and the next save of $entry goes on',
    async ({ write, entry, slug }) => {
      const { page } = await desk.login('writer');
      const form = new EditorsForm(page, desk.url);
      const { repository } = desk.server;
      await page.goto(`${desk.url}#/collections/stories/${entry === 'a new entry' ? 'new' : `entries/${slug}/index`}`);
      await form.write('Tiêu đề', `${entry === 'a new entry' ? 'Bà' : 'Ông'} cụ vá đường ${slug.slice(-1)}`);
      let isLost = false;
      await page.route(`${desk.server.url}/**`, async (route) => {
        const request = route.request();
        if (isLost || !write.test(`${request.method()} ${new URL(request.url()).pathname}`)) return route.continue();
        isLost = true;
        await route.fetch();
        return route.abort('connectionreset');
      });
      await form.press('Lưu');
      await expect.poll(() => isLost).toBe(true);
      await page.getByRole('alert').filter({ hasText: 'Chưa lưu được' }).first().waitFor();
      await bodyOf(page).click();
      await page.keyboard.press('ControlOrMeta+End');
      await page.keyboard.insertText(' Viết thêm.');
      await form.save();
      await page.getByRole('button', { name: 'Trạng thái: Bản nháp' }).waitFor();
      const branch = `cms/stories/${slug}/index`;
      expect([...repository.branches.keys()].filter((name) => name.includes(slug))).toEqual([branch]);
      expect(repository.branch(branch).files.get(fileOf(slug))?.toString()).toContain('Viết thêm.');
      expect(repository.pulls.filter((pull) => pull.branch === branch)).toHaveLength(1);
      await page.context().close();
    },
  );
});

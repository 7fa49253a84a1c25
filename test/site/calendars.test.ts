import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ICAL from 'ical.js';
import { expect, test } from 'vitest';
import { linksIn, mainOf, textOf } from '../support/dom.ts';
import { filesOf } from '../support/files.ts';
import { buildReal, everyBuild, expectNone, origin, type Site } from '../support/sites.ts';

const eventsIn = (site: Site, file: string) =>
  new ICAL.Component(ICAL.parse(readFileSync(join(site.dir, file), 'utf8')) as unknown[]).getAllSubcomponents('vevent');

test.each(everyBuild)(
  'every event that has a day is in the whole calendar and in one of its own: %s',
  async (_name, build) => {
    const site = await build();
    const whole = eventsIn(site, 'su-kien.ics').map((event) => event.toString());
    const own = filesOf(site.dir)
      .filter((file) => /^su-kien\/[^/]+\.ics$/.test(file))
      .flatMap((file) => eventsIn(site, file).map((event) => event.toString()));
    expect(own.length).toBeGreaterThan(0);
    expect(own.toSorted()).toEqual(whole.toSorted());
  },
);

test.each(everyBuild)('an event has a name of its own and leads to its page: %s', async (_name, build) => {
  const site = await build();
  const paths = new Set(site.pages().map(({ path }) => `${origin}${path}`));
  const events = eventsIn(site, 'su-kien.ics').map((item) => new ICAL.Event(item));
  expect(new Set(events.map(({ uid }) => uid)).size).toBe(events.length);
  expectNone(
    events
      .map(({ component }) => String(component.getFirstPropertyValue('url')))
      .filter((address) => !paths.has(address)),
  );
});

test.each(everyBuild)('the calendar is offered to be followed, where its file is: %s', async (_name, build) => {
  const site = await build();
  const file = `${site.base}su-kien.ics`;
  const offering = site.pages().filter(({ document }) => linksIn(document).includes(file));
  expect(offering.map(({ path }) => path.slice(site.base.length))).toEqual(
    expect.arrayContaining(['su-kien/', 'du-lieu/']),
  );
  const followed = origin.replace('https:', 'webcal:') + file;
  expectNone(offering.filter(({ document }) => !linksIn(document).includes(followed)).map(({ path }) => path));
});

test('a cancelled event takes the place of what was kept, and its page says since when', async () => {
  const site = await buildReal();
  const id = 'toa-dam-nhan-rong-cach-lam-minh-hoa';
  const [event] = eventsIn(site, `su-kien/${id}.ics`).map((item) => new ICAL.Event(item));
  expect(event?.component.getFirstPropertyValue('status')).toBe('CANCELLED');
  expect(event?.sequence).toBeGreaterThan(1);
  expect(String(event?.component.getFirstPropertyValue('last-modified'))).toBe('2025-05-15T00:00:00Z');
  const page = site.pages().find(({ path }) => path === `/su-kien/${id}/`);
  expect(page && textOf(mainOf(page.document))).toContain('Hủy 15/5/2025. Trùng đợt kiểm kê');
});

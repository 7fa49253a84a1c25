import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ICAL from 'ical.js';
import { expect, test } from 'vitest';
import { filesOf } from './files.ts';
import { everyBuild, expectNone, origin, type Site } from './sites.ts';

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

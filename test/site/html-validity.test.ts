import { HtmlValidate, StaticConfigLoader, type Message } from 'html-validate';
import { test } from 'vitest';
import config from '../../.htmlvalidate.mjs';
import { everyBuild, expectNone, pagesAndFrames } from '../support/sites.ts';

const validator = new HtmlValidate(new StaticConfigLoader(config));
const known = new Map<string, readonly Message[]>();

/** Reuses known messages: dark frames differ from light ones in one word only, and builds have pages in common. */
function messagesOf(html: string): readonly Message[] {
  const byDay = html.replace('data-theme="dark"', 'data-theme="light"');
  const messages = known.get(byDay) ?? validator.validateStringSync(byDay).results.flatMap((result) => result.messages);
  known.set(byDay, messages);
  return messages;
}

test.each(everyBuild)('every page is valid HTML: %s', async (_name, build) => {
  const site = await build();
  const problems = pagesAndFrames(site).flatMap((page) =>
    messagesOf(page.html).map(
      ({ ruleId, message, line, column }) => `${page.path}:${line}:${column} ${ruleId} ${message}`,
    ),
  );
  expectNone(problems);
});

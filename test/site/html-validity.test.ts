import { HtmlValidate, StaticConfigLoader } from 'html-validate';
import { test } from 'vitest';
import config from '../../.htmlvalidate.mjs';
import { everyBuild, expectNone, pagesAndFrames } from '../support/sites.ts';

const validator = new HtmlValidate(new StaticConfigLoader(config));

test.each(everyBuild)('every page is valid HTML: %s', async (_name, build) => {
  const site = await build();
  const problems = pagesAndFrames(site).flatMap((page) => {
    const { results } = validator.validateStringSync(page.html);
    return results
      .flatMap((result) => result.messages)
      .map(({ ruleId, message, line, column }) => `${page.path}:${line}:${column} ${ruleId} ${message}`);
  });
  expectNone(problems);
});

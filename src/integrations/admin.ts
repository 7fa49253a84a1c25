/** Writes the pages for editors, below `admin/`: the bundled scripts, and the facts about this site that they need. */
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { cmsBackend } from '../editors/settings.ts';
import { toAdminContent } from '../../admin/config/admin-content.ts';
import { decapConfig } from '../../admin/config/decap-config.ts';
import type { AdminConfig, LetterFacts } from '../../admin/site-facts.ts';
import { readContent } from '../corpus/reading.ts';
import type { Entry } from '../domain/collections.ts';
import { lookAfter } from '../domain/editors-report.ts';
import type { Settings } from '../domain/settings.ts';
import { environment } from '../environment.ts';
import { nameOfOffice } from '../queries/unit-name.ts';
import { listFiles } from '../release/list-files.ts';
import { absolute, urls, withBase } from '../urls.ts';
import { bundleOnce } from './editors-bundle.ts';
import { thisBuild } from './this-build.ts';

const closedPage = new URL('../../admin/closed.html', import.meta.url);
const siteData = fileURLToPath(new URL('../../admin/preview/site-data.ts', import.meta.url));

/** Facts for the letter to honourees. The office is the one that the contact page names. */
function letterFacts(entries: readonly Entry[], { siteName, contact, answerDays, archive }: Settings): LetterFacts {
  const { address, phone, email } = contact;
  const unit = archive?.answeredBy ?? contact.unit;
  const office = entries.flatMap((entry) =>
    entry.collection === 'units' && entry.id === unit ? [nameOfOffice({ data: entry.values })] : [],
  );
  return {
    siteName,
    home: absolute(urls.home),
    slip: absolute(urls.reportSlip),
    office: [...office, address, phone, email].filter((part) => part !== undefined),
    ...(answerDays !== undefined && { answerDays }),
  };
}

export const admin = (): AstroIntegration => ({
  name: 'admin',
  hooks: {
    'astro:config:setup': ({ injectRoute }) => {
      if (cmsBackend(environment).backend === undefined) return;
      injectRoute({ pattern: '/admin/site.json', entrypoint: siteData, prerender: true });
    },
    'astro:build:done': async ({ dir, logger }) => {
      const folder = join(fileURLToPath(dir), 'admin');
      const { backend, localNotice, previewUrl } = cmsBackend(environment);
      mkdirSync(folder, { recursive: true });
      if (backend === undefined) {
        writeFileSync(
          join(folder, 'index.html'),
          readFileSync(closedPage, 'utf8').replaceAll('%BASE%', environment.base),
        );
        return;
      }
      const bundle = await bundleOnce(withBase('/admin/'), environment.cacheDir);
      const scripts = listFiles(bundle).map((path) => `admin/${path}`);
      const { room, keptBySteps } = thisBuild();
      const last = room.last?.manifest.files ?? {};
      // All files in the room were made by the same code, so the scripts with these names in it are the same.
      if (scripts.every((path) => path in last)) keptBySteps.push(...scripts);
      else cpSync(bundle, folder, { recursive: true });
      const { entries, settings, synonyms } = await readContent();
      if (settings === undefined) throw new Error('Thiếu tệp content/cai-dat.yaml.');
      const config: AdminConfig = {
        cms: decapConfig({
          backend,
          // On this machine (`proxy`), the port is not known before the site is served, so the address has no host.
          siteUrl: backend.name === 'proxy' ? urls.home : absolute(urls.home),
          logo: withBase('/favicon.svg'),
        }),
        site: {
          cutOffDay: settings.cutOffDay,
          handbook: urls.handbook,
          letter: letterFacts(entries, settings),
          lookAfter: lookAfter({ entries, settings, today: environment.today }),
          ...(localNotice !== undefined && { notice: localNotice }),
          ...(previewUrl !== undefined && { previewUrl }),
        },
      };
      const write = (name: string, value: unknown) => {
        writeFileSync(join(folder, name), JSON.stringify(value));
      };
      write('config.json', config);
      write('content.json', toAdminContent(entries, environment));
      write(
        'synonyms.json',
        synonyms.map(({ words }) => words),
      );
      logger.info(`Trang biên tập: ${withBase('/admin/')}`);
    },
  },
});

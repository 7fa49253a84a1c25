/**
 * `npm run host:config -- nginx`: prints the configuration that the web server needs, for the portals in the settings.
 */
import { cmsBackend } from '../editors/settings.ts';
import { loadCorpus } from '../corpus/corpus.ts';
import { environment } from '../environment.ts';
import { headerRules } from './host-config/headers.ts';
import { writers } from './host-config/write.ts';

const [server = ''] = process.argv.slice(2);
const write = writers[server];
const { settings } = await loadCorpus(environment);
if (write === undefined) {
  console.error(`Hãy ghi tên máy chủ: ${Object.keys(writers).join(' hoặc ')}.`);
  process.exitCode = 1;
} else if (settings === undefined) {
  console.error('Chưa đọc được content/cai-dat.yaml. Hãy chạy npm run content:check để xem lỗi.');
  process.exitCode = 1;
} else {
  console.log(write(headerRules(settings.portalOrigins, cmsBackend(environment).connectOrigins), environment.base));
}

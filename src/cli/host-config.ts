/**
 * `npm run host:config -- nginx /srv/dien-hinh`: prints the whole configuration that a web server needs to serve the
 * releases in that folder.
 */
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { cmsBackend } from '../editors/settings.ts';
import { loadCorpus } from '../corpus/corpus.ts';
import { environment } from '../environment.ts';
import { currentRelease, targetAt } from '../release/layout.ts';
import { openRelease } from '../release/release.ts';
import { headerRules, hstsRule } from './host-config/headers.ts';
import { writers } from './host-config/write.ts';

const usage = `Cách dùng: npm run host:config -- <máy chủ> <thư mục đã đưa trang lên> [--hsts] [--http]
Máy chủ: ${Object.keys(writers).join(', ')}.
--hsts: trình duyệt chỉ dùng https trong nửa năm tới; chỉ đặt khi https đã chạy ổn.
--http: máy chủ này không tự làm https, vì trước nó đã có máy khác làm.`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { hsts: { type: 'boolean', default: false }, http: { type: 'boolean', default: false } },
});
const [server = '', folder = '/srv/dien-hinh'] = positionals;
const write = writers[server];
const { settings } = await loadCorpus(environment);
if (write === undefined) {
  console.error(usage);
  process.exitCode = 1;
} else if (settings === undefined) {
  console.error('Chưa đọc được content/cai-dat.yaml. Hãy chạy npm run content:check để xem lỗi.');
  process.exitCode = 1;
} else {
  const target = targetAt(resolve(folder));
  const id = currentRelease(target);
  const released = id === undefined ? undefined : openRelease(target, id).manifest;
  // The released site was built for a certain address; the variables of this machine may name another.
  const { siteUrl, base } = released ?? environment;
  const tls = siteUrl.startsWith('https:') && !values.http;
  const rules = headerRules(settings.portalOrigins, cmsBackend(environment).connectOrigins);
  console.log(
    write({
      rules: values.hsts ? [...rules, hstsRule] : rules,
      base,
      siteUrl,
      target: target.root,
      tls,
      port: tls ? 443 : 80,
      answers: { gone: released?.gone ?? [], moved: released?.moved ?? {} },
    }),
  );
  if (released === undefined)
    console.error(
      `Ở ${target.root} chưa có bản nào, nên địa chỉ lấy theo SITE_URL, SITE_BASE: ${siteUrl}${base}. Đưa trang lên rồi in lại thì chắc đúng.`,
    );
  if (cmsBackend(environment).backend?.name === 'proxy')
    console.error('Các biến CMS_… chưa đặt ở đây; đặt như khi dựng trang thì /admin/ mới gọi được tới máy chủ git.');
}

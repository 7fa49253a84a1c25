/**
 * `npm run admin:config` writes Decap's configuration. `npm run admin:check` checks that the written file is up to
 * date.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { checkConfig } from '../../admin/config/check-config.ts';
import { configText, fixedConfig } from '../../admin/config/decap-config.ts';

const file = 'admin/config.yml';
const faults = checkConfig(fixedConfig);
for (const fault of faults) console.log(fault);

if (process.argv.includes('--check')) {
  const isStale = readFileSync(file, 'utf8') !== configText();
  if (isStale)
    console.log(
      `${file} chưa theo kịp src/domain. Hãy chạy “npm run admin:config”, xem phần thay đổi rồi lưu vào git.`,
    );
  if (faults.length === 0 && !isStale) console.log(`${file} đúng với src/domain.`);
  process.exitCode = faults.length > 0 || isStale ? 1 : 0;
} else {
  writeFileSync(file, configText());
  process.exitCode = faults.length > 0 ? 1 : 0;
}

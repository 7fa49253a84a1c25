/** `npm run move -- <old path> <new path>`: gives an entry another address, to which the old one redirects for ever. */
import { relative, sep } from 'node:path';
import { environment } from '../environment.ts';
import { Refusal } from '../release/refusal.ts';
import { moveEntry } from './move/move-entry.ts';
import { runCommand } from './run-command.ts';

const [from, to] = process.argv.slice(2);
await runCommand(() => {
  if (from === undefined || to === undefined)
    throw new Refusal('Cách dùng: npm run move -- /dien-hinh/ten-cu/ /dien-hinh/ten-moi/');
  const { contentDir, today, root } = environment;
  const changed = moveEntry({ contentDir, today, from, to });
  console.log(`Đã chuyển ${from} thành ${to}. Địa chỉ cũ dẫn tới địa chỉ mới, ghi ở da-go.yaml.`);
  for (const file of changed) console.log(`- sửa ${relative(root, file).split(sep).join('/')}`);
  console.log('Hãy chạy npm run content:check, xem lại bằng git diff rồi gửi duyệt như một bài.');
});

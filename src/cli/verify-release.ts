/** `npm run verify -- <folder|url>`: checks a folder or a running site against the manifest of its release. */
import { existsSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { siteFolderName } from '../release/layout.ts';
import { parseManifest, readManifest, type Manifest } from '../release/manifest.ts';
import { Refusal } from '../release/refusal.ts';
import { findSigner } from '../release/sign.ts';
import { verifyFolder, verifySite, type Verdict } from '../release/verify.ts';
import { makeProgress } from './release/progress.ts';
import { runCommand } from './run-command.ts';

const usage = `Cách dùng: npm run verify -- <thư mục hoặc địa chỉ trang> [--manifest ban-ke.json] [--signers allowed_signers]
Thư mục là nơi npm run release đã đưa trang lên, một bản trong releases/, hoặc thư mục các tệp của trang (kèm --manifest).
--signers: tệp ghi các khóa được tin, như ssh-keygen(1) tả ở mục ALLOWED SIGNERS; chữ ký là tệp .sig cạnh bản kê.`;
const shown = 20;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { manifest: { type: 'string' }, signers: { type: 'string' } },
});

interface Found {
  manifest: Manifest;
  /** Path of the manifest. Its signature is beside it, with `.sig` added. */
  file: string;
  check: () => Verdict | Promise<Verdict>;
}

/** The manifest lies beside the files, or where `--manifest` says. */
function findInFolder(folder: string): Found {
  const release = [join(folder, 'hien-hanh'), folder].find((each) => existsSync(join(each, 'ban-ke.json')));
  const file = values.manifest ?? (release === undefined ? undefined : join(release, 'ban-ke.json'));
  if (file === undefined) throw new Refusal(`Ở ${folder} không có bản kê (ban-ke.json).\n${usage}`);
  const manifest = readManifest(file);
  const inRelease = release === undefined ? undefined : join(release, siteFolderName, manifest.base);
  if (release === undefined || inRelease === undefined || !existsSync(inRelease))
    return { manifest, file, check: () => verifyFolder(folder, manifest) };
  return { manifest, file, check: () => verifyFolder(inRelease, manifest, join(release, siteFolderName)) };
}

async function findAt(url: string, place: string): Promise<Found> {
  const base = url.endsWith('/') ? url : `${url}/`;
  const file = values.manifest ?? (await download(`${base}.well-known/ban-ke.json`, join(place, 'ban-ke.json')));
  if (file === undefined) throw new Refusal(`${base} không gửi bản kê. Hãy ghi tệp bản kê sau --manifest.`);
  if (values.manifest === undefined)
    await download(`${base}.well-known/ban-ke.json.sig`, join(place, 'ban-ke.json.sig'));
  const manifest = readManifest(file);
  const { tell, end } = makeProgress(process.stdout);
  const check = async () => {
    const verdict = await verifySite(base, manifest, (done, all) => {
      tell('So từng tệp', done, all);
    });
    end();
    return verdict;
  };
  return { manifest, file, check };
}

async function download(address: string, file: string): Promise<string | undefined> {
  const answer = await fetch(address);
  if (!answer.ok) return undefined;
  const bytes = Buffer.from(await answer.arrayBuffer());
  if (!file.endsWith('.sig')) parseManifest(bytes.toString('utf8'));
  writeFileSync(file, bytes);
  return file;
}

function sayWhoSigned(file: string): string {
  const signature = `${file}.sig`;
  if (values.signers === undefined)
    return 'Chữ ký: không xem, vì chưa ghi --signers. Bản kê này chỉ chắc bằng nơi đã lấy nó.';
  if (!existsSync(signature)) throw new Refusal('Chữ ký: bản kê chưa được ký.');
  const signer = findSigner(file, signature, values.signers);
  if (signer === undefined) throw new Refusal('Chữ ký: KHÔNG đúng, hoặc không phải của khóa được tin.');
  return `Chữ ký: đúng, của ${signer}.`;
}

const place = mkdtempSync(join(tmpdir(), 'ban-ke-'));
await runCommand(async () => {
  const [what] = positionals;
  if (what === undefined) throw new Refusal(usage);
  const isFolder = !/^https?:\/\//.test(what);
  if (isFolder && !existsSync(what)) throw new Refusal(`Không có thư mục ${what}.`);
  if (isFolder && !statSync(what).isDirectory()) throw new Refusal(`${what} không phải thư mục.`);
  const { manifest, file, check } = isFolder ? findInFolder(resolve(what)) : await findAt(what, place);
  console.log(`Bản kê ${manifest.id}, commit ${manifest.commit}, nội dung ngày ${manifest.day}.`);
  console.log(sayWhoSigned(file));
  const { checked, differences } = await check();
  for (const line of differences.slice(0, shown)) console.log(`- ${line}`);
  if (differences.length > shown) console.log(`- … và ${differences.length - shown} chỗ khác`);
  console.log(differences.length === 0 ? `${checked} tệp đúng như bản kê.` : `${differences.length} chỗ khác bản kê.`);
  process.exitCode = differences.length === 0 ? 0 : 1;
});
rmSync(place, { recursive: true, force: true });

/** Puts one hostile thing into a content folder, in an entry that is otherwise valid. */
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { HostilePicture } from './hostile-pictures.ts';

export interface HostileCase {
  /** What the case attacks. */
  kind: 'code' | 'markup' | 'url' | 'fields' | 'files' | 'leak' | 'moves' | 'picture';
  name: string;
  /** File or folder that the report must name, relative to the content folder. */
  file: string;
  /** Must match the report about the case. */
  told: RegExp;
  lay: (contentDir: string) => void | Promise<void>;
}

const front = (title: string): string[] => [
  `title: ${title}`,
  'summary: Một tổ thủy nông (minh họa) cắm cọc ba màu để chia nước cho ba xứ đồng cuối kênh; ba mươi mốt hecta đủ nước.',
  'subject:',
  '  kind: tap-the',
  '  name: Tổ thủy nông ba xứ đồng (minh họa)',
  'unit: xa-ninh-phung',
  'movement: nong-thon-moi',
  'stage: nhan-to-moi',
  'recognisedOn: 2024-12-10',
  'criteriaMet:',
  '  - có phương pháp, cách làm hay phù hợp với điều kiện thực tế',
  'approval: { body: phong-noi-vu, date: 2024-12-16 }',
  'consent: { basis: khong-neu-ca-nhan, date: 2024-12-15, scope: [ten, cau-chuyen, so-lieu], child: khong }',
  'publishedOn: 2024-12-20',
];
const sentence = 'Nước tới vạch xanh thì mở cho xứ đồng thứ nhất, tới vạch vàng thì mở thêm xứ thứ hai. ';
const article = (fields: readonly string[], extra: string): string =>
  `---\n${fields.join('\n')}\n---\n\n## Cách làm\n\n${sentence.repeat(9)}\n\n${extra}\n\n## Kết quả\n\nBa mươi mốt hecta cuối kênh đủ nước.\n`;

let count = 0;
export const nextId = (): string => `2024-coc-ba-mau-${String((count += 1))}`;

export function put(path: string, bytes: string | Uint8Array): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, bytes);
}

export const file = (
  kind: HostileCase['kind'],
  name: string,
  path: string,
  bytes: string | Uint8Array,
  told: RegExp,
) => ({
  kind,
  name,
  file: path,
  told,
  lay: (contentDir: string) => {
    put(join(contentDir, path), bytes);
  },
});

/** An exemplar whose body holds `text`. */
export function inBody(kind: HostileCase['kind'], text: string, told: RegExp): HostileCase {
  const id = nextId();
  const path = `dien-hinh/${id}/index.mdx`;
  return file(
    kind,
    JSON.stringify(text).slice(0, 60),
    path,
    article(front(`Cọc ba màu chia nước, bài ${id}`), text),
    told,
  );
}

/**
 * An exemplar with these lines in its front matter. They replace those with the same keys, unless `name` ends with
 * `twice`.
 */
export function inFront(kind: HostileCase['kind'], name: string, lines: readonly string[], told: RegExp): HostileCase {
  const id = nextId();
  const keys = lines.map((line) => line.split(':')[0] ?? '');
  const kept = front(`Cọc ba màu chia nước, bài ${id}`).filter(
    (line) => name.endsWith('twice') || !keys.includes(line.split(':')[0] ?? ''),
  );
  return file(kind, name, `dien-hinh/${id}/index.mdx`, article([...kept, ...lines], ''), told);
}

/** A document whose address is `url`, which stands between double quotes and so may contain YAML escapes. */
export function inAddress(url: string): HostileCase {
  const path = `van-ban/bao-cao-${String((count += 1))}.yaml`;
  const text = `kind: bao-cao\nnumber: '${String(count)}/BC (minh họa)'\ndate: 2024-12-30\ntitle: Báo cáo kết quả (minh họa) ${String(count)}\nissuer: { unit: phong-noi-vu }\nurl: "${url}"\n`;
  return file('url', `address ${url}`, path, text, /Địa chỉ \(url\)/);
}

export const symlink = (name: string, path: string, target: string): HostileCase => ({
  kind: 'files',
  name,
  file: path,
  told: /symlink/,
  lay: (contentDir) => {
    mkdirSync(dirname(join(contentDir, path)), { recursive: true });
    symlinkSync(target, join(contentDir, path));
  },
});

/** An exemplar in a folder with a wrong name. */
export const named = (name: string, id: string, told: RegExp, folder = 'dien-hinh'): HostileCase =>
  file(
    'files',
    name,
    `${folder}/${id}/index.mdx`,
    article(front(`Cọc ba màu chia nước, bài ${String((count += 1))}`), ''),
    told,
  );

export function pictured({ name, extension, make, told }: HostilePicture): HostileCase {
  const id = nextId();
  const src = `./anh-1.${extension}`;
  return {
    kind: 'picture',
    name,
    file: `dien-hinh/${id}/index.mdx`,
    told,
    lay: async (contentDir) => {
      const photo = `photos: [{ src: ${src}, alt: Ba chiếc cọc sơn ba màu cắm dọc bờ kênh, credit: Ban biên tập, people: khong-ro-nguoi, minors: false }]`;
      put(
        join(contentDir, `dien-hinh/${id}/index.mdx`),
        article([...front(`Cọc ba màu chia nước, bài ${id}`), photo], ''),
      );
      put(join(contentDir, `dien-hinh/${id}/${src}`), await make());
    },
  };
}

/** What the commands say of releases, in Vietnamese. */
import type { Manifest } from '../../release/manifest.ts';
import type { Prepared } from '../../release/release.ts';

const longest = 10;
const clockOf = (time: string): string =>
  `${time.slice(11, 16)} ngày ${Number(time.slice(8, 10))}/${Number(time.slice(5, 7))}/${time.slice(0, 4)}`;

export function sayReleased(manifest: Manifest, lost: readonly string[]): string[] {
  const { made, kept, deleted, entries } = manifest.counts;
  return [
    `Đã lên trang lúc ${clockOf(manifest.time)}: bản ${manifest.id}, ${entries} mục có trang riêng.`,
    `Tệp mới hoặc đổi: ${made}; giữ nguyên: ${kept}; bỏ: ${deleted}.`,
    ...sayLost(lost),
    ...sayHeldBack(manifest.held),
  ];
}

function sayLost(lost: readonly string[]): string[] {
  if (lost.length === 0) return [];
  return [
    `${lost.length} mục có trong bản trước mà nay không còn, cũng không ghi là đã gỡ. Địa chỉ của chúng báo “đã gỡ”. Nếu là đổi địa chỉ thì chạy npm run move:`,
    ...listOf(lost),
  ];
}

const sayHeldBack = (held: readonly string[]): string[] =>
  held.length === 0 ? [] : [`${held.length} mục đang tạm ẩn để sửa:`, ...listOf(held)];

export function sayPlan({ id, plan, former }: Prepared): string[] {
  return [
    'Chạy thử: chưa ghi gì.',
    `Bản sẽ là ${id}, so với ${former.manifest?.id ?? 'chưa có bản nào'}: ${plan.entries.length} mục có trang riêng.`,
    `Tệp mới hoặc đổi: ${plan.made.size}; bỏ: ${plan.deleted.length}; địa chỉ báo “đã gỡ”: ${plan.answers.gone.length}; chuyển hướng: ${plan.answers.moved.size}.`,
    ...listOf([...plan.made.keys()].map((path) => `+ ${path}`)),
    ...listOf(plan.deleted.map((path) => `- ${path}`)),
    ...sayLost(plan.lost),
  ];
}

export function sayStatus(manifests: readonly Manifest[], current: string | undefined): string[] {
  if (manifests.length === 0) return ['Chưa có bản nào ở đây.'];
  return manifests.toReversed().map((manifest) => {
    const mark = manifest.id === current ? '→' : ' ';
    const again = manifest.rollbackTo === undefined ? '' : `, lùi về ${manifest.rollbackTo}`;
    const purged = manifest.purgedAfter === undefined ? '' : ', tệp đã dọn vì có bài gỡ';
    return `${mark} ${manifest.id}  ${clockOf(manifest.time)}, nội dung ngày ${manifest.day}, commit ${manifest.commit.slice(0, 10)}, ${manifest.counts.entries} mục, ${manifest.counts.files} tệp${again}${purged}`;
  });
}

const listOf = (lines: readonly string[]): string[] => [
  ...lines.slice(0, longest).map((line) => `  ${line}`),
  ...(lines.length > longest ? [`  … và ${lines.length - longest} nữa`] : []),
];

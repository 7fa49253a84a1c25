/** Progress against the plan, said in sentences. */
import type { FloorSummary, LeftOut } from '../../queries/progress.ts';
import { formatNumber } from '../../text/format.ts';

/** For example “Đã đăng 38 điển hình; 3 trong 32 mức của kế hoạch đã đủ.” */
export function sayProgress({ floors, reached, counted }: FloorSummary, leftOut: LeftOut): string {
  if (counted > 0) {
    const full =
      reached === 0
        ? 'chưa mức nào của kế hoạch đạt đủ'
        : `${formatNumber(reached)} trong ${formatNumber(floors)} mức của kế hoạch đã đủ`;
    return `Đã đăng ${formatNumber(counted)} điển hình; ${full}.`;
  }
  return sumOf(leftOut) > 0
    ? 'Chưa có bài nào tính vào chỉ tiêu của kế hoạch.'
    : 'Chưa có điển hình nào được đăng. Bảng dưới đây là mức kế hoạch giao.';
}

/** Why fewer exemplars count than are published; empty if all of them count. */
export function sayLeftOut(counted: number, leftOut: LeftOut): string {
  const { samples, newFactors, others } = leftOut;
  const reasons = [
    newFactors > 0 && `${formatNumber(newFactors)} nhân tố mới`,
    others > 0 && `${formatNumber(others)} bài công nhận ngoài thời gian của kế hoạch`,
    samples > 0 && `${formatNumber(samples)} bài minh họa`,
  ]
    .filter((reason) => reason !== false)
    .join(', ');
  if (reasons === '') return '';
  if (counted === 0) return `Điển hình đã đăng mới chỉ có ${reasons}, không tính vào chỉ tiêu.`;
  const all = formatNumber(counted + sumOf(leftOut));
  return `Trang đăng cả thảy ${all} điển hình; không tính vào chỉ tiêu: ${reasons}.`;
}

const sumOf = ({ samples, newFactors, others }: LeftOut): number => samples + newFactors + others;

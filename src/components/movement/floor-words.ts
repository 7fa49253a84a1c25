/** Progress against the plan, said in sentences. */
import type { FloorSummary, LeftOut } from '../../queries/progress.ts';
import { formatNumber } from '../../text/format.ts';

/** For example “Đã đăng 38 điển hình; 3 trong 32 mức của kế hoạch đã đủ.” */
export function sayProgress({ floors, reached, counted, samples }: FloorSummary): string {
  if (counted === 0 && samples > 0)
    return `Chưa có điển hình nào được tính: bản xem thử này chỉ có ${formatNumber(samples)} bài minh họa.`;
  if (counted === 0) return 'Chưa có điển hình nào được đăng. Bảng dưới đây là mức kế hoạch giao.';
  const full = reached === 0 ? 'chưa mức nào' : `${formatNumber(reached)} trong ${formatNumber(floors)} mức`;
  return `Đã đăng ${formatNumber(counted)} điển hình; ${full} của kế hoạch đã đủ.`;
}

/** Why fewer exemplars count than are published; empty if all of them count, or none. */
export function sayLeftOut(counted: number, { samples, newFactors, others }: LeftOut): string {
  const reasons = [
    newFactors > 0 && `${formatNumber(newFactors)} nhân tố mới`,
    others > 0 && `${formatNumber(others)} bài công nhận ngoài thời gian của kế hoạch`,
    samples > 0 && `${formatNumber(samples)} bài minh họa`,
  ].filter((reason) => reason !== false);
  if (counted === 0 || reasons.length === 0) return '';
  const all = counted + samples + newFactors + others;
  return `Trang đăng cả thảy ${formatNumber(all)} điển hình; không tính vào chỉ tiêu: ${reasons.join(', ')}.`;
}

/**
 * The two forms that units fill in, in Word or by hand. The site offers them, and the editors' pages read the filled-in
 * Word files (`admin/word/`). A row is found by its label, so labels must never change once the forms have been handed
 * out. No row asks for an identity number, a telephone number or a home address.
 */
export interface FormRow {
  label: string;
  hint?: string;
  /** Height of the answer, in lines. */
  lines: number;
}

export interface UnitForm {
  title: string;
  rows: Readonly<Record<string, FormRow>>;
}

const kind = {
  label: 'Là tập thể, hộ gia đình hay cá nhân',
  hint: 'Ghi một trong ba.',
  lines: 1,
};
const unit = { label: 'Xã, phường, cơ quan', lines: 1 };

export const introductionForm = {
  title: 'Phiếu giới thiệu gương',
  rows: {
    title: { label: 'Tên bài', hint: 'Nêu việc làm và kết quả, 15 đến 90 chữ cái.', lines: 1 },
    name: { label: 'Tên tập thể, hộ hoặc người', hint: 'Chỉ họ tên; không ghi số căn cước, nơi ở.', lines: 1 },
    kind,
    role: { label: 'Chức danh, việc đang làm', lines: 1 },
    unit,
    movement: { label: 'Phong trào thi đua', lines: 1 },
    model: { label: 'Tên mô hình', hint: 'Để trống nếu không phải mô hình.', lines: 1 },
    recognised: { label: 'Ngày được công nhận', hint: 'Ví dụ: 9/6/2025.', lines: 1 },
    summary: { label: 'Tóm tắt', hint: 'Một, hai câu: ai, làm gì, được gì.', lines: 3 },
    before: { label: 'Hoàn cảnh', hint: 'Trước khi làm, khó ở chỗ nào.', lines: 4 },
    how: { label: 'Cách làm', hint: 'Từng bước, đủ để nơi khác làm theo; kể cả chỗ đã làm sai.', lines: 8 },
    result: { label: 'Kết quả', hint: 'Có số, có năm, so với trước.', lines: 5 },
    lessons: { label: 'Bài học', lines: 3 },
    conditions: { label: 'Điều kiện để làm theo', hint: 'Nơi nào làm được, nơi nào không, vì sao.', lines: 3 },
    needs: { label: 'Cần gì để làm theo', hint: 'Người, tiền, thời gian; mỗi dòng một ý.', lines: 3 },
  },
} as const satisfies UnitForm;

export const copyForm = {
  title: 'Phiếu xác nhận đã làm theo',
  rows: {
    origin: { label: 'Học theo điển hình', lines: 1 },
    address: { label: 'Địa chỉ bài đã học theo', lines: 1 },
    title: { label: 'Tên bài', hint: 'Nêu việc làm và kết quả ở nơi mình, 15 đến 90 chữ cái.', lines: 1 },
    name: { label: 'Nơi làm theo', hint: 'Tên tập thể, hộ hoặc người; không ghi số căn cước, nơi ở.', lines: 1 },
    kind,
    unit,
    movement: { label: 'Phong trào thi đua', lines: 1 },
    kept: { label: 'Giữ lại điều gì', lines: 3 },
    changed: { label: 'Đổi điều gì, vì sao', lines: 4 },
    accountResult: { label: 'Kết quả', hint: 'Có số, có năm, so với trước.', lines: 3 },
    months: { label: 'Sau mấy tháng', hint: 'Ghi số tháng từ lúc bắt đầu đến lúc có kết quả.', lines: 1 },
    how: { label: 'Kể lại việc đã làm', hint: 'Từng bước, kể cả chỗ đã làm sai rồi sửa.', lines: 6 },
    confirmedBy: { label: 'Đơn vị xác nhận', lines: 1 },
  },
} as const satisfies UnitForm;

/** Fixed date in the files of the empty forms, so that their bytes are the same in every build. */
export const firstDay = '2026-01-01';

export const unitForms = [introductionForm, copyForm] as const;

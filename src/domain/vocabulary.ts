/** Closed lists of values, with the label that readers see for each value. */

export const subjectKinds = { 'tap-the': 'Tập thể', 'ho-gia-dinh': 'Hộ gia đình', 'ca-nhan': 'Cá nhân' } as const;

export const targetBuckets = { 'tap-the': 'Tập thể', 'ca-nhan': 'Cá nhân' } as const;
export type TargetBucket = keyof typeof targetBuckets;

export const sectors = { 'cong-an': 'Công an', 'quan-su': 'Quân sự' } as const;
export type Sector = keyof typeof sectors;

export const stages = { 'nhan-to-moi': 'Nhân tố mới', 'dien-hinh': 'Điển hình tiên tiến' } as const;

export const resultSources = {
  'tu-bao-cao': 'tự báo cáo',
  'don-vi-xac-nhan': 'đơn vị xác nhận',
  'van-ban': 'theo văn bản',
} as const;

/** Cost of starting at one place, in ascending bands. */
export const costBands = {
  'khong-ton-tien': 'Không tốn tiền',
  'duoi-2-trieu': 'Dưới 2 triệu đồng',
  'tu-2-den-10-trieu': 'Từ 2 đến dưới 10 triệu đồng',
  'tu-10-den-50-trieu': 'Từ 10 đến dưới 50 triệu đồng',
  'tu-50-trieu': 'Từ 50 triệu đồng trở lên',
} as const;
export type CostBand = keyof typeof costBands;

/** How long until the first result, from the shortest to the longest. */
export const timeBands = {
  'trong-mot-tuan': 'Trong một tuần',
  'trong-mot-thang': 'Trong một tháng',
  'trong-mot-vu': 'Trong một vụ (đến nửa năm)',
  'trong-mot-nam': 'Trong một năm',
  'hon-mot-nam': 'Hơn một năm',
} as const;
export type TimeBand = keyof typeof timeBands;

export const followUpStatuses = {
  'dang-phat-huy': 'Đang phát huy',
  'da-nhan-rong': 'Đã nhân rộng',
  'tam-dung': 'Tạm dừng',
  'ket-thuc': 'Kết thúc',
} as const;

/** A major correction changes what readers have believed; a minor one does not. */
export const correctionWeights = { lon: 'Sửa lớn', nho: 'Sửa nhỏ' } as const;

export const consentBases = {
  'dong-y': 'Người được nêu đồng ý',
  'nguoi-dai-dien': 'Người đại diện đồng ý',
  'van-ban-cong-khai': 'Tên đã có trong văn bản công khai',
  'khong-neu-ca-nhan': 'Không nhận ra cá nhân nào',
} as const;

export const consentScopes = { ten: 'Tên', anh: 'Ảnh', 'cau-chuyen': 'Câu chuyện', 'so-lieu': 'Số liệu' } as const;

export const childConsents = {
  khong: 'Không nêu trẻ em',
  'duoi-7': 'Trẻ dưới 7 tuổi: người đại diện đồng ý',
  'tu-7': 'Trẻ từ 7 tuổi: trẻ và người đại diện cùng đồng ý',
} as const;

export const photoPeople = {
  'khong-ro-nguoi': 'Không nhận ra người nào',
  'da-dong-y': 'Người trong ảnh đã đồng ý',
  'su-kien-cong-khai': 'Hoạt động công cộng, hội nghị (Điều 32 Bộ luật Dân sự)',
} as const;

export const authorKinds = {
  'can-bo': 'Cán bộ',
  'cong-tac-vien': 'Cộng tác viên',
  'phong-vien': 'Phóng viên',
  'nguoi-du-thi': 'Người dự thi',
} as const;

export const contestPrizes = {
  nhat: 'Giải Nhất',
  nhi: 'Giải Nhì',
  ba: 'Giải Ba',
  'khuyen-khich': 'Giải Khuyến khích',
  khong: 'Bài dự thi',
} as const;

export const visitMonths = {
  'thang-1': 'Tháng 1',
  'thang-2': 'Tháng 2',
  'thang-3': 'Tháng 3',
  'thang-4': 'Tháng 4',
  'thang-5': 'Tháng 5',
  'thang-6': 'Tháng 6',
  'thang-7': 'Tháng 7',
  'thang-8': 'Tháng 8',
  'thang-9': 'Tháng 9',
  'thang-10': 'Tháng 10',
  'thang-11': 'Tháng 11',
  'thang-12': 'Tháng 12',
} as const;
export type VisitMonth = keyof typeof visitMonths;

export const eventKinds = {
  'tham-quan': 'Tham quan học tập',
  'hoi-nghi': 'Hội nghị',
  'toa-dam': 'Tọa đàm',
  'so-ket': 'Sơ kết',
  'tong-ket': 'Tổng kết',
  'phat-dong': 'Phát động học tập, làm theo',
  'cuoc-thi-viet': 'Cuộc thi viết',
  'moc-ke-hoach': 'Mốc của kế hoạch',
  khac: 'Sự kiện khác',
} as const;

export const eventChanges = {
  'thoi-gian': 'Đổi thời gian',
  noi: 'Đổi nơi',
  huy: 'Hủy',
  'to-chuc-lai': 'Tổ chức lại',
} as const;

export const unitKinds = {
  ubnd: 'Ủy ban nhân dân',
  'phong-ban': 'Phòng, ban, trung tâm',
  dang: 'Cơ quan Đảng',
  'mat-tran-doan-the': 'Mặt trận, đoàn thể',
  'luc-luong-vu-trang': 'Lực lượng vũ trang',
  'y-te': 'Y tế',
  'truong-hoc': 'Trường học',
  'xa-phuong': 'Xã, phường',
  'doanh-nghiep': 'Doanh nghiệp',
  'hop-tac-xa': 'Hợp tác xã',
  khac: 'Cơ quan, tổ chức khác',
} as const;

export const documentKinds = {
  'ke-hoach': 'Kế hoạch',
  'quyet-dinh-khen-thuong': 'Quyết định khen thưởng',
  'van-ban-duyet': 'Văn bản duyệt',
  'the-le': 'Thể lệ',
  'tai-lieu': 'Tài liệu biên soạn',
  'bao-cao': 'Báo cáo',
  'can-cu': 'Căn cứ',
} as const;

export const movementKinds = {
  'phong-trao': 'Phong trào thi đua',
  'cuoc-van-dong': 'Cuộc vận động',
  'linh-vuc': 'Lĩnh vực',
} as const;

export const withdrawalReasons = {
  'theo-yeu-cau': 'Theo yêu cầu của người được nêu',
  'khen-thuong-bi-huy': 'Khen thưởng bị hủy',
  'sai-sot': 'Sai sót',
  'trung-lap': 'Trùng lặp',
  khac: 'Lý do khác',
} as const;

export const recognitionTitles = {
  'chien-si-thi-dua-toan-quoc': 'Chiến sĩ thi đua toàn quốc',
  'chien-si-thi-dua-tinh': 'Chiến sĩ thi đua Bộ, ban, ngành, tỉnh',
  'chien-si-thi-dua-co-so': 'Chiến sĩ thi đua cơ sở',
  'lao-dong-tien-tien': 'Lao động tiên tiến',
  'chien-si-tien-tien': 'Chiến sĩ tiên tiến',
  'co-thi-dua-chinh-phu': 'Cờ thi đua của Chính phủ',
  'co-thi-dua-tinh': 'Cờ thi đua của Bộ, ban, ngành, tỉnh',
  'tap-the-lao-dong-xuat-sac': 'Tập thể lao động xuất sắc',
  'don-vi-quyet-thang': 'Đơn vị quyết thắng',
  'tap-the-lao-dong-tien-tien': 'Tập thể lao động tiên tiến',
  'don-vi-tien-tien': 'Đơn vị tiên tiến',
  'xa-phuong-thi-tran-tieu-bieu': 'Xã, phường, thị trấn tiêu biểu',
  'thon-to-dan-pho-van-hoa': 'Thôn, tổ dân phố văn hóa',
  'gia-dinh-van-hoa': 'Gia đình văn hóa',
  'huan-chuong-sao-vang': 'Huân chương Sao vàng',
  'huan-chuong-ho-chi-minh': 'Huân chương Hồ Chí Minh',
  'huan-chuong-doc-lap': 'Huân chương Độc lập',
  'huan-chuong-quan-cong': 'Huân chương Quân công',
  'huan-chuong-lao-dong': 'Huân chương Lao động',
  'huan-chuong-bao-ve-to-quoc': 'Huân chương Bảo vệ Tổ quốc',
  'huan-chuong-chien-cong': 'Huân chương Chiến công',
  'huan-chuong-dai-doan-ket-dan-toc': 'Huân chương Đại đoàn kết dân tộc',
  'huan-chuong-dung-cam': 'Huân chương Dũng cảm',
  'huan-chuong-huu-nghi': 'Huân chương Hữu nghị',
  'huy-chuong-quan-ky-quyet-thang': 'Huy chương Quân kỳ quyết thắng',
  'huy-chuong-vi-an-ninh-to-quoc': 'Huy chương Vì an ninh Tổ quốc',
  'huy-chuong-chien-si-ve-vang': 'Huy chương Chiến sĩ vẻ vang',
  'huy-chuong-huu-nghi': 'Huy chương Hữu nghị',
  'danh-hieu-vinh-du-nha-nuoc': 'Danh hiệu vinh dự nhà nước',
  'giai-thuong-ho-chi-minh': 'Giải thưởng Hồ Chí Minh',
  'giai-thuong-nha-nuoc': 'Giải thưởng Nhà nước',
  'ky-niem-chuong': 'Kỷ niệm chương',
  'bang-khen': 'Bằng khen',
  'giay-khen': 'Giấy khen',
  khac: 'Khác (ghi rõ)',
} as const;

export const recognitionRanks = { nhat: 'hạng Nhất', nhi: 'hạng Nhì', ba: 'hạng Ba' } as const;

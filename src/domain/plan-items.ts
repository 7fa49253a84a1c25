/**
 * What the plan of 2021–2025 asks for in its sections IV and V, in its own words. The next plan will ask for other
 * things; this list belongs to the plan whose text is on the page `/ke-hoach/`.
 */

export interface PlanItem {
  /** Section of the plan, such as IV.5.c. */
  section: string;
  /** The plan's words; ` … ` stands where some are left out. */
  words: string;
  /** Who is responsible for it; for a form of publicity, whom it serves. */
  whom: string;
}

const units = 'các đơn vị';
const office = 'Phòng Nội vụ';
const publicists =
  'Phòng Văn hóa và Thông tin, Văn phòng HĐND và UBND thị xã, Trung tâm Văn hóa – Thông tin và Thể thao thị xã, UBND các xã, phường';
const members = 'cơ quan, đơn vị, địa phương, doanh nghiệp thuộc các Cụm, Khối thi đua';

export const planSteps = {
  'buoc-1': {
    section: 'IV.1',
    words: 'Ban hành Kế hoạch bồi dưỡng, xây dựng và nhân rộng điển hình tiên tiến của đơn vị, giai đoạn 2021 - 2025',
    whom: units,
  },
  'buoc-2': {
    section: 'IV.2',
    words: 'Phát hiện, lựa chọn, đăng ký điển hình tiên tiến',
    whom: 'thủ trưởng đơn vị; Hội đồng Thi đua - Khen thưởng của đơn vị',
  },
  'buoc-3': { section: 'IV.3', words: 'Bồi dưỡng, xây dựng điển hình tiên tiến', whom: units },
  'buoc-4': { section: 'IV.4', words: 'Tuyên truyền và nhân rộng điển hình tiên tiến', whom: units },
  'buoc-5': { section: 'IV.5', words: 'Tiến độ thực hiện', whom: 'thị xã và các đơn vị' },
} as const satisfies Record<string, PlanItem>;

export const planForms = {
  'cuoc-hop': {
    section: 'IV.4',
    words:
      'Thông qua các cuộc họp đánh giá tiến độ thực hiện nhiệm vụ được giao; các hội nghị sơ kết, tổng kết phong trào thi đua hàng năm',
    whom: 'người chủ trì cuộc họp, buổi sinh hoạt',
  },
  'cum-khoi': {
    section: 'IV.4',
    words:
      'Thông qua các hội nghị sơ kết, tổng kết hoạt động Cụm, Khối thi đua bằng hình thức báo cáo điển hình, trao đổi, phổ biến sáng kiến, kinh nghiệm',
    whom: 'các đơn vị trong một Cụm, Khối thi đua',
  },
  'hoc-tap-lam-theo': {
    section: 'IV.4',
    words: 'Phát động phong trào thi đua học tập, làm theo gương điển hình tiên tiến',
    whom: 'nơi muốn học và làm theo',
  },
  'tham-quan': {
    section: 'IV.4',
    words: 'Tổ chức tham quan trực tiếp kết quả, học tập kinh nghiệm của điển hình tiên tiến',
    whom: 'đoàn muốn đến xem tận nơi',
  },
  'trang-thong-tin': {
    section: 'IV.4',
    words:
      'Định kỳ tuyên truyền, phổ biến những cách làm hay, sáng tạo, hiệu quả, gương “Người tốt, việc tốt” trên Trang thông tin điện tử của đơn vị',
    whom: 'mọi người; người quản trị trang của đơn vị',
  },
  'truyen-thong': {
    section: 'IV.4',
    words: 'Tuyên truyền trên các phương tiện thông tin đại chúng',
    whom: 'báo, đài, loa truyền thanh',
  },
  'bien-soan-tai-lieu': {
    section: 'IV.4',
    words:
      'Biên soạn tài liệu về các mô hình, gương điển hình tiên tiến, các sáng kiến, giải pháp công tác đem lại hiệu quả',
    whom: 'người cần tài liệu để đọc, để in',
  },
  'cuoc-thi-viet': {
    section: 'IV.4',
    words:
      'Tổ chức cuộc thi viết về gương điển hình tiên tiến, gương “Người tốt, việc tốt”, các mô hình mới, nhân tố mới',
    whom: 'người muốn viết, muốn đọc bài dự thi',
  },
} as const satisfies Record<string, PlanItem>;

export const planDeadlines = {
  'ke-hoach-don-vi-quy': {
    section: 'IV.5.a',
    words: 'Trong Quý I năm 2022: các đơn vị ban hành Kế hoạch phát hiện, bồi dưỡng và nhân rộng điển hình tiên tiến',
    whom: units,
  },
  'ke-hoach-don-vi': {
    section: 'V.1',
    words: 'gửi Trưởng Cụm, Khối thi đua chậm nhất ngày 28/01/2022',
    whom: members,
  },
  'ke-hoach-tuyen-truyen': {
    section: 'V.6',
    words: 'xây dựng Kế hoạch tuyên truyền các phong trào thi đua yêu nước … chậm nhất ngày 25/01/2022',
    whom: publicists,
  },
  'gui-guong-hang-thang': {
    section: 'IV.5.b',
    words: 'gửi về UBND thị xã (qua Phòng Nội vụ) chậm nhất ngày 20',
    whom: 'các đơn vị, mỗi tháng một lần',
  },
  'boi-duong': {
    section: 'IV.5.b',
    words:
      'Hàng năm (từ nay đến hết Quý I năm 2025): công tác bồi dưỡng, xây dựng điển hình tiên tiến phải được thực hiện thường xuyên, liên tục',
    whom: units,
  },
  'so-ket-thi-xa': {
    section: 'IV.5.c',
    words:
      'Đối với thị xã: tổ chức sơ kết vào dịp kỷ niệm 75 năm Ngày Chủ tịch Hồ Chí Minh ra Lời kêu gọi thi đua ái quốc (11/6/1948 - 11/6/2023)',
    whom: 'thị xã',
  },
  'so-ket-don-vi': {
    section: 'IV.5.c',
    words:
      'Đối với các đơn vị: tổ chức sơ kết gắn với việc sơ kết đánh giá thực hiện công tác thi đua, khen thưởng 6 tháng đầu năm 2023',
    whom: units,
  },
  'tong-ket-thi-xa': {
    section: 'IV.5.d',
    words:
      'Đối với thị xã: tổ chức tổng kết tại Hội nghị Điển hình tiên tiến thị xã Ninh Hòa lần thứ X, giai đoạn 2020 - 2025',
    whom: 'thị xã',
  },
  'hoi-nghi-co-so': {
    section: 'IV.5.d',
    words:
      'Đối với UBND các xã, phường, doanh nghiệp: tổ chức Hội nghị Điển hình tiên tiến cơ sở, giai đoạn 2020 - 2025',
    whom: 'UBND các xã, phường, doanh nghiệp',
  },
  'bao-cao-co-quan': {
    section: 'IV.5.d',
    words:
      'không tổ chức Hội nghị nhưng có Báo cáo kết quả triển khai thực hiện Kế hoạch và tổ chức bình xét tập thể, cá nhân điển hình tiên tiến của đơn vị',
    whom: 'các cơ quan, đơn vị',
  },
} as const satisfies Record<string, PlanItem>;

export const planDuties = {
  'v-1': {
    section: 'V.1',
    words:
      'ban hành Kế hoạch phát hiện, bồi dưỡng và nhân rộng điển hình tiên tiến, giai đoạn 2021 - 2025 của đơn vị mình',
    whom: members,
  },
  'v-2': {
    section: 'V.2',
    words: 'chủ động xây dựng kế hoạch và triển khai, tổ chức thực hiện đảm bảo theo yêu cầu đặt ra',
    whom: 'các đơn vị được giao chủ trì ở mục III',
  },
  'v-3-1': {
    section: 'V.3',
    words: 'Hướng dẫn, kiểm tra, đôn đốc các đơn vị tổ chức triển khai, tổ chức thực hiện',
    whom: office,
  },
  'v-3-2': {
    section: 'V.3',
    words: 'các biện pháp tổ chức học tập kinh nghiệm, nhân rộng các mô hình, điển hình tiên tiến',
    whom: office,
  },
  'v-3-3': {
    section: 'V.3',
    words: 'Tổ chức tham quan, học tập kinh nghiệm ở các địa phương ngoài tỉnh',
    whom: office,
  },
  'v-3-4': {
    section: 'V.3',
    words: 'Báo cáo kết quả, đề xuất các danh hiệu thi đua, khen thưởng xứng đáng',
    whom: office,
  },
  'v-3-5': {
    section: 'V.3',
    words: 'Tổng hợp, báo cáo UBND thị xã, UBND tỉnh kết quả thực hiện hàng năm',
    whom: office,
  },
  'v-3-6': {
    section: 'V.3',
    words: 'ban hành Hướng dẫn khen thưởng cho các tập thể, cá nhân có thành tích xuất sắc',
    whom: office,
  },
  'v-4': {
    section: 'V.4',
    words: 'vận động đoàn viên, hội viên phát huy vai trò chủ thể, tích cực tham gia hưởng ứng',
    whom: 'Ủy ban MTTQVN thị xã, các đoàn thể thị xã',
  },
  'v-5': {
    section: 'V.5',
    words:
      'kịp thời nêu gương những điển hình tiên tiến; giới thiệu những cách làm hay, những mô hình hiệu quả, sáng tạo',
    whom: 'Ban Tuyên giáo Thị ủy',
  },
  'v-6': {
    section: 'V.6',
    words: 'tăng thời lượng tuyên truyền phổ biến kinh nghiệm, cách làm sáng tạo, hiệu quả của các điển hình tiên tiến',
    whom: publicists,
  },
} as const satisfies Record<string, PlanItem>;

export type PlanItemKey =
  keyof typeof planSteps | keyof typeof planForms | keyof typeof planDeadlines | keyof typeof planDuties;

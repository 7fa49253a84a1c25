/** Invented reports with which the import from Word was developed; more are in `more-reports.ts`. */
import type { WordReport } from './lines.ts';

const head = (office: string, place: string, day: string) =>
  ({
    table: [
      [office, 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc'],
      ['Số: 14/BC', `${place}, ${day}`],
    ],
  }) as const;
const foot = (role: string, name: string) =>
  ({ table: [['Nơi nhận:\n- Như trên;\n- Lưu: VT.', `${role}\n(đã ký)\n${name}`]] }) as const;

export const plasticReport: WordReport = {
  name: 'bao-cao-hpn-ninh-sim.docx',
  parts: [
    head('HỘI LHPN THỊ XÃ NINH HÒA\nBCH HỘI LHPN XÃ NINH SIM', 'Ninh Sim', 'ngày 12 tháng 6 năm 2024'),
    ['centre', 'BÁO CÁO THÀNH TÍCH'],
    ['centre', 'TỔ PHỤ NỮ ĐỔI CHAI NHỰA LẤY TRỨNG GÀ'],
    ['centre', 'GIỮ SẠCH BẾN ĐÒ NINH SIM'],
    ['heading', 'I. HOÀN CẢNH'],
    [
      'text',
      'Bến đò cuối thôn là nơi cả xóm chợ họp mỗi sáng. Trước năm 2022, sau mỗi phiên chợ, chai nhựa và túi nilon dạt kín bờ sông, mùa mưa lại trôi vào ruộng. Chị em trong chi hội đã nhiều lần dọn, nhưng dọn xong vài hôm lại đầy.',
    ],
    ['heading', 'II. CÁCH LÀM'],
    [
      'text',
      'Tháng 3 năm 2022, chi hội phụ nữ thôn mở điểm đổi chai nhựa lấy trứng gà trong phong trào “Chống rác thải nhựa”. Mười hai hội viên góp mỗi nhà một con gà mái để có trứng đổi. Cứ hai mươi vỏ chai sạch được một quả trứng.',
    ],
    [
      'text',
      'Mỗi sáng chủ nhật, hai chị trực tại bến, cân chai, ghi sổ và dặn bà con rửa chai trước khi mang tới. Chai gom được bán cho cơ sở thu mua, tiền bán chai dùng để mua thức ăn cho gà và mua giỏ nhựa dùng nhiều lần tặng người bán hàng. Trẻ con trong xóm cũng đi nhặt chai theo bà, theo mẹ.',
    ],
    ['heading', 'III. KẾT QUẢ'],
    [
      'text',
      'Năm 2023, chi hội thu gom được 2.340 kg rác nhựa. Số hộ dùng giỏ đi chợ tăng từ 35 lên 180 hộ trong năm 2023. Bến đò không còn rác dạt, thuyền ghé không vướng chân vịt.',
    ],
    ['heading', 'IV. BÀI HỌC KINH NGHIỆM'],
    [
      'text',
      'Muốn bà con theo thì phải có thứ đổi thật, đổi ngay và cân đúng. Chị em làm trước, ghi sổ công khai thì người chưa tin cũng tin.',
    ],
    foot('TM. BAN CHẤP HÀNH\nCHỦ TỊCH', 'Lê Thị Mỹ Hạnh (minh họa)'),
  ],
  expected: [
    {
      title: 'Tổ phụ nữ đổi chai nhựa lấy trứng gà giữ sạch bến đò Ninh Sim',
      unit: 'xa-ninh-sim',
      movement: 'chong-rac-thai-nhua',
      collection: 'exemplars',
    },
  ],
};

export const lostMoney: WordReport = {
  name: 'Guong NTVT thang 5.docx',
  parts: [
    ['centre', 'GƯƠNG NGƯỜI TỐT, VIỆC TỐT'],
    ['centre', 'Chị bán vé số ba lần quay lại tìm người đánh rơi ví'],
    [
      'text',
      'Trưa 14/5/2024, chị Trần Thị Bông (minh họa), người bán vé số ở tổ dân phố 3, phường Ninh Hiệp, nhặt được chiếc ví trước cổng chợ. Trong ví có 18,5 triệu đồng và giấy tờ của một người đi khám bệnh.',
    ],
    [
      'text',
      'Chị không mở thêm ngăn nào. Chị đứng chờ một tiếng dưới nắng, rồi đạp xe tới nhà lồng chợ hỏi thăm, lần thứ ba thì gặp một bà cụ đang khóc vì mất tiền mổ mắt. Chị nhờ bảo vệ chợ làm chứng, đếm lại từng tờ rồi trao tận tay.',
    ],
    [
      'text',
      'Bà cụ rút hai triệu biếu chị, chị lắc đầu. Chị nói: “Tiền mổ mắt mà tui lấy thì tối tui ngủ sao được.” Chi bộ tổ dân phố đã nêu việc làm của chị trong buổi sinh hoạt học tập và làm theo Bác tháng ấy, coi đó là một tấm gương về đạo đức giản dị.',
    ],
    [
      'text',
      'Từ hôm đó, mấy quán quanh chợ đặt một chiếc hộp gỗ ghi chữ “đồ rơi”, ai nhặt được gì thì gửi vào, có người ký nhận. Đến cuối tháng đã có bảy món đồ về lại với chủ.',
    ],
    ['right', 'Người viết: Phạm Thanh Liêm (minh họa)'],
  ],
  expected: [
    {
      title: 'Chị bán vé số ba lần quay lại tìm người đánh rơi ví',
      unit: 'phuong-ninh-hiep',
      movement: 'hoc-tap-lam-theo-bac',
      collection: 'stories',
    },
  ],
};

export const garlicFarm: WordReport = {
  name: 'Mô hình nông dân Ninh Quang.docx',
  parts: [
    ['title', 'Mười hộ nông dân chung một máy sấy, giữ giá kiệu ngày Tết'],
    [
      'italic',
      'Cùng góp vốn mua một máy sấy nhỏ, mười hộ trồng kiệu ở xã Ninh Quang không còn phải bán đổ bán tháo khi trời mưa; vụ Tết vừa rồi mỗi sào lãi thêm gần hai triệu đồng.',
    ],
    ['heading', 'Thực trạng'],
    [
      'text',
      'Kiệu thu hoạch vào tháng chạp, gặp mưa là thối. Những năm trước, hội viên nông dân trong thôn phải bán tại ruộng với giá chỉ bằng một nửa. Ai cũng biết cần máy sấy, nhưng một nhà mua thì không đủ tiền mà cũng không dùng hết công suất.',
    ],
    ['heading', 'Giải pháp thực hiện'],
    [
      'text',
      'Tháng 9 năm 2023, tổ hội nghề nghiệp trồng kiệu được thành lập với mười hộ. Các hộ góp 60 triệu đồng, vay thêm Quỹ Hỗ trợ nông dân 40 triệu đồng để mua máy. Lịch sấy xếp theo ngày nhổ, ghi trên bảng ở nhà ông tổ trưởng, hộ nào khó khăn được sấy trước.',
    ],
    ['bullet', 'Mỗi mẻ sấy có hai người trực, một người ghi sổ điện.'],
    ['bullet', 'Tiền điện chia theo cân nặng, trả ngay sau mẻ.'],
    ['bullet', 'Cuối vụ trích một phần sửa máy và trả nợ vay.'],
    ['heading', 'Hiệu quả'],
    [
      'text',
      'Vụ Tết năm 2024, tổ sấy được 42 tấn kiệu, tỷ lệ hư hỏng giảm từ 22 xuống 4 %. Thu nhập của mỗi hộ tăng bình quân 19 triệu đồng trong năm 2024. Tổ đã trả xong nợ vay và nhận thêm sáu hộ mới vào sản xuất, kinh doanh cùng.',
    ],
  ],
  expected: [
    {
      title: 'Mười hộ nông dân chung một máy sấy, giữ giá kiệu ngày Tết',
      unit: 'xa-ninh-quang',
      movement: 'nong-dan-gioi',
      collection: 'exemplars',
    },
  ],
};

export const bloodReport: WordReport = {
  name: 'BC doan phuong 2026.docx',
  parts: [
    ['text', 'ĐOÀN TNCS HỒ CHÍ MINH PHƯỜNG ĐÔNG NINH HÒA'],
    ['right', 'Đông Ninh Hòa, ngày 20 tháng 3 năm 2026'],
    ['centre', 'Đội xe ôm áo xanh đưa người đi hiến máu trong đêm'],
    [
      'text',
      'Đêm nào bệnh viện cần máu gấp, đội xe của đoàn viên thanh niên phường cũng sẵn người. Cách làm giản dị ấy bắt đầu từ một lần người cho máu phải đi bộ bốn cây số giữa mưa vì không có xe.',
    ],
    [
      'text',
      'Tháng 8 năm 2025, mười lăm đoàn viên lập đội, mỗi người ghi nhóm máu, giờ rảnh và biển tên xe vào một bảng chung. Khi có tin báo, người trực gọi đúng nhóm máu, đúng xe gần nhất. Ai chở thì chờ và đưa về tận nhà, không lấy tiền xăng. Đội tập cách sơ cứu với trạm y tế, mỗi quý thay pin đèn và kiểm tra mũ bảo hiểm một lần.',
    ],
    [
      'text',
      'Đội còn đi từng nhà trọ giải thích cho công nhân trẻ vì sao hiến máu không hại sức khỏe. Người lần đầu hiến được một bạn cùng tuổi ngồi bên cạnh suốt buổi, đợt nào cũng có sữa và bánh do các quán trong phường góp.',
    ],
    [
      'text',
      'Đến nay, đội đã đưa 126 lượt người đi hiến máu, góp 118 đơn vị máu trong năm 2025. Thời gian chờ máu của bệnh nhân giảm từ 90 xuống 35 phút. Hai phường bạn đã xin sổ trực về làm theo, và đội đang dạy họ cách lập bảng.',
    ],
    [
      'text',
      'Chỗ khó nhất là giữ được người trực giữa tuần. Đội chọn cách chia ca ngắn, mỗi ca ba giờ, ai bận thì đổi trước một ngày, nhờ vậy chưa đêm nào bỏ trống.',
    ],
  ],
  expected: [
    {
      title: 'Đội xe ôm áo xanh đưa người đi hiến máu trong đêm',
      unit: 'phuong-dong-ninh-hoa',
      movement: 'thanh-nien-tinh-nguyen',
      collection: 'exemplars',
      recognisedOn: '2025-12-05',
    },
  ],
};

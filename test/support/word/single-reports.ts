/**
 * Twelve invented reports, each on one exemplar or deed, in the manner of offices: titles in capitals over two lines, no
 * heading styles, addressees, letterheads with old and new names of units, signatures.
 */
import type { WordReport } from './lines.ts';
import { letterhead, signature } from './letterhead.ts';
import { moreSingleReports } from './more-single-reports.ts';

export const singleReports: readonly WordReport[] = [
  {
    name: 'BC LHPN Dong Ninh Hoa.docx',
    parts: [
      letterhead(
        'HỘI LHPN TỈNH KHÁNH HÒA\nHỘI LHPN P. ĐÔNG NINH HÒA',
        'Số: 37/BC-BTV',
        'Đông Ninh Hòa, ngày 20 tháng 10 năm 2025',
      ),
      ['centre', 'BÁO CÁO'],
      ['centre', 'MÔ HÌNH “HŨ GIẤM ĐỔI TÚI VẢI”'],
      ['centre', 'CỦA CHI HỘI PHỤ NỮ TỔ DÂN PHỐ 6'],
      ['italic', 'Kính gửi: Hội Liên hiệp Phụ nữ tỉnh'],
      [
        'text',
        'Chợ cá sáng nào cũng phát ra cả nghìn túi nilon. Từ tháng 8 năm 2025, chi hội phụ nữ tổ dân phố 6 ủ giấm chuối tại nhà, ai mang trả 05 túi vải cũ hay 20 túi nilon sạch thì được một hũ giấm nhỏ.',
      ],
      [
        'text',
        'Chị em chia nhau mỗi tuần một phiên, rửa túi, phơi rồi giao lại cho các sạp. Túi rách thì cân bán phế liệu, tiền bỏ vào quỹ mua chuối ủ mẻ sau.',
      ],
      ['text', 'Đến nay, 46 sạp cá đã nhận túi vải, chi hội thu về 12 000 túi nilon và bán được 310 kg nhựa vụn.'],
      signature('TM. BAN THƯỜNG VỤ\nCHỦ TỊCH', 'Phan Thị Ngọc Diễm'),
    ],
    expected: [
      {
        title: 'Mô hình “Hũ giấm đổi túi vải” của chi hội phụ nữ tổ dân phố 6',
        unit: 'phuong-dong-ninh-hoa',
        movement: 'chong-rac-thai-nhua',
        collection: 'exemplars',
      },
    ],
  },
  {
    name: 'CAX Bac Ninh Hoa - de xuat.docx',
    parts: [
      letterhead(
        'CÔNG AN TỈNH KHÁNH HÒA\nCÔNG AN XÃ BẮC NINH HÒA',
        'Số: 112/BC-CAX',
        'Bắc Ninh Hòa, ngày 05 tháng 11 năm 2025',
      ),
      ['centre', 'BÁO CÁO THÀNH TÍCH'],
      ['centre', 'Đề nghị biểu dương điển hình tiên tiến'],
      ['centre', 'ĐỘI XE BA GÁC ĐƯA NGƯỜI SAY VỀ NHÀ'],
      [
        'text',
        'Đường ven chân đèo tối và nhiều khúc cua, cuối tuần hay có người uống rượu rồi tự lái xe. Tháng 8/2025, Công an xã vận động chín chủ xe ba gác lập đội trực đêm.',
      ],
      [
        'text',
        'Quán nào thấy khách say thì gọi đội, hai người đi một chuyến: một người chở khách, một người dắt xe của khách về tận sân. Khách trả tiền xăng, đội không lấy công.',
      ],
      [
        'text',
        'Sau hai tháng, đội chở 64 lượt người; tai nạn giao thông trên tuyến giảm từ 7 vụ xuống còn 1 vụ. Công an xã đã đề xuất nhân rộng ra ba thôn.',
      ],
      signature('TRƯỞNG CÔNG AN XÃ\nThiếu tá', 'Đỗ Mạnh Cường'),
    ],
    expected: [
      {
        title: 'Đội xe ba gác đưa người say về nhà',
        unit: 'xa-bac-ninh-hoa',
        movement: 'quoc-phong-an-ninh',
        collection: 'exemplars',
      },
    ],
  },
  {
    name: 'THCS Ninh Hiep_guong.docx',
    parts: [
      {
        table: [
          [
            'UBND THỊ XÃ NINH HÒA\nTRƯỜNG THCS HÀN THUYÊN',
            'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc',
          ],
        ],
      },
      ['right', 'Ninh Hiệp, ngày 26 tháng 3 năm 2024'],
      ['centre', 'BÀI VIẾT GƯƠNG ĐIỂN HÌNH TIÊN TIẾN'],
      ['centre', 'CÔ GIÁO NGUYỄN THỊ HẠNH DUNG VÀ NHỮNG GIỜ HÓA HỌC'],
      ['centre', 'TRONG GIAN BẾP CỦA TRƯỜNG'],
      [
        'text',
        'Phòng thí nghiệm của trường ở phường Ninh Hiệp xuống cấp từ lâu. Cô Nguyễn Thị Hạnh Dung (minh họa), quê ở xã Ninh Sim, xin gian bếp bán trú bỏ trống làm nơi dạy hóa: giấm, tro, bắp cải tím thay cho lọ thuốc thử.',
      ],
      [
        'text',
        'Mỗi tiết học, các em tự cân, tự đo, tự ghi vào sổ. Em nào nhà có nghề làm mắm, làm bún thì kể chuyện nghề cho cả lớp nghe. Bài giảng được ghi lại thành 18 tờ hướng dẫn.',
      ],
      [
        'text',
        'Kết quả, năm học 2022-2023 có 62% học sinh đạt loại giỏi môn hóa, năm học 2023-2024 là 71%. Cô được Chủ tịch UBND thị xã tặng Giấy khen ngày 5/1/2024.',
      ],
      ['centre', 'XÁC NHẬN CỦA NHÀ TRƯỜNG'],
      ['centre', 'HIỆU TRƯỞNG'],
      ['centre', 'Võ Thành Nhân (minh họa)'],
    ],
    expected: [
      {
        title: 'Cô giáo Nguyễn Thị Hạnh Dung và những giờ hóa học trong gian bếp của trường',
        unit: 'phuong-ninh-hiep',
        movement: 'doi-moi-day-hoc',
        collection: 'exemplars',
      },
    ],
  },
  {
    name: 'tyt ninh xuan.docx',
    parts: [
      letterhead(
        'TRUNG TÂM Y TẾ NINH HÒA\nTRẠM Y TẾ NINH XUÂN',
        'Số: 09/BC-TYT',
        'Ninh Xuân, ngày 18 tháng 02 năm 2023',
      ),
      ['centre', 'BÁO CÁO'],
      ['centre', 'Điển hình trong phong trào thi đua của đơn vị'],
      ['text', 'Kính gửi: Trung tâm Y tế thị xã Ninh Hòa'],
      ['centre', 'CHIẾC GIỎ THUỐC ĐI THEO MÙA GẶT'],
      [
        'text',
        'Mùa gặt, bà con ở lại chòi rẫy hàng tuần, người bị huyết áp cao hay bỏ thuốc. Trạm soạn sẵn từng giỏ thuốc có ghi tên, giờ uống, gửi theo xe chở lúa.',
      ],
      [
        'text',
        'Cuối mỗi tuần, điều dưỡng lên tận chòi đo huyết áp, ghi sổ rồi đổi giỏ mới. Ai mệt thì xe chở lúa đưa thẳng về trạm khám bệnh.',
      ],
      ['text', 'Năm 2021 có 30 bệnh nhân nhận giỏ, năm 2022 có 85 bệnh nhân; không còn ca cấp cứu nào vì bỏ thuốc.'],
      signature('TRƯỞNG TRẠM', 'Bs. Tạ Hữu Phước'),
    ],
    expected: [
      {
        title: 'Chiếc giỏ thuốc đi theo mùa gặt',
        unit: 'xa-ninh-xuan',
        movement: 'y-te-y-duc',
        collection: 'exemplars',
      },
    ],
  },
  {
    name: 'CD cty Hai Ha.docx',
    parts: [
      letterhead(
        'LĐLĐ THỊ XÃ NINH HÒA\nCĐCS CÔNG TY TNHH MAY HẢI HÀ',
        'Số: 21/CV-CĐ',
        'Ninh Hải, ngày 02 tháng 5 năm 2024',
      ),
      ['text', 'V/v giới thiệu gương lao động giỏi'],
      ['centre', 'Kính gửi: Liên đoàn Lao động thị xã Ninh Hòa'],
      ['centre', 'ANH THỢ MÁY PHAN VĂN TIẾN'],
      ['centre', 'VỚI CÁI BÀN ĐẠP KHÔNG MỎI CHÂN'],
      [
        'text',
        'Chuyền may số 4 của Công ty TNHH May Hải Hà ở phường Ninh Hải có 48 công nhân, phần lớn là chị em trên bốn mươi tuổi. Đạp máy cũ suốt ca, chiều về ai cũng xoa dầu. Anh Phan Văn Tiến (minh họa), thợ bảo trì, thấy vậy thì mày mò làm bàn đạp mới.',
      ],
      [
        'text',
        'Anh tận dụng lò xo của ghế hỏng, đặt bàn đạp nghiêng theo cổ chân. Anh thử trên máy của vợ mình trước, sửa bảy lần rồi mới lắp cho cả chuyền.',
      ],
      [
        'text',
        'Nhờ đó, năng suất của chuyền tăng 12%, tiền sửa máy giảm 45 triệu mỗi năm. Sáng kiến được công đoàn cấp trên công nhận ngày 19/4/2024.',
      ],
      signature('TM. BAN CHẤP HÀNH\nCHỦ TỊCH', 'Hồ Thị Thanh Tâm'),
    ],
    expected: [
      {
        title: 'Anh thợ máy Phan Văn Tiến với cái bàn đạp không mỏi chân',
        unit: 'phuong-ninh-hai',
        movement: 'lao-dong-gioi',
        collection: 'exemplars',
      },
    ],
  },
  {
    name: 'guong ccb ninh giang.docx',
    parts: [
      ['text', 'HỘI CCB P.NINH GIANG'],
      ['centre', 'GƯƠNG CỰU CHIẾN BINH GƯƠNG MẪU'],
      ['centre', 'ÔNG TRƯƠNG CÔNG THÀNH'],
      ['centre', 'MƯỜI NĂM GIỮ HÀNG ĐƯỚC TRƯỚC CỬA SÔNG'],
      [
        'text',
        'Ông Trương Công Thành (minh họa), sinh năm 1953, nhập ngũ ngày 5/6/1974, về phục viên với một chân yếu. Cửa sông trước nhà ông sạt mỗi mùa lũ một ít.',
      ],
      [
        'text',
        'Từ năm 2014, ông cùng đồng đội cũ gom trái đước, ươm trong bầu đất rồi lội bùn cắm từng cây. Hội viên Hội Cựu chiến binh phường thay nhau canh người thả lưới làm gãy cây non. Đến năm 2024 đã có 2,5 ha đước khép tán.',
      ],
      ['text', 'Bờ không lở nữa, cua cá về, mấy hộ phía trong yên tâm làm ăn.'],
      ['right', 'Ninh Giang, ngày 07/08 năm 2024'],
      ['right', 'Người viết: Lưu Minh Khoa (minh họa)'],
    ],
    expected: [
      {
        title: 'Ông Trương Công Thành mười năm giữ hàng đước trước cửa sông',
        unit: 'phuong-ninh-giang',
        movement: 'cuu-chien-binh',
        collection: 'stories',
      },
    ],
  },
  ...moreSingleReports,
];

/** The second half of the reports of `other-reports.ts`. */
import type { WordReport } from './lines.ts';

export const laterReports: readonly WordReport[] = [
  {
    name: 'mot cua Tay Ninh Hoa.docx',
    parts: [
      ['title', 'Bàn thứ sáu ở bộ phận một cửa dành cho người lớn tuổi'],
      [
        'text',
        'Từ tháng 8 năm 2025, Trung tâm phục vụ hành chính công xã Tây Ninh Hòa kê thêm một bàn thấp có ghế tựa. Công chức ngồi bàn này làm thay phần gõ máy cho người lớn tuổi.',
      ],
      [
        'text',
        'Hồ sơ của người già được số hóa ngay, giấy tờ trả tận nhà nếu ở xa. Điển hình này cho thấy cải cách thủ tục hành chính bắt đầu từ một cái ghế. Đến hết năm 2025, bàn thứ sáu đã giúp 1.480 lượt người.',
      ],
    ],
    expected: [
      {
        title: 'Bàn thứ sáu ở bộ phận một cửa dành cho người lớn tuổi',
        unit: 'xa-tay-ninh-hoa',
        movement: 'van-hoa-cong-so',
        collection: 'exemplars',
        recognisedOn: '2025-12-05',
      },
    ],
  },
  {
    name: 'mat tran ninh trung.docx',
    parts: [
      ['centre', 'ĐIỂN HÌNH TIÊN TIẾN'],
      ['centre', 'ĐÁM CƯỚI KHÔNG KHÓI THUỐC Ở KHU DÂN CƯ QUANG ĐÔNG'],
      [
        'text',
        'Khu dân cư Quang Đông từng có những đám cưới kéo dài ba ngày, nhạc mở đến khuya, hàng xóm giận nhau. Ban công tác Mặt trận họp dân, thống nhất bản cam kết nếp sống văn minh trong việc cưới, việc tang.',
      ],
      [
        'text',
        'Nhà có việc được mượn rạp, bàn ghế và loa chung. Nhạc dừng lúc chín giờ. Sau hai năm, 46 đám cưới làm theo, khu dân cư đạt danh hiệu văn hóa, tình làng nghĩa xóm ấm lại.',
      ],
      {
        table: [['Nơi nhận:\n- Lưu.', 'TM. BAN THƯỜNG TRỰC UBMTTQVN XÃ NINH TRUNG\nCHỦ TỊCH\nMai Đình Tấn (minh họa)']],
      },
    ],
    expected: [
      {
        title: 'Đám cưới không khói thuốc ở khu dân cư Quang Đông',
        unit: 'xa-ninh-trung',
        movement: 'toan-dan-doan-ket',
        collection: 'exemplars',
      },
    ],
  },
  {
    name: 'cong doan ninh diem.docx',
    parts: [
      ['centre', 'GIẢI PHÁP SÁNG TẠO CỦA TỔ MỘC XƯỞNG ĐÓNG TÀU'],
      ['right', 'Ninh Diêm, ngày 10/10/2024'],
      [
        'text',
        'Công đoàn cơ sở xưởng đóng tàu ở phường Ninh Diêm có tổ mộc bảy công nhân. Mỗi lần uốn ván, cả tổ phải đứng cạnh lò hơi bốn giờ, có người bị bỏng.',
      ],
      [
        'text',
        'Anh em cải tiến, làm khung kẹp bằng sắt vụn, hẹn giờ bằng chiếc rơ-le cũ. Người lao động chỉ phải đứng gần lò mười phút. Sáng kiến làm lợi 120 triệu đồng trong năm 2024 và được công đoàn khen.',
      ],
    ],
    expected: [
      {
        title: 'Giải pháp sáng tạo của tổ mộc xưởng đóng tàu',
        unit: 'phuong-ninh-diem',
        movement: 'lao-dong-gioi',
        collection: 'exemplars',
      },
    ],
  },
  {
    name: 'Ninh Thuy dan quan.docx',
    parts: [
      ['centre', 'NGƯỜI TỐT, VIỆC TỐT'],
      ['bold', 'Bốn dân quân giữ cầu qua đêm bão'],
      [
        'text',
        'Đêm 27 tháng 10 năm 2024, bão vào, cầu gỗ ở phường Ninh Thủy rung bần bật. Bốn chiến sĩ dân quân thay nhau đứng hai đầu cầu, rọi đèn cho xe quay lại.',
      ],
      [
        'text',
        'Nửa đêm có xe chở người đau, các anh buộc dây vào người, dắt xe qua từng bước. Sáng ra cầu gãy một nhịp, không ai bị nạn. Ban Chỉ huy quân sự phường đã biểu dương các anh.',
      ],
      ['text', 'Bài, ảnh: Lý Hải Yến (minh họa)'],
    ],
    expected: [
      {
        title: 'Bốn dân quân giữ cầu qua đêm bão',
        unit: 'phuong-ninh-thuy',
        movement: 'quoc-phong-an-ninh',
        collection: 'stories',
      },
    ],
  },
  {
    name: 'bang thang 12.docx',
    parts: [
      ['centre', 'TỔNG HỢP GƯƠNG ĐIỂN HÌNH THÁNG 12'],
      {
        table: [
          ['TT', 'Tên tập thể, cá nhân', 'Địa phương', 'Thành tích nổi bật'],
          [
            '1',
            'Trường Mầm non Ninh Đông',
            'Xã Ninh Đông',
            'Nhà trường đổi mới cách dạy học bằng góc chơi làm từ vật liệu bỏ đi; giáo viên cùng phụ huynh đóng 120 món đồ chơi trong năm 2024, trẻ mạnh dạn hơn, số ngày nghỉ học giảm một nửa.',
          ],
          [
            '2',
            'Tổ hội nông dân nuôi dê',
            'Xã Ninh Tân',
            'Mười hội viên nông dân góp đàn dê nái, con giống xoay vòng cho hộ mới; thu nhập bình quân năm 2024 tăng từ 32 lên 58 triệu đồng, cả tổ cùng phát triển kinh tế, không hộ nào phải bán rẫy.',
          ],
        ],
      },
    ],
    expected: [
      { title: '', unit: 'xa-ninh-dong', movement: 'doi-moi-day-hoc', collection: 'exemplars' },
      { title: '', unit: 'xa-ninh-tan', movement: 'nong-dan-gioi', collection: 'exemplars' },
    ],
  },
  {
    name: 'dan van kheo ninh ich.docx',
    parts: [
      ['text', 'ĐẢNG ỦY XÃ NINH ÍCH'],
      ['text', 'KHỐI DÂN VẬN'],
      ['centre', 'MÔ HÌNH “GHẾ ĐÁ NGHE DÂN” TRƯỚC NHÀ VĂN HOÁ THÔN'],
      [
        'text',
        'Khi mở đường cao tốc qua xã Ninh Ích, nhiều gia đình chưa thuận giải phóng mặt bằng. Tổ dân vận đặt một chiếc ghế đá trước nhà văn hoá, chiều nào cũng có cán bộ ngồi nghe, ghi từng ý kiến vào sổ.',
      ],
      [
        'text',
        'Việc gì trả lời được thì trả lời ngay, việc chưa rõ thì hẹn ngày. Nhờ tuyên truyền vận động kiên trì, năm 2023 có 87 hộ bàn giao đất trước hạn, khiếu nại giảm từ 41 xuống 3 trường hợp.',
      ],
    ],
    expected: [
      {
        title: 'Mô hình “Ghế đá nghe dân” trước nhà văn hoá thôn',
        unit: 'xa-ninh-ich',
        movement: 'dan-van-kheo',
        collection: 'exemplars',
      },
    ],
  },
];

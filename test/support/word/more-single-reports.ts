/** The second half of the reports of `single-reports.ts`. */
import { letterhead, signature } from './letterhead.ts';
import type { WordReport } from './lines.ts';

export const moreSingleReports: readonly WordReport[] = [
  {
    name: 'Doan xa Tan Dinh.docx',
    parts: [
      {
        table: [
          ['TỈNH ĐOÀN KHÁNH HÒA\nBCH ĐOÀN XÃ TÂN ĐỊNH\n***', 'ĐOÀN TNCS HỒ CHÍ MINH'],
          ['Số: 08-BC/ĐTN', 'Tân Định, ngày 12 tháng 01 năm 2026'],
        ],
      },
      ['centre', 'THAM LUẬN'],
      ['centre', 'Của Đoàn xã Tân Định tại Hội nghị tổng kết công tác Đoàn năm 2025'],
      ['centre', 'CHUYẾN XE CHỞ SÁCH LÊN RẪY MÍA'],
      [
        'text',
        'Mùa mía, nhiều em theo cha mẹ lên rẫy cả tháng. Chi đoàn các thôn gom sách cũ, đóng thành từng thùng, tối thứ bảy đoàn viên thanh niên chở lên lán đọc cho các em nghe.',
      ],
      [
        'text',
        'Đội hình tình nguyện có 24 bạn, chia bốn chuyến. Bạn nào cũng mang theo đèn pin và một thùng nước. Phụ huynh thấy vui thì dựng thêm mái che.',
      ],
      [
        'text',
        'Trong năm 2025, đội đi 38 chuyến, trao 05 suất học bổng, mỗi suất 500.000đ, cho các em có nguy cơ bỏ học.',
      ],
      signature('TM. BAN CHẤP HÀNH\nBÍ THƯ', 'Huỳnh Quốc Bảo'),
    ],
    expected: [
      {
        title: 'Chuyến xe chở sách lên rẫy mía',
        unit: 'xa-tan-dinh',
        movement: 'thanh-nien-tinh-nguyen',
        collection: 'exemplars',
      },
    ],
  },
  {
    name: 'HND Ninh Hung BCTT.docx',
    parts: [
      letterhead('HỘI NÔNG DÂN TX NINH HÒA\nHỘI NÔNG DÂN XÃ NINH HƯNG', 'Số: 15-BC/HND', 'Ninh Hưng, ngày 9/9/2022'),
      ['centre', 'BÁO CÁO THÀNH TÍCH'],
      ['centre', 'ĐỀ NGHỊ TẶNG DANH HIỆU NÔNG DÂN SẢN XUẤT, KINH DOANH GIỎI'],
      ['text', 'Họ và tên: ĐẶNG THỊ LÀI (minh họa)'],
      ['text', 'Nơi ở: thôn Phụng Cang, xã Ninh Hưng'],
      ['bold', 'Bà Đặng Thị Lài nuôi hươu trên đồi đá, chỉ cả xóm cùng nuôi'],
      [
        'text',
        'Đồi sau nhà bà Lài chỉ có đá và cỏ tranh. Bà vay vốn mua ba con hươu giống, trồng cỏ voi xen trong hốc đá, vừa làm vừa ghi lại cách chăm sóc.',
      ],
      [
        'text',
        'Năm 2020 bà bán 6 cặp nhung, năm 2021 bán 14 cặp nhung, thu 1,2 tỷ, trừ chi phí còn lãi từ 300 đến 350 triệu đồng. Bà giúp 12 hộ con giống không lấy lãi, 5 hộ đã thoát nghèo.',
      ],
      signature('TM. BAN CHẤP HÀNH\nCHỦ TỊCH', 'Trần Quang Vinh'),
    ],
    expected: [
      {
        title: 'Bà Đặng Thị Lài nuôi hươu trên đồi đá, chỉ cả xóm cùng nuôi',
        unit: 'xa-ninh-hung',
        movement: 'nong-dan-gioi',
        collection: 'exemplars',
      },
    ],
  },
  {
    name: 'UBND Hoa Tri NTM.docx',
    parts: [
      letterhead('ỦY BAN NHÂN DÂN\nXÃ HÒA TRÍ', 'Số: 204/BC-UBND', 'Hòa Trí, ngày 30 tháng 9 năm 2025'),
      ['centre', 'BÁO CÁO'],
      ['centre', 'Về việc giới thiệu tập thể điển hình trong xây dựng nông thôn mới năm 2025'],
      ['centre', '(Kèm theo Công văn số 198/UBND-VX ngày 24/9/2025)'],
      ['centre', 'THÔN TÂN BÌNH DỜI HÀNG RÀO LẤY CHỖ CHO HAI HÀNG CAU'],
      ['text', '1. Đặc điểm tình hình'],
      [
        'text',
        'Đường thôn Tân Bình rộng ba mét, hai xe tránh nhau phải lùi. Ban quản lý thôn cùng dân bàn từ đầu năm 2025: lùi hàng rào vào một mét, nhà nào cũng như nhau.',
      ],
      ['text', '2. Cách làm'],
      [
        'text',
        'Có 73 hộ hiến 2.140 m2 đất, góp 410 ngày công. Nhà ông trưởng thôn lùi trước, cột cổng đập ngay trong buổi họp. Dọc đường trồng hai hàng cau.',
      ],
      ['text', '3. Kết quả đạt được'],
      ['text', 'Tuyến đường dài 1,4 km xong trước mùa mưa, vốn 3 tỷ 500 triệu đồng, dân góp 20%.'],
      signature('TM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH', 'Nguyễn Hữu Tài'),
    ],
    expected: [
      {
        title: 'Thôn Tân Bình dời hàng rào lấy chỗ cho hai hàng cau',
        unit: 'xa-hoa-tri',
        movement: 'nong-thon-moi',
        collection: 'exemplars',
      },
    ],
  },
  {
    name: 'DV kheo Ninh Thuy 2023.docx',
    parts: [
      {
        table: [
          ['ĐẢNG BỘ THỊ XÃ NINH HÒA\nĐẢNG ỦY PHƯỜNG NINH THUỶ\n*', 'ĐẢNG CỘNG SẢN VIỆT NAM'],
          ['Số 41-BC/ĐU', 'Ninh Thuỷ, ngày 15 tháng 11 năm 2023'],
        ],
      },
      ['centre', 'BÁO CÁO TÓM TẮT'],
      ['centre', 'MÔ HÌNH “DÂN VẬN KHÉO” NĂM 2023'],
      ['centre', '-----'],
      ['text', 'Tên mô hình: Nhật ký con hẻm ở tổ dân phố Phú Thạnh'],
      ['text', 'I. Hoàn cảnh ra đời'],
      [
        'text',
        'Hẻm 12 nhiều năm ngập, mỗi lần họp là cãi nhau chuyện cống của ai. Tổ dân vận treo một cuốn sổ ở đầu hẻm, ai có ý kiến thì ghi, tối nào tổ cũng đọc.',
      ],
      ['text', 'II. Cách làm'],
      [
        'text',
        'Tổ đến từng nhà đo độ dốc, vẽ lại đường nước, công khai sổ thu chi. Nhà chưa thuận thì cán bộ quay lại, có nhà đến năm lần. Khi tất cả đồng thuận mới đào.',
      ],
      ['text', 'III. Kết quả'],
      ['text', 'Giai đoạn 2021-2023, bà con góp 180 triệu đồng làm 240 mét cống. Mùa mưa năm 2023 hẻm không ngập.'],
      signature('T/M ĐẢNG ỦY\nPHÓ BÍ THƯ', 'Bùi Thị Kim Loan'),
    ],
    expected: [
      {
        title: 'Nhật ký con hẻm ở tổ dân phố Phú Thạnh',
        unit: 'phuong-ninh-thuy',
        movement: 'dan-van-kheo',
        collection: 'exemplars',
      },
    ],
  },
  {
    name: 'NTVT thang 12 ninh loc.docx',
    parts: [
      ['text', 'UBND XÃ NINH LỘC\nTHÔN VẠN KHÊ'],
      ['centre', 'GƯƠNG NGƯỜI TỐT VIỆC TỐT'],
      ['centre', 'NGƯỜI ĐÀN BÀ CHÈO ĐÒ NHẢY XUỐNG ĐẦM CỨU HAI ĐỨA NHỎ'],
      ['right', 'Bài: Cao Thị Minh Nguyệt (minh họa)'],
      [
        'text',
        'Khoảng 16 giờ ngày 3/12, hai cháu nhỏ ở thôn Vạn Khê, xã Ninh Lộc ra đầm Nha Phu bắt ốc thì hụt chân. Nghe tiếng la, bà Mai Thị Sen (minh họa), quê gốc Ninh Bình, đang chèo đò gần đó bỏ chèo nhảy xuống.',
      ],
      [
        'text',
        'Bà nắm tóc từng cháu kéo lên đò, hô hấp nhân tạo cho cháu nhỏ đến khi cháu khóc. Người nhà tới biếu tiền, bà không nhận, chỉ dặn đừng đánh mấy đứa.',
      ],
      [
        'text',
        'Cháu lớn nay đã đi học lại. Báo Khánh Hòa số ra ngày 20/12/2023 có nhắc tới chuyện này. Công an xã đã đến thăm, động viên bà.',
      ],
      ['right', 'Ninh Lộc, ngày 22 tháng 12 năm 2023'],
      ['right', 'TRƯỞNG THÔN'],
      ['right', 'Lê Văn Sáu (minh họa)'],
    ],
    expected: [
      {
        title: 'Người đàn bà chèo đò nhảy xuống đầm cứu hai đứa nhỏ',
        unit: 'xa-ninh-loc',
        movement: 'quoc-phong-an-ninh',
        collection: 'stories',
      },
    ],
  },
  {
    name: 'MTTQ Nam Ninh Hoa.docx',
    parts: [
      letterhead('UBMTTQ VIỆT NAM\nXÃ NAM NINH HÒA', 'Số: 66/BC-MTTQ-BTT', 'Nam Ninh Hòa, ngày 28 tháng 11 năm 2025'),
      ['centre', 'BÁO CÁO'],
      ['centre', 'KẾT QUẢ XÂY DỰNG ĐIỂN HÌNH VÌ NGƯỜI NGHÈO'],
      ['centre', 'TỔ THỢ HỒ XÂY NHÀ KHÔNG LẤY CÔNG'],
      [
        'text',
        'Trên địa bàn còn 41 hộ nghèo, 17 hộ ở nhà tạm. Tiền hỗ trợ đủ mua vật tư nhưng không đủ trả thợ. Tổ thợ hồ thôn Tân Hưng gồm 14 người nhận phần công.',
      ],
      [
        'text',
        'Mỗi nhà làm trong ba tuần, thợ ăn cơm nhà, chủ nhà góp củi nước. Ai có xe thì chở cát, chị em nấu nước chanh. Mặt trận xã đứng ra mua xi măng giá gốc.',
      ],
      [
        'text',
        'Tính đến ngày 25/11/2025 tổ đã xây 9 căn nhà tình thương, giúp các hộ tiết kiệm 270 triệu đồng tiền công. Tổ được UBND xã tặng Giấy khen.',
      ],
      signature('TM. BAN THƯỜNG TRỰC\nCHỦ TỊCH', 'Đinh Xuân Hòa'),
    ],
    expected: [
      {
        title: 'Tổ thợ hồ xây nhà không lấy công',
        unit: 'xa-nam-ninh-hoa',
        movement: 'vi-nguoi-ngheo',
        collection: 'exemplars',
      },
    ],
  },
];

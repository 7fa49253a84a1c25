/** The rest of the invented reports with which the import from Word was developed; the others are in `reports.ts`. */
import type { WordReport } from './lines.ts';

export const schoolLayout: WordReport = {
  name: 'sang kien truong Ninh Phung.docx',
  parts: [
    ['centre', 'GƯƠNG ĐIỂN HÌNH TIÊN TIẾN'],
    ['centre', 'TIẾT HỌC NGOÀI VƯỜN CỦA TRƯỜNG TIỂU HỌC SỐ 2 NINH PHỤNG'],
    ['text', 'Đơn vị: Trường Tiểu học số 2, xã Ninh Phụng'],
    ['bold', '1. Hoàn cảnh'],
    [
      'text',
      'Nhiều em học sinh lớp ba sợ môn Toán vì không hình dung được các đơn vị đo. Phòng thiết bị chỉ có một bộ cân, cả khối phải chuyền tay, giờ học hết mà em cuối lớp chưa được chạm vào. Cô giáo chủ nhiệm để ý rằng ra vườn thì các em lại đếm rất nhanh.',
    ],
    ['bold', '2. Cách làm'],
    [
      'text',
      'Từ tháng 9 năm 2022, ba giáo viên trong tổ chuyên môn đổi mới cách dạy học: mỗi tuần một tiết Toán được đưa ra vườn trường. Các em đo luống rau bằng bước chân rồi bằng thước, cân rau bằng chiếc cân cũ của bếp bán trú, tự ghi số vào phiếu và so với số của bạn.',
    ],
    [
      'text',
      'Phụ huynh góp cây giống và phên tre, nhà trường góp nước và chỗ để dụng cụ. Rau thu hoạch được bán cho bếp ăn, các em lập sổ thu chi có chữ ký của cô. Mỗi cuối tháng, cả tổ ngồi lại xem phiếu, tiết nào các em còn lúng túng thì soạn lại ngay. Giáo viên mới về trường được dự giờ và dạy thử hai tiết trước khi nhận lớp.',
    ],
    ['bold', '3. Kết quả đạt được'],
    [
      'text',
      'Cuối năm học 2023, tỷ lệ học sinh đạt yêu cầu môn Toán tăng từ 81 lên 96 %. Vườn trường cho 640 kg rau trong năm 2023, tiền bán rau mua được 4 bộ cân mới. Có 12 giáo viên trường khác tới dự giờ.',
    ],
  ],
  expected: [
    {
      title: 'Tiết học ngoài vườn của Trường Tiểu học số 2 Ninh Phụng',
      unit: 'xa-ninh-phung',
      movement: 'doi-moi-day-hoc',
      collection: 'exemplars',
    },
  ],
};

export const formStory: WordReport = {
  name: 'phieu guong thang 7.docx',
  parts: [
    ['centre', 'PHIẾU GIỚI THIỆU NGƯỜI TỐT, VIỆC TỐT'],
    {
      table: [
        ['Tên bài', 'Nồi cháo sáng thứ tư cho người chạy thận'],
        ['Họ và tên', 'Bà Huỳnh Thị Lụa (minh họa)'],
        ['Nghề nghiệp', 'bán cháo ở chợ'],
        ['Số điện thoại', '0905 123 456'],
        ['Địa chỉ', 'Tổ 5, phường Ninh Đa'],
        ['Ngày xảy ra', '03/07/2024'],
        [
          'Nội dung',
          'Sáng thứ tư nào bà Lụa cũng nấu thêm một nồi cháo lớn, không bán. Nồi cháo ấy để dành cho người nghèo đi chạy thận về ngang chợ, ai ghé cũng được một tô nóng và một chỗ ngồi nghỉ.\nBà bắt đầu từ hôm thấy một người đàn ông ngồi thụp bên gốc cây, mặt tái, trong túi chỉ còn tiền xe. Bà múc cho ông tô cháo rồi hỏi chuyện mới biết nhóm bệnh nhân có hoàn cảnh khó khăn ấy có mười một người.\nMấy chị bán rau thấy vậy thì góp hành, góp gạo. Hôm bà đau lưng, hai người bán cá đứng bếp thay. Đến nay nồi cháo chưa nghỉ buổi nào, và trên vách quán có thêm cuốn lịch ghi tên người nấu của từng tuần.',
        ],
        ['Người viết', 'Nguyễn Văn Thông (minh họa)'],
      ],
    },
  ],
  expected: [
    {
      title: 'Nồi cháo sáng thứ tư cho người chạy thận',
      unit: 'phuong-ninh-da',
      movement: 'vi-nguoi-ngheo',
      collection: 'stories',
    },
  ],
};

export const veterans: WordReport = {
  name: 'BC HOI CCB.docx',
  parts: [
    ['centre', 'Hội Cựu chiến binh xã Ninh Tây'],
    ['centre', 'Tổ máy cày của những người lính cũ'],
    ['bold', 'I. Đặc điểm tình hình'],
    [
      'text',
      'Xã Ninh Tây có nhiều rẫy dốc, mùa gieo hạt cả xã chỉ thuê được hai máy cày từ nơi khác đến. Nhà neo người thường phải chờ đến cuối vụ, hạt gieo muộn gặp khô thì mất trắng. Hội viên cựu chiến binh phần lớn đã ngoài sáu mươi, nhưng còn biết lái máy và sửa máy.',
    ],
    ['bold', 'II. Cách làm'],
    [
      'text',
      'Tháng 2 năm 2023, chi hội cựu chiến binh lập tổ máy cày tám người, góp tiền mua lại một chiếc máy cũ rồi tự tay sửa. Tổ xếp lịch cày theo hướng nước về, cày cho nhà thương binh và nhà neo đơn trước, nhà khá trả tiền dầu, nhà khó thì đổi công. Mỗi tối, tổ trưởng đọc lịch hôm sau trên loa của thôn để ai cũng biết.',
    ],
    [
      'text',
      'Khi máy nghỉ, các ông dạy ba thanh niên trong buôn lái và thay dầu, ghi lại từng lần hỏng vào cuốn sổ treo ở nhà kho. Ai mượn máy cũng phải ký và trả máy đã rửa sạch.',
    ],
    ['bold', 'III. Kết quả'],
    [
      'text',
      'Năm 2023, tổ cày được 86 ha cho 74 hộ, trong đó 21 hộ không phải trả tiền. Năm 2024, thời gian gieo của cả xã rút từ 40 xuống 22 ngày công. Ba thanh niên học việc nay đã tự lái và nhận thêm việc cho gia đình.',
    ],
  ],
  expected: [
    {
      title: 'Tổ máy cày của những người lính cũ',
      unit: 'xa-ninh-tay',
      movement: 'cuu-chien-binh',
      collection: 'exemplars',
    },
  ],
};

export const patrol: WordReport = {
  name: 'CA xa.docx',
  parts: [
    ['centre', 'BÁO CÁO ĐIỂN HÌNH TIÊN TIẾN'],
    ['centre', 'Tiếng kẻng lúc chín giờ đêm giữ yên xóm núi'],
    ['text', 'Đơn vị: Công an xã Ninh Thượng'],
    ['bold', 'Hoàn cảnh'],
    [
      'text',
      'Xóm núi có ba con đường tắt, đêm thường mất bò và máy bơm. Người dân gọi thì công an xã phải chạy bảy cây số, tới nơi kẻ gian đã đi mất. Bà con ngại ra đường sau tám giờ tối, quán nước cũng đóng cửa sớm.',
    ],
    ['bold', 'Cách làm'],
    [
      'text',
      'Từ tháng 4 năm 2023, công an xã cùng dân quân dựng năm giá kẻng ở đầu ngõ. Mỗi đêm lúc chín giờ, nhà trực đánh ba tiếng báo yên; ai thấy người lạ thì đánh dồn, các nhà bật đèn cùng lúc. Sổ trực ghi tên hai nhà, đổi hằng tuần, công an xã đi tuần tra theo tiếng kẻng và ký vào sổ.',
    ],
    [
      'text',
      'Buổi họp xóm đầu tháng, cán bộ đọc lại sổ, kể vụ việc đã xảy ra và chỉ cách khóa chuồng, cất máy. Người già không đi tuần được thì nhận việc giữ chìa khóa nhà kho, thanh niên nhận đi đoạn đường tắt. Việc giữ an ninh trật tự từ chỗ của riêng công an trở thành việc của cả xóm.',
    ],
    ['bold', 'Kết quả'],
    [
      'text',
      'Năm 2024, số vụ trộm cắp giảm từ 17 xuống 2 vụ. Xóm đã lập 5 tổ tự quản với 68 hộ tham gia trong năm 2024. Quán nước mở lại tới mười giờ, trẻ con đi học thêm về không phải có người đón.',
    ],
  ],
  expected: [
    {
      title: 'Tiếng kẻng lúc chín giờ đêm giữ yên xóm núi',
      unit: 'xa-ninh-thuong',
      movement: 'quoc-phong-an-ninh',
      collection: 'exemplars',
    },
  ],
};

export const tableOfMonth: WordReport = {
  name: 'DANH SACH THANG 8.docx',
  parts: [
    ['centre', 'ỦY BAN NHÂN DÂN XÃ NINH AN'],
    ['centre', 'DANH SÁCH GƯƠNG NGƯỜI TỐT, VIỆC TỐT THÁNG 8 NĂM 2024'],
    {
      table: [
        ['STT', 'Họ và tên', 'Đơn vị, địa chỉ', 'Tóm tắt việc làm'],
        [
          '1',
          'Bà Ngô Thị Sương (minh họa)',
          'Thôn 3, xã Ninh An',
          'Ngày 6/8/2024, bà Sương dẫn 14 người trong tổ phụ nữ ra bãi cát nhặt rác thải nhựa suốt buổi sáng. Rác được phân loại, chai nhựa bán lấy tiền mua giỏ đi chợ tặng người bán hàng. Bà còn may bốn mươi túi vải từ quần áo cũ để phát ở chợ, ai nhận túi thì hứa không xin túi nilon nữa.',
        ],
        [
          '2',
          'Anh Đinh Văn Kha (minh họa)',
          'Thôn 1, xã Ninh An',
          'Đêm 11/8/2024, anh Kha là dân quân trực thì nghe tiếng gọi từ bờ kênh. Anh nhảy xuống kéo được hai em nhỏ bị đuối nước, làm ấm cho các em rồi gọi xe đưa đi. Hôm sau anh cùng công an xã căng dây và cắm biển báo dọc đoạn kênh sâu, giữ an toàn cho trẻ con trong xóm.',
        ],
        [
          '3',
          'Chị Cao Thị Mận (minh họa)',
          'Thôn 5, xã Ninh An',
          'Ngày 20/8/2024, chị Mận, y sĩ trạm y tế, đi bộ vào xóm ngập để tiêm và phát thuốc cho ba người bệnh già yếu. Chị ở lại hai đêm, đo huyết áp cho từng nhà và ghi lại để trạm y tế theo dõi. Bà con gọi chị là người của bệnh nhân, vì nhà nào có người đau chị cũng nhớ tên thuốc.',
        ],
      ],
    },
    ['right', 'NGƯỜI LẬP'],
    ['right', 'Lưu Văn Tính (minh họa)'],
  ],
  expected: [
    { title: '', unit: 'xa-ninh-an', movement: 'chong-rac-thai-nhua', collection: 'stories' },
    { title: '', unit: 'xa-ninh-an', movement: 'quoc-phong-an-ninh', collection: 'stories' },
    { title: '', unit: 'xa-ninh-an', movement: 'y-te-y-duc', collection: 'stories' },
  ],
};

export const partsOfMonth: WordReport = {
  name: 'Tong hop guong P Ninh Giang.docx',
  parts: [
    ['centre', 'UBND PHƯỜNG NINH GIANG'],
    ['centre', 'TỔNG HỢP GƯƠNG NGƯỜI TỐT, VIỆC TỐT THÁNG 10 NĂM 2024'],
    ['bold', '1. Bác thợ mộc sửa bàn ghế cho lớp học tình thương'],
    [
      'text',
      'Ông Lâm Văn Phước (minh họa) làm mộc ở tổ dân phố 2, phường Ninh Giang. Tháng 10 năm 2024, ông nhận sửa ba mươi bộ bàn ghế gãy cho một lớp học dành cho trẻ em nghèo, có em mồ côi. Ông chỉ xin gỗ vụn của xưởng, còn công thì không lấy. Hai đứa cháu của ông phụ chà nhám và sơn. Ngày giao bàn, các em học sinh hát tặng ông một bài, ông cười mà nước mắt rơm rớm. Ông bảo sang năm sẽ đóng thêm kệ sách cho lớp.',
    ],
    ['bold', '2. Cô công chức tan giờ vẫn chờ người nộp hồ sơ'],
    [
      'text',
      'Chiều 22/10/2024, bộ phận một cửa của phường Ninh Giang đã hết giờ thì một cụ già đạp xe tới, áo ướt đẫm. Chị Tô Thị Vân (minh họa), công chức tiếp nhận hồ sơ, mở lại máy, rót nước rồi ngồi ghi tờ khai giúp cụ. Thủ tục hành chính của cụ cần thêm một giấy, chị gọi sang tư pháp nhờ sao ngay. Cụ về khi trời tối, chị đi xe theo sau soi đèn tới đầu hẻm. Từ đó bộ phận một cửa phân công mỗi chiều một người ở lại thêm nửa giờ.',
    ],
  ],
  expected: [
    {
      title: 'Bác thợ mộc sửa bàn ghế cho lớp học tình thương',
      unit: 'phuong-ninh-giang',
      movement: 'vi-nguoi-ngheo',
      collection: 'stories',
    },
    {
      title: 'Cô công chức tan giờ vẫn chờ người nộp hồ sơ',
      unit: 'phuong-ninh-giang',
      movement: 'van-hoa-cong-so',
      collection: 'stories',
    },
  ],
};

export const healthPhotos: WordReport = {
  name: 'TYT.docx',
  parts: [
    ['centre', 'SỔ HẸN BỐN MÀU CỦA TRẠM Y TẾ'],
    [
      'text',
      'Trạm Y tế xã Ninh Bình đặt bốn chiếc kẹp màu lên sổ hẹn để không bỏ sót một người bệnh nào; sau một năm, số người tăng huyết áp bỏ thuốc giảm hẳn.',
    ],
    ['bold', 'Hoàn cảnh:'],
    [
      'text',
      'Xã có nhiều người già sống một mình. Bệnh nhân được khám rồi về, hết thuốc thì quên. Cán bộ trạm chỉ biết khi người nhà đưa đi cấp cứu.',
    ],
    ['photo', 'Ảnh: Y sĩ đọc sổ hẹn cùng một bệnh nhân ngoài hiên (Ảnh: Trạm Y tế)'],
    ['bold', 'Cách làm:'],
    [
      'text',
      'Mỗi bệnh nhân có một thẻ kẹp màu theo tuần phải tái khám. Sáng thứ hai, y sĩ trực mở sổ, gọi cho người có kẹp của tuần đó, ai không nghe máy thì y tế thôn đến nhà. Thuốc được chia sẵn theo buổi trong hộp giấy có hình mặt trời và mặt trăng để người không biết chữ cũng uống đúng. Trạm dạy cho con cháu trong nhà cách đo huyết áp và ghi số, cuối tháng mang sổ ra so với máy của trạm. Người bệnh nặng được bác sĩ tuyến trên khám qua màn hình ngay tại trạm, khỏi phải đi xa. Ai chưa tin thì được mời ngồi nghe bà con kể chuyện của mình trong buổi sinh hoạt mỗi quý.',
    ],
    ['bold', 'Kết quả:'],
    [
      'text',
      'Năm 2024, số bệnh nhân tái khám đúng hẹn tăng từ 54 lên 91 %. Trạm đã đo huyết áp cho 1.260 lượt người trong năm 2024. Không còn ca tai biến nào do bỏ thuốc trong sáu tháng cuối năm.',
    ],
  ],
  expected: [
    { title: 'Sổ hẹn bốn màu của trạm y tế', unit: 'xa-ninh-binh', movement: 'y-te-y-duc', collection: 'exemplars' },
  ],
};

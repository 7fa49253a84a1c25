/** Twelve invented reports, written after the import from Word, to test it on texts with which it was not developed. */
import { laterReports } from './later-reports.ts';
import type { WordReport } from './lines.ts';

export const otherReports: readonly WordReport[] = [
  {
    name: 'htx hoa tri.docx',
    parts: [
      {
        table: [
          ['UBND XÃ HÒA TRÍ\nHTX NÔNG NGHIỆP', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập – Tự do – Hạnh phúc'],
          ['Số: 05/TTr-HTX', 'Hòa Trí, ngày 02 tháng 4 năm 2024'],
        ],
      },
      ['centre', 'TỜ TRÌNH'],
      ['centre', 'Kính gửi: Phòng Nội vụ thị xã Ninh Hòa'],
      ['centre', 'Hợp tác xã bán gạo bằng túi giấy có tên từng thửa ruộng'],
      [
        'text',
        'Hợp tác xã có 212 thành viên, trước đây bán lúa tươi tại ruộng cho thương lái. Năm 2022, ban giám đốc họp xã viên, chọn 18 ha làm theo quy trình sạch và xay gạo tại chỗ.',
      ],
      [
        'text',
        'Mỗi túi gạo ghi tên thửa và ngày gặt. Khách hàng gọi lại đúng thửa mình thích. Doanh thu năm 2023 đạt 3,4 tỷ đồng, nộp ngân sách 86 triệu đồng, lợi nhuận chia thêm cho xã viên.',
      ],
      { table: [['Nơi nhận:\n- Như trên;', 'GIÁM ĐỐC\nTrương Văn Lộc (minh họa)']] },
    ],
    expected: [
      {
        title: 'Hợp tác xã bán gạo bằng túi giấy có tên từng thửa ruộng',
        unit: 'xa-hoa-tri',
        movement: 'doanh-nghiep-hoi-nhap',
        collection: 'exemplars',
        recognisedOn: '2025-12-05',
      },
    ],
  },
  {
    name: 'Bac si Hoa Thang.docx',
    parts: [
      ['heading', 'Người y sĩ học tiếng Ê-đê để dặn uống thuốc'],
      [
        'text',
        'Ngày 18/9/2025, ở trạm y tế phường Hòa Thắng, bà H’Lan (minh họa) nghe dặn thuốc bằng tiếng mẹ đẻ lần đầu. Người dặn là y sĩ Nguyễn Thị Thơ (minh họa), chị học từng câu từ bệnh nhân.',
      ],
      [
        'text',
        'Chị ghi lại bốn mươi câu hay dùng nhất vào một cuốn sổ nhỏ, dán sau cửa phòng khám để đồng nghiệp cùng học. Người bệnh bớt sợ, trẻ con chịu tiêm hơn.',
      ],
    ],
    expected: [
      {
        title: 'Người y sĩ học tiếng Ê-đê để dặn uống thuốc',
        unit: 'phuong-hoa-thang',
        movement: 'y-te-y-duc',
        collection: 'stories',
      },
    ],
  },
  {
    name: 'guong khong dau.docx',
    parts: [
      ['centre', 'GUONG NGUOI TOT VIEC TOT'],
      ['centre', 'Ba chi em nau com cho nguoi ngheo cho kham benh'],
      [
        'text',
        'O xa Ninh Hung co ba chi em nha ba Tam (minh hoa) nau com tu thien. Moi thu nam, ho nau 60 suat com cho nguoi ngheo di kham benh, khong lay tien.',
      ],
      [
        'text',
        'Gao do ba con trong thon gop. Ngay 12/9/2024, troi mua lon, ba chi em van cho com toi tan cong benh vien. Ai co hoan canh kho khan thi duoc them phan mang ve.',
      ],
    ],
    expected: [
      {
        title: 'Ba chi em nau com cho nguoi ngheo cho kham benh',
        unit: 'xa-ninh-hung',
        movement: 'vi-nguoi-ngheo',
        collection: 'stories',
      },
    ],
  },
  {
    name: 'mo hinh ninh phuoc.docx',
    parts: [
      ['centre', 'BẢN GIỚI THIỆU MÔ HÌNH'],
      ['text', 'Tên mô hình: Giỏ lưới nổi gom rác quanh lồng bè'],
      ['text', 'Đơn vị: Chi hội Phụ nữ thôn Mỹ Giang, xã Ninh Phước'],
      ['text', 'Phong trào: Chống rác thải nhựa'],
      ['bold', 'Vì sao làm'],
      [
        'text',
        'Bè nuôi tôm mỗi ngày thải hàng trăm túi nilon thức ăn. Sóng đưa rác vào bãi, mùa gió nam không ai dám cho con xuống tắm.',
      ],
      ['bold', 'Làm thế nào'],
      [
        'text',
        'Chị em may giỏ lưới, thả quanh bè bằng phao cũ. Cuối tuần thuyền đi gom, rác nhựa bán được thì bỏ vào quỹ sửa giỏ. Hai mươi bè đã nhận giỏ, mỗi bè cử một người buộc lại sau bão.',
      ],
      ['bold', 'Được gì'],
      ['text', 'Năm 2024 gom được 5.300 kg rác thải nhựa. Bãi trước thôn sạch, khách ghé nhiều hơn.'],
    ],
    expected: [
      {
        title: 'Giỏ lưới nổi gom rác quanh lồng bè',
        unit: 'xa-ninh-phuoc',
        movement: 'chong-rac-thai-nhua',
        collection: 'exemplars',
      },
    ],
  },
  {
    name: 'thang 11.docx',
    parts: [
      ['centre', 'ĐOÀN XÃ NINH THÂN'],
      ['centre', 'GƯƠNG NGƯỜI TỐT, VIỆC TỐT THÁNG 11/2024'],
      ['bold', 'Gương 1: Bí thư chi đoàn lội nước đưa bài vở tới từng nhà'],
      [
        'text',
        'Ngày 5/11/2024, lũ về xã Ninh Thân, trường đóng cửa. Anh Phan Quốc Đạt (minh họa), bí thư chi đoàn, cùng sáu đoàn viên thanh niên chèo thúng tới từng nhà phát bài, giảng cho các em nhỏ bên bếp lửa. Đội tình nguyện còn chở người già đi lánh, về sau cùng lúc nước đã tới ngực. Ba ngày liền các bạn trẻ ăn mì gói trên thúng mà vẫn cười.',
      ],
      ['bold', 'Gương 2: Bác cựu chiến binh giữ hàng cọc tre đầu kè'],
      [
        'text',
        'Cũng trong đợt lũ, ông Hồ Văn Nhơn (minh họa), hội viên Hội Cựu chiến binh xã, một mình đóng thêm mười bảy cọc tre giữ chân kè. Ông nói lính công binh ngày trước dạy thế nào thì nay ông làm thế ấy. Đồng đội cũ trong hội nghe tin ra giúp, đến sáng kè vẫn đứng vững, hai mươi nhà phía trong không ngập. Ông về nhà mới hay chuồng gà mình đã trôi.',
      ],
    ],
    expected: [
      {
        title: 'Bí thư chi đoàn lội nước đưa bài vở tới từng nhà',
        unit: 'xa-ninh-than',
        movement: 'thanh-nien-tinh-nguyen',
        collection: 'stories',
      },
      {
        title: 'Bác cựu chiến binh giữ hàng cọc tre đầu kè',
        unit: 'xa-ninh-than',
        movement: 'cuu-chien-binh',
        collection: 'stories',
      },
    ],
  },
  {
    name: 'Ong Bay hien dat.docx',
    parts: [
      ['centre', 'BÁO CÁO THÀNH TÍCH CÁ NHÂN'],
      ['text', 'Họ và tên: Nguyễn Văn Bảy (minh họa)'],
      ['text', 'Sinh ngày: 12/03/1958'],
      ['text', 'Địa chỉ: thôn Xuân Mỹ, xã Ninh Thọ'],
      ['centre', 'Người hiến ba trăm mét vuông đất cho con đường ra ruộng'],
      [
        'text',
        'Đường nội đồng của thôn chỉ rộng một mét rưỡi, máy gặt phải đi vòng bốn cây số. Ông Bảy bàn với vợ rồi chặt hàng dừa, hiến đất làm đường, tự tay lùi hàng rào.',
      ],
      [
        'text',
        'Thấy ông làm, mười một hộ làm theo, góp thêm ngày công và xi măng. Năm 2023, đường bê tông dài 820 m hoàn thành, tiết kiệm cho mỗi sào 40 nghìn đồng tiền chở lúa.',
      ],
    ],
    expected: [
      {
        title: 'Người hiến ba trăm mét vuông đất cho con đường ra ruộng',
        unit: 'xa-ninh-tho',
        movement: 'nong-thon-moi',
        collection: 'exemplars',
      },
    ],
  },
  ...laterReports,
];

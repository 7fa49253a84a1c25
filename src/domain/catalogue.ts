import { photoAdvice } from './photo-file.ts';

/** Titles and advice of all rules. The handbook prints this list, so codes are public and must never change. */
export const ruleCatalogue = {
  R1: {
    title: 'Đúng các trường và cách ghi',
    advice: 'Đủ trường bắt buộc, đúng kiểu, đúng độ dài, không có trường lạ.',
  },
  R2: {
    title: 'Mã tham chiếu, liên kết có thật',
    advice:
      'Đơn vị, phong trào, văn bản, điển hình được nhắc đều phải có trong danh sách; liên kết trong trang phải dẫn tới nơi có thật.',
  },
  R3: { title: 'Nhân rộng không đi vòng', advice: 'Điển hình gốc phải có trước điển hình làm theo.' },
  R4: {
    title: 'Đã duyệt và đã đồng ý trước khi đăng',
    advice: 'Ngày duyệt, ngày đồng ý không sau ngày đăng; mỗi phiếu đồng ý chỉ dùng cho người đã ký.',
  },
  R5: { title: 'Đồng ý đăng ảnh', advice: 'Ảnh rõ mặt thì phạm vi đồng ý phải có “Ảnh”.' },
  R6: { title: 'Trẻ em', advice: 'Bài hoặc ảnh có trẻ em cần đồng ý của người đại diện, và của trẻ từ 7 tuổi.' },
  R7: { title: 'Tiêu chí dán nguyên văn', advice: 'Chép từng chữ từ tiêu chí của phong trào đã chọn.' },
  R8: { title: 'Ngày và đơn vị hợp nhau', advice: 'Ngày trong thời gian của phong trào; đơn vị có thật vào ngày đó.' },
  R9: {
    title: 'Quy định riêng của phong trào',
    advice: 'Ngành, giới hạn tuổi của phong trào, chỉ tiêu của hộ gia đình.',
  },
  R10: {
    title: 'Không có thông tin riêng',
    advice: 'Không số điện thoại, thư điện tử, số định danh, biển số, số nhà.',
  },
  R11: { title: 'Mô tả ảnh', advice: 'Mỗi ảnh có một câu tả điều thấy trong ảnh.' },
  R12: { title: 'Thân bài', advice: 'Đủ các phần, đúng thứ tự, đủ dài; chỉ dùng các khối cho phép.' },
  R13: { title: 'Chữ và đường dẫn', advice: 'Chữ Unicode dựng sẵn, ngoặc kép cong, đường dẫn không dấu.' },
  R14: { title: 'Đường dẫn không mang tên người', advice: 'Đặt tên thư mục theo việc làm.' },
  R15: { title: 'Khen thưởng đã bị hủy', advice: 'Xem lại bài khi không còn hình thức khen nào.' },
  R16: { title: 'Theo dõi quá hạn', advice: 'Hỏi lại cơ sở ít nhất mỗi năm một lần.' },
  R17: { title: 'Dữ liệu minh họa', advice: 'Không có trong bản chính thức.' },
  R18: { title: 'Nguyên văn kế hoạch', advice: 'Không sửa chữ của kế hoạch.' },
  R19: { title: 'Chưa đến ngày đăng', advice: 'Bài tự hiện vào ngày đăng.' },
  R20: { title: 'Nội dung đã gỡ', advice: 'Bài đã gỡ không còn ở đâu trên trang.' },
  A1: {
    title: 'Tệp ảnh, tệp PDF',
    advice: `Tệp có thật, mở được; ảnh có ${photoAdvice}; PDF không quá 10 MB.`,
  },
  T1: { title: 'Tệp đọc được', advice: 'Tệp đúng tên, đúng chỗ, đúng khuôn phần đầu, mã UTF-8.' },
} as const;
export type RuleCode = keyof typeof ruleCatalogue;

export const isRuleCode = (code: unknown): code is RuleCode =>
  typeof code === 'string' && Object.hasOwn(ruleCatalogue, code);

import type { RuleCode } from '../../domain/catalogue.ts';

/** How an editor fixes what a rule reports. */
export const ruleMends: Record<RuleCode, string> = {
  R1: 'Tìm trường ghi trong ngoặc tròn rồi sửa đúng theo lời báo. Số ghi liền, không có dấu chấm hàng nghìn; ngày ghi năm-tháng-ngày; tên trường chép đúng từng chữ, cả chữ hoa. Bảng các trường có ở trang Viết một bài điển hình.',
  R2: 'Mã là tên tệp hoặc tên thư mục, bỏ phần đuôi. Mở thư mục ghi trong lời báo, tìm đúng tên rồi chép lại. Ảnh chèn trong bài bằng khối Figure thì phải có trong mục Ảnh.',
  R3: 'Chỉ điển hình làm sau mới ghi “Nhân rộng từ” điển hình làm trước. Xóa trường này ở bài gốc. “Làm theo ra sao” chỉ điền khi có “Nhân rộng từ”.',
  R4: 'So lại phiếu đồng ý, văn bản duyệt và ngày đăng. Nếu đăng sớm hơn ngày duyệt là do ghi nhầm thì sửa ngày; nếu chưa duyệt thật thì lùi ngày đăng. Bài đăng lại phải xin phép nguồn trước.',
  R5: 'Xem phiếu: người trong ảnh có đồng ý cho đăng ảnh không. Có thì thêm anh vào phạm vi; không thì thay ảnh.',
  R6: 'Trẻ dưới 7 tuổi: người đại diện đồng ý. Từ 7 tuổi: cả trẻ và người đại diện. Ghi căn cứ nguoi-dai-dien kèm số phiếu. Không xin được thì thay ảnh hoặc bỏ phần nêu trẻ.',
  R7: 'Mở trang của phong trào, bôi đen đúng câu trong tiêu chí, chép và dán. Không viết lại, không đổi chữ hoa, chữ thường.',
  R8: 'Chọn tên đơn vị vào đúng ngày của việc: xã, phường cũ đến hết ngày 30/6/2025, xã, phường mới từ ngày 1/7/2025. Ngày công nhận phải nằm trong thời gian của phong trào và không sau ngày đăng. Ngày cập nhật, đính chính, theo dõi, hủy khen, đổi sự kiện là ngày đã qua; sự kiện hủy thì có mục “Hủy” ở Thay đổi sau khi đăng.',
  R9: 'Phong trào tính chỉ tiêu cho từng ngành: ghi sector. Cá nhân của phong trào có giới hạn tuổi: ghi ageOk là true sau khi đã kiểm tra tuổi. Hộ gia đình: ghi countAs, trừ phong trào mà kế hoạch đã xếp hộ gia đình vào tập thể hoặc cá nhân. Không thuộc các trường hợp ấy thì xóa ba trường này.',
  R10: 'Xóa hẳn, không che bớt vài số. Ai cần liên hệ thì qua cơ quan đầu mối ở mục Đón tham quan. Nếu máy nhận nhầm một con số bình thường, hãy viết lại cho rõ: thêm đơn vị tính, hoặc viết bằng chữ.',
  R11: 'Viết một câu nói điều thấy trong ảnh: ai làm gì, ở đâu. Xem ví dụ ở trang Ảnh và đồng ý công khai.',
  R12: 'Bài điển hình cần hai phần Cách làm và Kết quả, tên phần viết đúng từng chữ, xếp đúng thứ tự, ít nhất 150 chữ; bài Người tốt, việc tốt ít nhất 80 chữ. Lỗi ký hiệu trong thân bài có bảng riêng ở cuối trang này.',
  R13: 'Bật bộ gõ với bảng mã Unicode dựng sẵn. Dùng ngoặc kép cong “ ”. Tên thư mục chỉ gồm chữ thường không dấu, số, gạch nối; bài điển hình bắt đầu bằng năm công nhận.',
  R14: 'Đổi tên thư mục theo việc làm trước khi đăng. Sau khi đăng thì đường dẫn không đổi nữa.',
  R15: 'Hỏi cơ quan phụ trách trang xem bài có còn nên đăng. Nếu gỡ, làm theo phần gỡ bài ở trang Ảnh và đồng ý công khai.',
  R16: 'Hỏi lại cơ sở rồi thêm một mục vào followUps: ngày xem lại và tình hình.',
  R17: 'Máy không báo lỗi. Bài ghi sample: true có nhãn “Minh họa” ở bản xem thử và tự bị bỏ ra ở bản chính thức. Bài thật không ghi trường này.',
  R18: 'Lệnh kiểm tra nội dung không báo quy tắc này; bài kiểm thử của dự án so từng chữ với kế hoạch. Không sửa trang Kế hoạch và các trường nguyên văn trong content/phong-trao.',
  R19: 'Máy không báo lỗi. Bài có ngày đăng trong tương lai không hiện; từ ngày ấy trở đi, lần dựng trang kế tiếp sẽ có bài.',
  R20: 'Bài đã có trong da-go.yaml thì xóa thư mục bài, và bỏ các liên kết trỏ tới bài ấy ở những bài khác.',
  A1: 'Đặt tệp ảnh vào cùng thư mục với index.mdx, tệp PDF vào cùng thư mục với văn bản; tên tệp đúng như đã ghi. Ảnh nhỏ thì xin ảnh gốc; phóng to ảnh nhỏ không làm ảnh rõ hơn.',
  T1: 'So tệp với một bài đã có. Thụt dòng bằng dấu cách, mỗi bậc hai dấu. Giá trị có dấu hai chấm thì đặt cả giá trị trong ngoặc đơn. Lưu tệp bằng mã UTF-8.',
};

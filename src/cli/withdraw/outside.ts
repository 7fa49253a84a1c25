/**
 * Lists what a withdrawal does not reach, such as portals and search engines, with the words of a request to each. The
 * requests name nobody and give no reason.
 */

interface Subject {
  /** Full URL of the entry. */
  url: string;
  /** Its folder, from the project root. */
  folder: string;
  /** Day of the withdrawal, formatted for a sentence. */
  day: string;
  /** Titles of booklets that contain the entry. */
  booklets: readonly string[];
}

export function sayOutside({ url, folder, day, booklets }: Subject): string[] {
  const asked: [who: string, ...words: string[]][] = [
    [
      'Kho git còn bài trong lịch sử, ai đọc được kho thì vẫn đọc được. Gửi người quản trị kho:',
      `Nhờ anh/chị xóa các tệp trong ${folder} khỏi lịch sử của kho (git filter-repo --invert-paths --path ${folder}), xóa các nhánh cũ và bản sao còn chứa, rồi báo mọi người chép lại kho.`,
    ],
    [
      'Cổng thông tin, báo, trang khác đã nhúng hoặc đăng lại. Gửi ban biên tập nơi ấy:',
      `Nội dung ở ${url} đã được gỡ ngày ${day}. Kính đề nghị quý cơ quan gỡ bài, ảnh, đoạn trích lấy từ địa chỉ này, kể cả bản lưu đệm và bài trên mạng xã hội, và báo lại khi xong. Xin cảm ơn.`,
    ],
    [
      'Máy tìm kiếm. Điền địa chỉ bài ở search.google.com/search-console/remove-outdated-content, www.bing.com/webmasters/tools/contentremoval và trang trợ giúp của Cốc Cốc. Nơi nào hỏi thêm thì ghi:',
      `Trang ${url} đã được gỡ ngày ${day} và nay trả mã 410. Đề nghị xóa kết quả, bản lưu và ảnh thu nhỏ của trang này.`,
    ],
    [
      'Nơi lưu trữ web, như web.archive.org. Gửi info@archive.org:',
      `Please exclude ${url} and everything below it from the Wayback Machine. We publish this site; the page was withdrawn and now answers 410.`,
    ],
    [
      `Bản in, tệp Word, Excel, PDF đã gửi${booklets.length === 0 ? '' : `, nhất là ${booklets.map((title) => `“${title}”`).join(', ')}`}. Gửi các nơi đã nhận:`,
      `Mục có địa chỉ ${url} trong tài liệu đã gửi nay không còn được công khai. Đề nghị không phát, không đăng tiếp; thu lại hoặc bỏ trang ấy ở bản còn giữ, và xóa tệp đã nhận.`,
    ],
    [
      'Máy của người đọc. Bài giữ để đọc khi không có mạng rời máy khi mở lại trang, chậm nhất sau một ngày có mạng; ảnh chụp màn hình, tin đã chuyển tiếp thì không. Nhắn vào nhóm đã chia sẻ:',
      `Bài ở ${url} đã được gỡ. Mong bà con xóa tin, ảnh đã lưu và không chuyển tiếp nữa.`,
    ],
    [
      'Tệp npm run archive đã tạo và bản sao lưu của máy chủ. Gửi người phụ trách máy chủ:',
      `Nhờ anh/chị xóa các tệp lưu trữ trang tạo trước ngày ${day}, và ghi để khi khôi phục bản sao lưu thì gỡ lại ${url}.`,
    ],
  ];
  return [
    'Ngoài tầm của trang, phải hỏi từng nơi. Lời dưới đây chép nguyên được:',
    ...asked.flatMap(([who, ...words], index) => [`${index + 1}. ${who}`, ...words.map((each) => `   “${each}”`)]),
  ];
}

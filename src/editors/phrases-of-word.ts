/** Sentences of the import from Word. The handbook quotes some of them. */
export const phrasesOfWord = {
  open: 'Nhập từ Word',
  close: 'Đóng',
  choose: 'Chọn tệp Word',
  hint: 'Chọn một hay nhiều tệp .docx của đơn vị, hoặc kéo tệp vào đây. Tệp chỉ được đọc trong trình duyệt này, không gửi đi đâu.',
  reading: (name: string) => `Đang đọc ${name}…`,
  found: (count: number) => `Đã đọc được ${count} bài. Hãy xem từng đề xuất rồi nhận.`,
  acceptAll: 'Nhận tất cả đề xuất',
  draftOf: (number: number, all: number, title: string) => (all === 1 ? title : `Bài ${number} trong ${all}: ${title}`),
  kind: 'Đây là',
  openDraft: 'Mở bản nháp',
  dropDraft: 'Bỏ bài này',
  left: (count: number) => `Còn ${count} bài từ Word`,
  bodyTaken: (words: number, photos: number) =>
    photos === 0 ? `Xem nội dung sẽ vào bài (${words} chữ)` : `Xem nội dung sẽ vào bài (${words} chữ, ${photos} ảnh)`,
  leftOut: (numbers: readonly string[]) => `Đã bỏ số và thông tin riêng có trong tệp: ${numbers.join('; ')}.`,
  leftOutBefore: 'Đã bỏ số và thông tin riêng có trong tệp.',
  notKept: 'Trình duyệt không giữ được các bài này: hãy mở và lưu từng bài trước khi đóng trang.',
  converted: (encoding: string) => `Tệp gõ bằng ${encoding}; đã chuyển sang Unicode.`,
  footnotesMoved: (count: number) =>
    `Tệp có ${count} chú thích ở chân trang hoặc cuối bài; chữ của chú thích nay đứng ngay dưới đoạn có dấu chú thích.`,
  commentsDropped: (count: number) => `Tệp có ${count} ghi chú bên lề (comment); ghi chú không được đưa vào bài.`,
  changesTaken: 'Tệp có chỗ sửa đang theo dõi (Track Changes): đã giữ chữ thêm vào và bỏ chữ bị xóa.',
  sectionsGuessed: 'Tệp không có đề mục nên các phần được chia theo ý từng đoạn. Hãy xem lại các đề mục trong bài.',
  outsideParts: (lines: readonly string[]) =>
    `Trong tệp còn có chữ đứng ngoài các bài: ${lines.map((line) => `“${line}”`).join('; ')}.`,
  photosOutside: (count: number) => `Trong tệp còn có ${count} ảnh đứng ngoài các bài; hãy thêm vào bài nếu cần.`,
  shortPart: 'Tệp chỉ kể rất ngắn về gương này. Hãy hỏi thêm đơn vị.',
  linesUnused: (lines: readonly string[]) =>
    `Có dòng trong tệp chưa dùng cho mục nào: ${lines.map((line) => `“${line}”`).join('; ')}.`,
  pictureName: (number: number) => `ảnh ${number} trong tệp`,
  photoRefused: (fault: string) => `Không lấy được một ảnh: ${fault}`,
  emptyFile: (name: string) => `${name}: tệp rỗng. Hãy lưu lại tệp trong Word rồi chọn lại.`,
  tooHeavy: (name: string, megabytes: number) =>
    `${name}: tệp nặng ${megabytes} MB, nhiều nhất 60 MB. Trong Word, hãy chọn ảnh rồi bấm Nén ảnh (Compress Pictures), lưu lại và chọn tệp lần nữa.`,
  oldWord: (name: string) =>
    `${name}: tệp Word đời cũ (.doc) hoặc có mật khẩu. Hãy mở bằng Word, chọn Lưu thành (Save As), kiểu Word Document (*.docx), không đặt mật khẩu, rồi chọn tệp mới.`,
  pdf: (name: string) => `${name}: tệp PDF. Hãy xin đơn vị tệp Word gốc (.docx), hoặc chép chữ từ PDF rồi dán vào bài.`,
  notWord: (name: string) => `${name}: không phải tệp Word (.docx). Hãy chọn tệp có đuôi .docx.`,
  broken: (name: string) => `${name}: tệp hỏng, không mở được. Hãy xin đơn vị gửi lại.`,
  tooMuchInside: (name: string) =>
    `${name}: bên trong tệp có quá nhiều dữ liệu nên không mở. Hãy tách thành nhiều tệp nhỏ hơn.`,
  scanOnly: (name: string) =>
    `${name}: trong tệp chỉ có ảnh chụp hoặc bản quét, không có chữ để đọc. Hãy xin đơn vị tệp Word có chữ, hoặc gõ lại nội dung.`,
  noText: (name: string) => `${name}: tệp không có chữ nào. Hãy kiểm tra đã chọn đúng tệp chưa.`,
} as const;

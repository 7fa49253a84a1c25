/** Sentences of the import from Word. The handbook quotes some of them. */
export const phrasesOfWord = {
  open: 'Nhập từ Word',
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

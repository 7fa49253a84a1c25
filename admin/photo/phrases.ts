/** Texts of the upload fields. */
export const phrases = {
  choosePhoto: 'Chọn ảnh từ máy',
  changePhoto: 'Đổi ảnh',
  dropPhoto: 'Hoặc kéo ảnh vào đây. JPG, PNG hay WebP.',
  preparingPhoto: 'Đang chuẩn bị ảnh…',
  tookPhoto: 'Đã nhận ảnh.',
  chooseDocument: 'Chọn PDF từ máy',
  changeDocument: 'Đổi tệp',
  removeDocument: 'Bỏ tệp',
  dropDocument: 'Hoặc kéo tệp PDF vào đây.',
  takingDocument: 'Đang nhận tệp…',
  tookDocument: 'Đã nhận tệp.',
} as const;

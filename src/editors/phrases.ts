/** Texts that the editors' pages add to Decap's own phrases. The handbook quotes some of them. */

export const phrasesOfFiles = {
  choosePhoto: 'Chọn ảnh từ máy',
  changePhoto: 'Đổi ảnh',
  takePhoto: 'Chụp ảnh',
  dropPhoto: 'Hoặc kéo ảnh vào đây. JPG, PNG, WebP hay HEIC.',
  preparingPhoto: 'Đang chuẩn bị ảnh…',
  tookPhoto: 'Đã nhận ảnh.',
  chooseDocument: 'Chọn PDF từ máy',
  changeDocument: 'Đổi tệp',
  removeDocument: 'Bỏ tệp',
  dropDocument: 'Hoặc kéo tệp PDF vào đây.',
  takingDocument: 'Đang nhận tệp…',
  tookDocument: 'Đã nhận tệp.',
} as const;

/** Texts about a draft that this browser has kept. */
export const phrasesOfKept = {
  heading: 'Bản đang viết dở',
  restore: 'Khôi phục',
  drop: 'Bỏ',
  open: 'Mở',
  changed: 'Từ lúc ấy bài trong kho đã đổi: khôi phục xong, hãy xem lại cả bài rồi mới lưu.',
  waiting:
    'Chưa nối được tới nơi lưu bài nên bài chưa mở ra. Hãy giữ nguyên trang này: nối lại được thì bài tự mở, chữ đã gõ vẫn còn.',
  waitingAfterSave:
    'Bài đã tới nơi lưu, nhưng giờ chưa nối lại được. Cứ viết tiếp: chữ đang gõ được giữ trên máy này; nối lại được thì lưu tiếp.',
  notKept:
    'Trình duyệt này không giữ được bản đang viết (bộ nhớ đầy, hoặc đang ở chế độ ẩn danh). Hãy bấm “Lưu” thường xuyên.',
} as const;

/** Texts about a save that was refused because the entry has changed meanwhile. */
export const phrasesOfConflict = {
  heading: 'Bài đã có bản khác từ lúc bạn mở',
  advice: 'Chưa ghi gì. Dưới đây là những chỗ hai bản khác nhau; hãy chọn bản để giữ.',
  mineColumn: 'Bản của bạn',
  theirsColumn: 'Bản ở nơi lưu',
  same: 'Hai bản chỉ khác cách ghi, không khác chữ nào.',
  mine: 'Lưu bản của tôi, thay bản ở nơi lưu',
  theirs: 'Mở bản ở nơi lưu, bản của tôi vẫn được giữ',
  later: 'Để sau',
} as const;

export const phrasesOfLetter = {
  print: 'In thư cho người được nêu',
  heading: (siteName: string) => `Gửi người được giới thiệu trên trang ${siteName}`,
};

/** The advice below the form. */
export const phrasesOfAdvice = {
  heading: (count: number) => `Gợi ý: ${count} điều nên xem lại (không bắt buộc)`,
} as const;

/** The buttons of a photo, and the point that is kept when it is cropped. */
export const phrasesOfPhotos = {
  turn: 'Xoay phải',
  earlier: 'Chuyển lên trước',
  later: 'Chuyển xuống sau',
  photoFirst: 'Chọn ảnh trước, rồi chỉ điểm chính ở đây.',
  focusHint: 'Bấm vào chỗ quan trọng nhất của ảnh, hoặc dùng các phím mũi tên.',
  focusAt: (x: number, y: number) => `Điểm chính của ảnh: ngang ${x} %, dọc ${y} %. Dùng phím mũi tên để dời.`,
  focusDrop: 'Bỏ điểm chính',
  onCard: 'Trên thẻ',
  onHead: 'Ở đầu bài',
  onShare: 'Khi chia sẻ',
} as const;

/** The page that lists what editors have to do. */
export const phrasesOfReport = {
  heading: 'Việc cần làm',
  headingOf: (day: string) => `Việc cần làm, ngày ${day}`,
  back: 'Trở lại các bài',
  print: 'In trang này',
  reading: 'Đang đọc các bài đang chờ…',
  asking: 'Đang xem có bài nào bị tạm ẩn không…',
  unasked:
    'Chưa biết có bài nào đang bị tạm ẩn không, nên danh sách này có thể còn thiếu. Hãy tải lại trang này để thử lại.',
  nothing: 'Không có việc nào phải làm.',
  countForMe: 'Đợi bạn',
  countForOthers: 'Đợi người khác',
  forMeToReview: 'Đợi bạn duyệt',
  forMeToPublish: 'Đã duyệt, đợi bạn bấm đăng',
  forMeToWrite: 'Đợi bạn viết xong và gửi duyệt',
  forReviewer: 'Đợi người duyệt xem',
  forPublication: 'Đã duyệt, đợi người duyệt bấm đăng',
  forWriter: 'Đợi người viết viết xong và gửi duyệt',
  by: (author: string) => `người viết: ${author}`,
  changed: (day: string) => `sửa lần cuối ${day}`,
  limits:
    'Ảnh, khen thưởng và mức của kế hoạch tính theo lần dựng trang gần nhất; liên kết hỏng, bài còn lỗi chưa đưa lên và bài đã duyệt đợi tới ngày đăng thì trang này không biết. Cần xem đủ thì nhờ người phụ trách máy.',
} as const;

/** Sentences about an entry's earlier versions and the notes on its draft. The handbook quotes some of them. */

interface Paragraphs {
  added: number;
  changed: number;
  removed: number;
}

export const phrasesOfHistory = {
  heading: 'Lịch sử bài',
  reading: 'Đang đọc các bản trước…',
  failed: 'Chưa đọc được lịch sử.',
  filled: (label: string) => `${label} đã điền`,
  changed: (label: string) => `${label} đã đổi`,
  emptied: (label: string) => `${label} đã bỏ`,
  body: (label: string, { added, changed, removed }: Paragraphs) =>
    `${label}: ${[
      ...(added > 0 ? [`thêm ${added} đoạn`] : []),
      ...(changed > 0 ? [`sửa ${changed} đoạn`] : []),
      ...(removed > 0 ? [`bỏ ${removed} đoạn`] : []),
    ].join(', ')}`,
  first: 'Bản đầu tiên',
  onlyNotation: 'Chỉ đổi cách ghi, không đổi chữ nào',
  cutOff: 'Các bản trước lần rút đồng ý hay gỡ bài không xem và không lấy lại được.',
  withdrawn: 'Bài đang ghi ngày rút đồng ý, nên các bản trước không xem và không lấy lại được.',
  look: 'Xem bản này',
  more: 'Xem các bản cũ hơn',
  version: (moment: string, by: string) => `Bản lúc ${moment}, ${by} lưu`,
  thisVersion: 'Bản này',
  inForm: 'Trong biểu mẫu',
  same: 'Bản này không khác biểu mẫu chữ nào.',
  whole: 'Xem cả bản này',
  restore: 'Đưa bản này vào biểu mẫu',
  close: 'Đóng',
  restored: (moment: string) => `Đã đưa bản lúc ${moment} vào biểu mẫu. Chưa lưu và chưa đăng gì.`,
  kept: (labels: readonly string[]) => `Giữ như hiện nay: ${labels.join(', ')}.`,
  undo: 'Lấy lại chữ vừa thay',
  undone: 'Đã lấy lại chữ trong biểu mẫu.',
} as const;

export const phrasesOfNotes = {
  heading: (count: number) => (count === 0 ? 'Ghi chú' : `Ghi chú (${count})`),
  label: 'Nhắn người cùng làm bài này',
  send: 'Gửi ghi chú',
  sending: 'Đang gửi…',
  sent: 'Đã gửi ghi chú. Người đọc trang không thấy ghi chú này.',
  empty: 'Hãy viết ghi chú rồi gửi.',
  failed: 'Chưa đọc hoặc chưa gửi được ghi chú.',
  noDraft: 'Bài chưa có bản nháp. Sửa và lưu bài rồi mới ghi chú được.',
  by: (name: string, moment: string) => `${name}, ${moment}`,
} as const;

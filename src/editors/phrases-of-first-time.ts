/** Sentences for somebody who writes here for the first time. The handbook quotes some of them. */
export const phrasesOfExample = {
  open: 'Bài mẫu',
  heading: 'Bài mẫu, chuyện hư cấu',
  hint: 'Một bài đã điền để xem mỗi ô ghi thế nào. Còn để trống những gì phải chọn theo thật: đơn vị, phong trào, tiêu chí đạt, ảnh, duyệt đăng, đồng ý công khai.',
  copy: 'Chép thành bài mới',
  close: 'Đóng',
} as const;

export const phrasesOfWalk = {
  offer: 'Lần đầu viết ở đây? Máy dẫn qua biểu mẫu trong hai phút, bỏ giữa chừng lúc nào cũng được.',
  begin: 'Dẫn qua biểu mẫu',
  dismiss: 'Không cần',
  step: (number: number, all: number, name: string) => `Bước ${number} trên ${all}: ${name}`,
  back: 'Lùi lại',
  next: 'Tiếp theo',
  leave: 'Thôi dẫn',
  end: 'Xong',
} as const;

interface WalkStep {
  /** Key of a field of the form, or the selector of another part of the page. */
  at: { field: string } | { selector: string };
  /** Name of the part. A field has none: its label is shown. */
  name?: string;
  text: string;
}

export const stepsOfWalk: readonly WalkStep[] = [
  {
    at: { field: 'title' },
    text: 'Nói việc đã làm và kết quả. Đường dẫn của bài lấy từ đây ở lần lưu đầu, nên đừng dùng tên người. Có tiêu đề là lưu được bản nháp.',
  },
  {
    at: { field: 'summary' },
    text: 'Một đoạn ngắn: ai, làm gì, được gì. Đoạn này hiện trên thẻ và khi chia sẻ. Dòng nhỏ dưới mỗi ô nói cách ghi.',
  },
  { at: { field: 'unit' }, text: 'Gõ vài chữ, không cần dấu, rồi chọn tên trong danh sách.' },
  { at: { field: 'movement' }, text: 'Chọn một phong trào. Không chắc thì hỏi người duyệt ở “Ghi chú” dưới biểu mẫu.' },
  {
    at: { field: 'results' },
    text: 'Mỗi con số một mục, kèm năm và nguồn. Số ghi như trên giấy: 1.250 hoặc 54,6.',
  },
  {
    at: { field: 'body' },
    text: 'Gõ thẳng, hoặc chép từ Word rồi dán. Có cả tệp Word thì dùng “Nhập từ Word” ở đầu trang các danh sách.',
  },
  { at: { field: 'photos' }, text: 'Thêm ảnh, rồi tả ảnh một câu, ghi người chụp và người trong ảnh.' },
  {
    at: { field: 'consent' },
    text: 'Điền theo phiếu đồng ý của người được nêu. Chưa có phiếu vẫn lưu được, nhưng chưa gửi duyệt được.',
  },
  {
    at: { selector: "#nc-root [class*='-SaveButton-']" },
    name: 'Lưu',
    text: 'Bấm “Lưu”, hoặc Ctrl+S. Bài thành bản nháp, chưa ai ngoài cơ quan thấy. Viết xong thì đổi “Trạng thái” sang “Chờ duyệt”.',
  },
  {
    at: { selector: '.problems summary' },
    name: 'Những chỗ còn thiếu',
    text: 'Dòng này đếm những chỗ còn thiếu. Bấm vào để xem, bấm từng chỗ để tới đúng ô.',
  },
];

export const phrasesOfSteps = {
  name: 'Các phần của biểu mẫu',
  choose: 'Tới phần',
  back: 'Phần trước',
  next: 'Phần sau',
  part: (number: number, all: number, label: string) => `${number}/${all} ${label}`,
} as const;

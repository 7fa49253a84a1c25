import { formatNumber } from '../text/format.ts';
import type { RawKind } from '../text/raw-marks.ts';
import { adviceForTag } from './html-tags.ts';

const rawAdvice: Readonly<Record<RawKind, string>> = {
  entity: 'Hãy gõ thẳng ký tự ấy.',
  tag: 'Hãy bỏ thẻ, chỉ giữ phần chữ.',
  link: 'Liên kết viết [chữ](https://…), hai ngoặc liền nhau.',
  footnote: 'Hãy đưa nội dung chú thích vào câu, trong ngoặc tròn.',
  heading: 'Đề mục viết “## Tên đề mục” ở dòng riêng, có dấu cách sau “##”.',
  quotation: 'Lời trích viết “> chữ” ở đầu dòng.',
  list: 'Mục của danh sách viết “- chữ” ở đầu dòng, có dấu cách sau gạch nối.',
  table: 'Bảng cần một dòng “|---|---|” dưới dòng đầu, và một dòng trống ở trên.',
  bold: 'Chữ đậm viết **chữ**, không có dấu cách ở bên trong; không cần thì bỏ các dấu ấy.',
  italic: 'Chữ nghiêng viết *chữ*, không có dấu cách ở bên trong; không cần thì bỏ các dấu ấy.',
  code: 'Hãy bỏ dấu ấy.',
  escape: 'Hãy bỏ dấu ấy.',
};

/** What editors read about a mistake in a body. The keys are published and must never change. */
export const messages = {
  'too-long': (length: number, max: number) =>
    `Nội dung dài ${formatNumber(length)} ký tự, quá giới hạn ${formatNumber(max)}. Hãy chia thành nhiều bài, hoặc đưa phần dài vào văn bản đính kèm.`,
  'too-deep': (max: number) =>
    `Danh sách, trích dẫn hoặc khối lồng nhau quá ${max} tầng. Hãy viết lại với ít tầng hơn.`,
  'too-many-marks': (mark: string, max: number) =>
    `Nội dung có quá ${formatNumber(max)} dấu “${mark}”. Hãy bỏ bớt, hoặc xem lại đoạn vừa dán vào.`,
  'too-long-word': (max: number) =>
    `Có một chuỗi liền nhau dài quá ${formatNumber(max)} ký tự, thường do dán nhầm ảnh hoặc tệp. Hãy xóa chuỗi đó.`,
  'too-many-problems': () => 'Phía sau còn lỗi chưa kể ra đây. Hãy sửa các lỗi đã báo rồi kiểm tra lại.',
  unreadable: () => 'Không đọc được nội dung từ chỗ này. Hãy xem lại các dấu “<” và “{” ở gần, hoặc gõ lại đoạn này.',
  unsupported: () => 'Cách viết này không dùng được trong bài. Hãy viết lại thành đoạn văn thường.',
  'hidden-character': (name: string, place: string) =>
    `Có ký tự ẩn ${name} ${place}, thường do dán từ phần mềm khác. Hãy xóa chỗ ấy rồi gõ lại.`,

  'less-than': () =>
    'Dấu “<” bị hiểu là mở đầu một khối. Hãy viết bằng chữ, ví dụ “dưới 5 triệu”, hoặc thêm dấu “\\” phía trước: “\\<”.',
  'html-comment': () =>
    'Ghi chú kiểu <!-- … --> không dùng được. Hãy xóa đi, hoặc viết {/* … */} để ghi chú không hiện ra trang.',
  'angle-link': () =>
    'Địa chỉ đặt trong dấu “<” và “>” không dùng được. Hãy viết [chữ hiển thị](địa chỉ), hoặc bỏ hai dấu đó.',
  'raw-html': (tag: string) => `Thẻ <${tag}> không dùng được trong bài. ${adviceForTag(tag)}`,
  brace: () =>
    'Dấu “{” và phần chữ sau nó bị hiểu là một đoạn mã nên không hiện ra. Hãy dùng ngoặc tròn, hoặc thêm dấu “\\” phía trước: “\\{”.',
  'code-statement': (word: string) =>
    `Dòng bắt đầu bằng “${word}” bị hiểu là một đoạn mã. Hãy thay bằng từ tiếng Việt, hoặc bắt đầu câu bằng chữ khác.`,

  'unknown-component': (name: string, valid: string) =>
    `Không có khối <${name}>. Các khối dùng được: ${valid}; tên phải đúng cả chữ hoa, chữ thường. Nếu đây là lời văn, hãy thêm dấu “\\” trước dấu “<”.`,
  'component-not-here': (name: string) =>
    `Khối <${name}> chỉ dùng ở trang đăng lại văn bản gốc. Hãy bỏ khối này và viết thẳng câu đúng.`,
  'component-syntax': (name: string) =>
    `Khối <${name}> viết chưa đúng. Hãy viết mỗi thuộc tính theo dạng tên="giá trị": dấu ngoặc kép thẳng (") ở hai đầu, bên trong chỉ dùng ngoặc kép cong (“ ”), không dùng dấu “{”; kết thúc thẻ bằng dấu “>”.`,
  'component-unclosed': (name: string) =>
    `Khối <${name}> mở mà chưa đóng. Hãy đặt thẻ mở <${name}> và thẻ đóng </${name}> ở hai dòng riêng, sát lề, có dòng trống trước và sau.`,
  'component-self-closing': (name: string) =>
    `Khối <${name}> không có chữ bên trong, nên phải kết thúc bằng “/>”. Hãy viết <${name} … />.`,
  'closing-tag-stray': (name: string) =>
    `Thẻ đóng </${name}> không có thẻ mở đứng trước. Hãy xóa thẻ này, hoặc thêm thẻ mở <${name}>.`,
  'closing-tag-wrong': (opened: string, closed: string) =>
    `Khối mở bằng <${opened}> lại đóng bằng </${closed}>. Hãy đóng bằng </${opened}>.`,
  'closing-tag-place': (name: string) =>
    `Thẻ đóng </${name}> không cùng chỗ với thẻ mở. Hãy đặt hai thẻ ở hai dòng riêng, sát lề, có dòng trống trước và sau.`,
  'component-place': (name: string) =>
    `Khối <${name}> đang nằm trong đoạn văn, danh sách hoặc bảng. Hãy để ở dòng riêng, có dòng trống trước và sau.`,
  'component-top-only': (name: string) =>
    `Khối <${name}> đang nằm trong một khối khác. Hãy đưa ra ngoài, để ở dòng riêng, có dòng trống trước và sau.`,
  'component-in-itself': (name: string) =>
    `Khối <${name}> đang nằm trong một khối <${name}> khác. Hãy tách thành hai khối liền nhau.`,
  'component-empty': (name: string) =>
    `Khối <${name}> chưa có nội dung. Hãy viết ít nhất một đoạn giữa thẻ mở và thẻ đóng.`,
  'steps-list': () =>
    'Khối <Steps> cần đúng một danh sách đánh số (1. 2. 3.), trước đó có thể có một đoạn dẫn. Hãy đánh số các bước và đưa phần khác ra ngoài khối.',

  'attribute-unknown': (component: string, name: string, valid: string) =>
    `Khối <${component}> không có thuộc tính “${name}”. ${valid === '' ? 'Hãy bỏ thuộc tính này.' : `Các thuộc tính dùng được: ${valid}.`}`,
  'attribute-missing': (component: string, name: string, label: string) =>
    `${label} (${name}) của khối <${component}> còn thiếu. Hãy thêm ${name}="…".`,
  'attribute-repeated': (component: string, name: string, label: string) =>
    `${label} (${name}) của khối <${component}> viết hai lần. Hãy giữ lại một.`,
  'attribute-long': (component: string, name: string, label: string, length: number, max: number) =>
    `${label} (${name}) của khối <${component}> dài ${length} ký tự, tối đa ${max}. Hãy rút gọn.`,
  'attribute-number': (component: string, name: string, label: string) =>
    `${label} (${name}) của khối <${component}> phải là một số, ví dụ 2.150 hoặc 12,5. Hãy đưa đơn vị tính sang thuộc tính unit.`,
  'attribute-photo': (component: string, name: string, label: string) =>
    `${label} (${name}) của khối <${component}> phải có dạng ./anh-1.jpg, đuôi jpg, jpeg, png hoặc webp. Hãy đặt tên tệp bằng chữ thường không dấu, số và dấu gạch nối.`,
  'attribute-option': (component: string, name: string, label: string, options: string) =>
    `${label} (${name}) của khối <${component}> chỉ nhận: ${options}. Hãy chọn một.`,

  'heading-level': (depth: number) =>
    depth === 1
      ? 'Đề mục cấp 1 (“#”) dành cho tiêu đề bài. Hãy dùng “##” hoặc “###”.'
      : `Đề mục cấp ${depth} (“${'#'.repeat(depth)}”) quá nhỏ. Hãy dùng “##” hoặc “###”.`,
  'heading-order': () =>
    'Đề mục cấp 3 (“###”) đứng trước mọi đề mục cấp 2. Hãy đổi thành “##”, hoặc thêm một đề mục “##” phía trên.',
  'heading-empty': () => 'Đề mục không có chữ. Hãy viết tên đề mục, hoặc xóa dòng này.',
  'heading-place': () => 'Đề mục đang nằm trong danh sách, trích dẫn hoặc khối. Hãy đưa ra ngoài, để ở dòng riêng.',
  'heading-underline': () =>
    'Dòng gạch ngang ngay dưới một câu biến câu đó thành đề mục. Hãy thêm một dòng trống ở giữa; nếu muốn có đề mục, hãy viết “##” trước câu.',

  'link-target': (address: string) =>
    `Địa chỉ liên kết “${address}” không dùng được. Hãy dùng địa chỉ bắt đầu bằng https://, mailto:, tel:, dấu “/” (trang khác ở đây) hoặc dấu “#” (mục trong trang này).`,
  'link-empty': () => 'Liên kết không có chữ để bấm. Hãy viết chữ vào giữa “[” và “]”.',
  'link-unused': (label: string) =>
    `Dòng “[${label}]: …” bị hiểu là địa chỉ của một liên kết nên không hiện ra. Nếu đây là lời văn, hãy thêm dấu “\\” trước dấu “[”.`,
  image: () =>
    'Ảnh chèn bằng “![…](…)” không dùng được. Hãy dùng khối <Figure src="./anh-1.jpg" caption="…" /> ở dòng riêng.',
  footnote: () => 'Chú thích cuối trang “[^…]” không dùng được. Hãy đưa nội dung chú thích vào câu, trong ngoặc tròn.',
  'code-block': () => 'Khối mã (giữa hai dòng ```) không dùng được. Hãy bỏ hai dòng đó và viết thành đoạn văn.',
  strikethrough: () =>
    'Hai dấu “~” biến chữ ở giữa thành chữ bị gạch. Hãy viết khoảng bằng “–” hoặc “đến”, bỏ phần chữ không dùng nữa, hoặc thêm dấu “\\” trước “~”.',
  'task-list': () => 'Ô đánh dấu ở đầu mục danh sách không dùng được. Hãy bỏ “[ ]” hoặc “[x]”.',
  'raw-mark': (shown: string, what: string, kind: RawKind) => `“${shown}” sẽ hiện nguyên ${what}. ${rawAdvice[kind]}`,
  'table-row': (cells: number, columns: number) =>
    `Dòng này của bảng có ${cells} ô, trong khi dòng đầu bảng có ${columns} ô. Hãy bỏ ô thừa, hoặc thêm cột ở dòng đầu.`,
};

export type ProblemCode = keyof typeof messages;

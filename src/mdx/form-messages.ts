/**
 * Messages for editors who write in the form. Most of `messages.ts` speaks of the source text, but in the form a body
 * has styles, buttons and blocks with Vietnamese names. The keys are those of `messages.ts`. A message that is missing
 * here suits both.
 */
import { isComponentName, specOf } from './components.ts';
import type { messages, ProblemCode } from './messages.ts';

type Writers = { [Code in ProblemCode]?: (...details: Parameters<(typeof messages)[Code]>) => string };

const blockOf = (name: string): string => `Khối ${isComponentName(name) ? specOf(name).label : `“${name}”`}`;
const rewrite = 'Hãy xóa khối này rồi chèn lại bằng nút dấu cộng.';

export const formMessages: Writers = {
  unreadable: () => 'Không đọc được nội dung từ một chỗ trong bài. Hãy xóa đoạn vừa sửa rồi gõ lại.',
  'less-than': () => 'Có dấu bé hơn bị hiểu là mở đầu một khối. Hãy viết bằng chữ, ví dụ “dưới 5 triệu”.',
  'html-comment': () => 'Có ghi chú dán từ trang khác. Hãy xóa đi, hoặc chèn khối Ghi chú riêng.',
  'angle-link': () => 'Có địa chỉ đặt trong dấu bé hơn và lớn hơn. Hãy bỏ hai dấu đó.',
  'raw-html': (tag) => `Thẻ “${tag}” của trang khác không dùng được trong bài. Hãy bỏ thẻ, chỉ giữ phần chữ.`,
  brace: () => 'Có dấu ngoặc nhọn mở bị hiểu là một đoạn mã nên không hiện ra. Hãy dùng ngoặc tròn.',
  'unknown-component': (name) => `Bài có khối “${name}” mà trang không có. ${rewrite}`,
  'component-not-here': (name) => `${blockOf(name)} chỉ dùng ở trang đăng lại văn bản gốc. Hãy bỏ khối này.`,
  'component-syntax': (name) => `${blockOf(name)} viết chưa đúng. ${rewrite}`,
  'component-unclosed': (name) => `${blockOf(name)} mở mà chưa đóng. ${rewrite}`,
  'component-self-closing': (name) => `${blockOf(name)} không có chữ bên trong. ${rewrite}`,
  'closing-tag-stray': (name) => `${blockOf(name)} thiếu phần đầu. ${rewrite}`,
  'closing-tag-wrong': (opened) => `${blockOf(opened)} đóng chưa đúng. ${rewrite}`,
  'closing-tag-place': (name) => `${blockOf(name)} đóng chưa đúng chỗ. ${rewrite}`,
  'component-place': (name) =>
    `${blockOf(name)} đang nằm trong đoạn văn, danh sách hoặc bảng. Hãy xóa rồi chèn lại ở một dòng riêng.`,
  'component-top-only': (name) => `${blockOf(name)} đang nằm trong một khối khác. Hãy chèn lại ở ngoài khối ấy.`,
  'component-in-itself': (name) =>
    `${blockOf(name)} đang nằm trong một khối cùng loại. Hãy tách thành hai khối liền nhau.`,
  'component-empty': (name) => `${blockOf(name)} chưa có nội dung. Hãy viết ít nhất một đoạn.`,
  'steps-list': () =>
    'Khối Các bước cần đúng một danh sách đánh số, trước đó có thể có một đoạn dẫn. Hãy viết mỗi bước một dòng.',
  'attribute-unknown': (component, name) => `${blockOf(component)} có mục lạ “${name}”. ${rewrite}`,
  'attribute-missing': (component, _name, label) => `${blockOf(component)}: ${label} còn thiếu. Hãy điền ô này.`,
  'attribute-repeated': (component, _name, label) => `${blockOf(component)}: ${label} ghi hai lần. ${rewrite}`,
  'attribute-long': (component, _name, label, length, max) =>
    `${blockOf(component)}: ${label} dài ${length} ký tự, tối đa ${max}. Hãy rút gọn.`,
  'attribute-number': (component, _name, label) =>
    `${blockOf(component)}: ${label} phải là một số, ví dụ 2.150 hoặc 12,5. Hãy đưa đơn vị tính sang ô Đơn vị tính.`,
  'attribute-photo': (component) =>
    `${blockOf(component)}: chưa phải một ảnh của bài. Hãy chọn lại trong danh sách ảnh.`,
  'attribute-option': (component, _name, label) =>
    `${blockOf(component)}: ${label} chưa đúng. Hãy chọn trong danh sách.`,
  'heading-level': () => 'Có đề mục quá lớn hoặc quá nhỏ. Hãy chọn kiểu “Tiêu đề cấp 2” hoặc “Tiêu đề cấp 3”.',
  'heading-order': () =>
    'Có “Tiêu đề cấp 3” đứng trước mọi “Tiêu đề cấp 2”. Hãy đổi thành “Tiêu đề cấp 2”, hoặc thêm một đề mục ở trên.',
  'heading-underline': () =>
    'Dòng gạch ngang ngay dưới một câu biến câu đó thành đề mục. Hãy thêm một dòng trống ở giữa.',
  'link-target': (address) =>
    address.startsWith('http://')
      ? `Liên kết “${address}” chưa an toàn. Hãy đổi http:// thành https:// rồi bấm thử; không mở được thì bỏ liên kết.`
      : `Liên kết “${address}” không dùng được. Hãy dùng địa chỉ đầy đủ bắt đầu bằng https://, hoặc địa chỉ trong trang này bắt đầu bằng dấu gạch chéo.`,
  'link-empty': () => 'Có liên kết không có chữ để bấm. Hãy viết chữ cho liên kết, hoặc bỏ liên kết.',
  'link-unused': (label) => `Dòng bắt đầu bằng “${label}” trong ngoặc vuông không hiện ra. Hãy bỏ ngoặc vuông.`,
  image: () => 'Có ảnh chèn thẳng vào bài. Hãy tải ảnh lên ở mục Ảnh rồi chèn khối Ảnh.',
  footnote: () => 'Chú thích cuối trang không dùng được. Hãy đưa nội dung chú thích vào câu, trong ngoặc tròn.',
  'code-block': () => 'Có đoạn viết như mã máy. Hãy viết lại thành đoạn văn.',
  strikethrough: () => 'Có chữ bị gạch ngang. Hãy bỏ phần chữ không dùng nữa, hoặc viết khoảng bằng “–” hay “đến”.',
  'task-list': () => 'Ô đánh dấu ở đầu mục danh sách không dùng được. Hãy bỏ ô ấy.',
  'raw-mark': (shown, what) =>
    `“${shown}” sẽ hiện nguyên ${what}. Hãy xóa dấu ấy, rồi dùng nút trên thanh công cụ nếu cần.`,
  'table-row': (cells, columns) =>
    `Một dòng của bảng có ${cells} ô, trong khi dòng đầu có ${columns} ô. Hãy bỏ ô thừa, hoặc thêm cột ở dòng đầu.`,
};

/** Errors of the git server as Vietnamese sentences that say what to do. */

/** An error whose text is shown to the editor. Decap calls `toString()`, which would put “Error: ” in front. */
export class GitServerError extends Error {
  override toString(): string {
    return this.message;
  }
}

/** No answer came; the same request may succeed later. */
export class Unreachable extends GitServerError {}

/** The login has expired; only a new login helps. */
export class SessionOver extends GitServerError {}

export type GitServerAction = 'read' | 'save' | 'review' | 'publish';

interface Failure {
  status: number;
  /** The server's message, in English. */
  said: string;
  doing: GitServerAction;
}

interface Rule {
  statuses: readonly number[];
  doing?: GitServerAction;
  said?: RegExp;
  sentence: string;
}

export const sentences = {
  sessionOver:
    'Phiên đăng nhập đã hết. Bài đang viết chưa mất: hãy mở trang biên tập ở một thẻ mới, đăng nhập, rồi quay lại thẻ này làm lại việc vừa rồi.',
  offline: 'Máy này đang mất mạng. Hãy giữ nguyên trang này, nối lại mạng rồi làm lại việc vừa rồi.',
  unreachable:
    'Chưa nối được tới máy chủ lưu bài. Hãy giữ nguyên trang này, đợi vài phút rồi làm lại; nếu vẫn vậy thì báo người phụ trách máy chủ.',
  changedByOther:
    'Từ lúc bạn mở bài, nơi lưu đã có bản khác. Chưa ghi gì: hai bản hiện cạnh nhau ở đầu trang để bạn chọn.',
  thrownAway:
    'Bản nháp này vừa bị bỏ ở nơi lưu. Bản của bạn còn nguyên ở đây; muốn giữ thì bấm “Lưu” lần nữa, bài sẽ thành bản nháp mới.',
  slowRebase:
    'Máy chủ chưa ghép xong bản nháp với các bài mới đăng. Chưa ghi gì, chữ vẫn còn ở đây. Hãy đợi một phút rồi bấm “Lưu” lần nữa.',
  noRebase:
    'Bản đang đăng vừa được sửa cùng chỗ với bản nháp này, máy chủ không tự ghép được. Chưa ghi gì, chữ vẫn còn ở đây. Hãy chép phần mới viết ra chỗ khác, bỏ chỗ sửa chưa đăng, mở lại bài rồi viết lại phần ấy.',
  tooHeavy:
    'Máy chủ không nhận được lần lưu này vì ảnh và bài cộng lại quá nặng, hoặc đường mạng quá chậm. Bài vẫn còn ở đây. Hãy bớt ảnh, lưu, rồi thêm dần; nếu một ảnh cũng không được thì báo người phụ trách máy chủ.',
  ownEntry:
    'Bài bạn gửi thì người khác duyệt. Hãy để bài ở “Chờ duyệt” và báo người duyệt; người ấy chuyển sang “Sẵn sàng đăng”.',
  notReviewer:
    'Tài khoản của bạn không có quyền duyệt, nên bài chưa sang “Sẵn sàng đăng”. Hãy để bài ở “Chờ duyệt” và báo người duyệt.',
  noAccess: 'Tài khoản của bạn chưa được ghi vào kho bài. Hãy nhờ người phụ trách thêm bạn vào kho, rồi đăng nhập lại.',
} as const;

/** First match wins. The patterns in `said` follow the messages of Forgejo, Gitea and GitLab. */
const rules: readonly Rule[] = [
  {
    statuses: [405],
    said: /not allowed to merge/i,
    sentence: 'Tài khoản của bạn không được đăng bài. Hãy nhờ người có quyền đăng bấm “Đăng ngay”.',
  },
  {
    statuses: [401, 403],
    doing: 'publish',
    sentence: 'Tài khoản của bạn không được đăng bài. Hãy nhờ người có quyền đăng bấm “Đăng ngay”.',
  },
  {
    statuses: [405],
    said: /enough approvals/i,
    sentence:
      'Bài chưa được duyệt, hoặc đã sửa sau khi duyệt. Người duyệt đưa bài về “Chờ duyệt”, xem lại, rồi chọn “Sẵn sàng đăng” lần nữa.',
  },
  {
    statuses: [405],
    said: /requested changes|review requests/i,
    sentence: 'Còn người duyệt yêu cầu sửa hoặc chưa xem xong. Hãy hỏi người duyệt rồi đăng lại.',
  },
  {
    statuses: [405],
    said: /status checks/i,
    sentence:
      'Máy chủ chưa kiểm tra xong nội dung, hoặc nội dung còn lỗi. Hãy đợi vài phút rồi đăng lại; nếu vẫn vậy thì mở phần kiểm tra của bài trên máy chủ lưu bài để xem lỗi.',
  },
  {
    statuses: [405],
    said: /behind the base/i,
    sentence: 'Từ lúc bài được gửi đã có bài khác lên trang. Hãy mở bài, lưu lại một lần, nhờ duyệt lại rồi đăng.',
  },
  {
    statuses: [405],
    said: /protected files/i,
    sentence: 'Lần gửi này đổi cả tệp của phần mềm, nên không đăng từ đây được. Hãy báo người phụ trách máy chủ.',
  },
  {
    statuses: [405],
    said: /try again later/i,
    sentence: 'Máy chủ đang xét bài có đụng bài khác không. Hãy đợi một phút rồi đăng lại.',
  },
  {
    statuses: [405],
    doing: 'publish',
    sentence:
      'Máy chủ chưa cho đăng bài này: có thể phần kiểm tra nội dung chưa xong hoặc chưa đạt. Hãy đợi vài phút rồi đăng lại; nếu vẫn vậy thì báo người phụ trách máy chủ.',
  },
  {
    statuses: [409],
    doing: 'publish',
    said: /head out of date|SHA does not match/i,
    sentence:
      'Bài vừa có người lưu thêm sau khi bạn mở. Hãy mở lại bài, xem phần mới rồi đăng; người duyệt cần duyệt lại.',
  },
  {
    statuses: [409],
    doing: 'publish',
    said: /push out of date|push rejected/i,
    sentence: 'Vừa có bài khác lên trang cùng lúc. Hãy đợi vài giây rồi đăng lại.',
  },
  {
    statuses: [406, 409, 422],
    doing: 'publish',
    sentence:
      'Bài này và bản đang đăng cùng sửa một chỗ, máy không tự ghép được. Hãy chép phần mới viết ra chỗ khác, bỏ chỗ sửa chưa đăng, mở lại bài rồi viết lại phần ấy.',
  },
  { statuses: [422], doing: 'review', said: /your own pull/i, sentence: sentences.ownEntry },
  {
    statuses: [400, 403, 422, 423],
    said: /protected|cannot commit|push into this branch|not allowed to push/i,
    sentence: 'Bản đang đăng được khóa, chỉ vào được qua bước duyệt. Hãy báo người phụ trách máy chủ.',
  },
  {
    statuses: [400, 409, 422],
    doing: 'save',
    sentence:
      'Máy chủ không nhận lần lưu này, có thể vì bài vừa có người khác sửa. Hãy bấm “Lưu” lần nữa; nếu vẫn vậy thì tải lại trang và mở lại bài: bản đang viết được giữ trên máy này.',
  },
  { statuses: [401], sentence: sentences.sessionOver },
  {
    statuses: [403],
    sentence: 'Tài khoản của bạn chưa được phép làm việc này. Hãy nhờ người phụ trách cấp quyền rồi đăng nhập lại.',
  },
  {
    statuses: [404],
    sentence:
      'Không thấy bài này trên máy chủ lưu bài: có thể người khác vừa đăng hoặc bỏ. Hãy tải lại trang rồi tìm lại bài.',
  },
  { statuses: [413], sentence: sentences.tooHeavy },
  { statuses: [423], sentence: 'Kho bài đang bị khóa. Hãy báo người phụ trách máy chủ.' },
  { statuses: [429], sentence: 'Máy chủ lưu bài đang bận. Hãy đợi một phút rồi làm lại.' },
];

export function explain({ status, said, doing }: Failure): string {
  const rule = rules.find(
    (candidate) =>
      candidate.statuses.includes(status) &&
      (candidate.doing ?? doing) === doing &&
      (candidate.said?.test(said) ?? true),
  );
  if (rule !== undefined) return rule.sentence;
  if (status >= 500)
    return `Máy chủ lưu bài đang trục trặc (mã ${status}). Hãy giữ nguyên trang này, đợi vài phút rồi làm lại; nếu vẫn vậy thì báo người phụ trách máy chủ.`;
  return `Máy chủ lưu bài không nhận việc vừa rồi (mã ${status}). Hãy báo người phụ trách máy chủ.`;
}

/** Says why a login failed. `said` is the message of the server's login page, or of Decap. */
export function explainLogin(said: string): string {
  if (/access_denied|denied/i.test(said))
    return 'Bạn chưa cho trang biên tập dùng tài khoản. Hãy đăng nhập lại và chọn đồng ý.';
  if (/insecure protocol/i.test(said))
    return 'Trang biên tập phải mở bằng địa chỉ https://. Hãy báo người phụ trách máy chủ.';
  if (/fetch|network|load failed/i.test(said)) return sentences.unreachable;
  return 'Đăng nhập chưa xong. Hãy bấm đăng nhập lại; nếu vẫn vậy thì báo người phụ trách máy chủ.';
}

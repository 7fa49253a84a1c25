import { describe, expect, test } from 'vitest';
import { explain, explainLogin, GitServerError, type GitServerAction } from '../../../src/editors/git-server-error.ts';

/** Answers of Forgejo and GitLab, and the beginning of the message that an editor reads. */
const cases: readonly (readonly [status: number, said: string, doing: GitServerAction, sentence: string])[] = [
  [401, '', 'save', 'Phiên đăng nhập đã hết.'],
  [403, '', 'save', 'Tài khoản của bạn chưa được phép'],
  [403, 'user cannot commit to protected branch', 'save', 'Bản đang đăng được khóa'],
  [400, 'You are not allowed to push into this branch', 'save', 'Bản đang đăng được khóa'],
  [400, 'A file with this name already exists', 'save', 'Máy chủ không nhận lần lưu này'],
  [422, 'repository file already exists', 'save', 'Máy chủ không nhận lần lưu này'],
  [404, '', 'read', 'Không thấy bài này'],
  [413, '', 'save', 'Máy chủ không nhận được lần lưu này vì ảnh và bài cộng lại quá nặng'],
  [429, '', 'read', 'Máy chủ lưu bài đang bận.'],
  [422, 'approve your own pull is not allowed', 'review', 'Bài bạn gửi thì người khác duyệt.'],
  [405, 'User not allowed to merge PR', 'publish', 'Tài khoản của bạn không được đăng bài.'],
  [401, '401 Unauthorized', 'publish', 'Tài khoản của bạn không được đăng bài.'],
  [405, 'Does not have enough approvals', 'publish', 'Bài chưa được duyệt'],
  [405, 'There are requested changes', 'publish', 'Còn người duyệt yêu cầu sửa'],
  [405, 'Not all required status checks successful', 'publish', 'Máy chủ chưa kiểm tra xong nội dung'],
  [405, 'The head branch is behind the base branch', 'publish', 'Từ lúc bài được gửi'],
  [405, 'Changed protected files', 'publish', 'Lần gửi này đổi cả tệp của phần mềm'],
  [405, 'Please try again later', 'publish', 'Máy chủ đang xét bài'],
  [405, '405 Method Not Allowed', 'publish', 'Máy chủ chưa cho đăng bài này'],
  [409, 'merge conflict', 'publish', 'Bài này và bản đang đăng cùng sửa một chỗ'],
  [409, 'head out of date', 'publish', 'Bài vừa có người lưu thêm sau khi bạn mở'],
  [409, 'SHA does not match HEAD of source branch: 1', 'publish', 'Bài vừa có người lưu thêm sau khi bạn mở'],
  [409, 'merge push out of date', 'publish', 'Vừa có bài khác lên trang cùng lúc'],
  [406, 'Branch cannot be merged', 'publish', 'Bài này và bản đang đăng cùng sửa một chỗ'],
  [502, '<html>', 'read', 'Máy chủ lưu bài đang trục trặc (mã 502).'],
  [418, '', 'read', 'Máy chủ lưu bài không nhận việc vừa rồi (mã 418).'],
];

describe('what a server answers', () => {
  test.each(cases)('%i “%s” at %s', (status, said, doing, sentence) => {
    expect(explain({ status, said, doing })).toMatch(new RegExp(`^${sentence.replaceAll(/[().]/g, '\\$&')}`));
  });
});

test.each([
  ['access_denied: the request is denied', 'Bạn chưa cho trang biên tập dùng tài khoản.'],
  ['Cannot authenticate over insecure protocol!', 'Trang biên tập phải mở bằng địa chỉ https://.'],
  ['Failed to fetch', 'Chưa nối được tới máy chủ lưu bài.'],
  ['Invalid nonce', 'Đăng nhập chưa xong.'],
])('a login that ends with “%s”', (said, sentence) => {
  expect(explainLogin(said)).toContain(sentence);
});

test('Decap shows the sentence and nothing else', () => {
  expect(String(new GitServerError('Một câu.'))).toBe('Một câu.');
});

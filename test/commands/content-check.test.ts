/** Runs the command `content:check` itself, as an editor and the build do. */
import { execFile } from 'node:child_process';
import { resolve } from 'node:path';
import { describe, test } from 'vitest';
import { today, validContent, withCases } from '../support/laid-corpus.ts';

interface Run {
  code: number;
  output: string;
  errors: string;
}

const command = resolve('src/content-check.ts');

/** Runs the command in `folder` and checks the content in `contentDir` below it. */
const check = (folder: string, contentDir: string): Promise<Run> =>
  new Promise((done) => {
    const env = { BUILD_DATE: today, CONTENT_DIR: contentDir };
    const child = execFile(process.execPath, [command], { cwd: folder, env }, (_error, output, errors) => {
      done({ code: child.exitCode ?? -1, output, errors });
    });
  });

describe.concurrent('npm run content:check', () => {
  test('says that the content is valid and succeeds', async ({ expect }) => {
    const run = await check('.', validContent);
    // The fixtures cause warnings, not errors: some titles and a summary look like markup on purpose, and some entries
    // refer to withdrawn or hidden ones.
    expect(run.output).toMatch(/\nNội dung hợp lệ: 58 mục, 10 điều nên xem lại\.\n$/);
    expect(run.output.match(/^ {2}Xem lại R2, .*đã gỡ hoặc đã chuyển/gm)).toHaveLength(5);
    expect(run.output.match(/^ {2}Xem lại R2, .*chưa hiện với người đọc/gm)).toHaveLength(2);
    expect(run.output.match(/^ {2}Xem lại R13, .*thẻ của trang web/gm)).toHaveLength(3);
    expect(run).toMatchObject({ code: 0, errors: '' });
  });

  test('groups the problems by file, counts them, and fails', async ({ expect }) => {
    const run = await withCases(['body-missing', 'name-in-slug', 'replication-cycle'], (folder) =>
      check(folder, 'content'),
    );
    expect(run.code).toBe(1);
    expect(run.errors).toBe('');
    expect(run.output).toMatchInlineSnapshot(`
      "content/dien-hinh/2022-lan-coi-dat-coc-o-cho/index.mdx
        Xem lại R13, dòng 2 – Tiêu đề (title): “<b>nilon</b>” sẽ hiện nguyên thẻ của trang web. Trường này chỉ nhận chữ thường, hãy bỏ các dấu ấy.

      content/dien-hinh/2024-khong-co-noi-dung/index.mdx
        Lỗi R12 – Nội dung (body): còn thiếu phần “## Cách làm”. Hãy viết phần này.
        Lỗi R12 – Nội dung (body): còn thiếu phần “## Kết quả”. Hãy viết phần này.
        Lỗi R12 – Nội dung (body): có 0 chữ, cần ít nhất 150. Hãy kể thêm việc đã làm.

      content/dien-hinh/2024-pham-thi-vi-du-hien-mau/index.mdx
        Xem lại R14, dòng 6 – Tên tập thể / hộ / người (subject.name): đường dẫn “2024-pham-thi-vi-du-hien-mau” có tên người. Hãy đổi tên thư mục, lấy từ việc làm: khi phải gỡ bài, đường dẫn không lộ tên.

      content/dien-hinh/2024-vong-tron-hai/index.mdx
        Lỗi R3, dòng 28 – Nhân rộng từ (replicatedFrom): nhân rộng đi vòng tròn: 2024-vong-tron-hai ← 2024-vong-tron-mot ← 2024-vong-tron-hai. Hãy xem lại nơi nào làm trước.

      content/dien-hinh/2024-vong-tron-mot/index.mdx
        Lỗi R3, dòng 28 – Nhân rộng từ (replicatedFrom): nhân rộng đi vòng tròn: 2024-vong-tron-mot ← 2024-vong-tron-hai ← 2024-vong-tron-mot. Hãy xem lại nơi nào làm trước.

      content/dien-hinh/2025-mot-so-hen-cho-ba-thon/index.mdx
        Xem lại R2, dòng 15 – Nhân rộng từ (replicatedFrom): “2024-zabuna-giu-nuoc-cuoi-kenh” đã gỡ hoặc đã chuyển, nên trang không nhắc tới. Hãy bỏ khỏi mục này.

      content/su-kien/cuoc-thi-viet-nguoi-o-gan-ta/index.mdx
        Xem lại R2, dòng 11 – Điển hình (exemplars.1): “2024-zabuna-giu-nuoc-cuoi-kenh” đã gỡ hoặc đã chuyển, nên trang không nhắc tới. Hãy bỏ khỏi mục này.

      content/van-ban/tai-lieu-bien-va-dong.yaml
        Xem lại R2, dòng 9 – Điển hình (items.1.exemplar): “2024-zabuna-giu-nuoc-cuoi-kenh” đã gỡ hoặc đã chuyển, nên trang không nhắc tới. Hãy bỏ khỏi mục này.
        Xem lại R2, dòng 10 – Điển hình (items.2.exemplar): “2025-quyxtot-kho-giong-dau-mua” chưa hiện với người đọc, nên tập tài liệu chưa có bài này. Hãy chờ bài được đăng, hoặc bỏ khỏi danh sách.
        Xem lại R2, dòng 11 – Điển hình (items.3.exemplar): “2023-wembrax-gom-bat-muoi” chưa hiện với người đọc, nên tập tài liệu chưa có bài này. Hãy chờ bài được đăng, hoặc bỏ khỏi danh sách.
        Xem lại R2, dòng 14 – Bài Người tốt, việc tốt (items.6.story): “fylorka-do-cau-qua-suoi” đã gỡ hoặc đã chuyển, nên trang không nhắc tới. Hãy bỏ khỏi mục này.

      content/viec-tot/so-tay-giu-dau-cau/index.mdx
        Xem lại R13, dòng 2 – Tiêu đề (title): “<b>khi</b>” sẽ hiện nguyên thẻ của trang web. Trường này chỉ nhận chữ thường, hãy bỏ các dấu ấy.
        Xem lại R13, dòng 3 – Tóm tắt (summary): “<!-- và” sẽ hiện nguyên thẻ của trang web. Trường này chỉ nhận chữ thường, hãy bỏ các dấu ấy.

      content/viec-tot/thuc-giu-cong-ngan-man/index.mdx
        Xem lại R2, dòng 13 – Điển hình liên quan (exemplars.1): “2024-zabuna-giu-nuoc-cuoi-kenh” đã gỡ hoặc đã chuyển, nên trang không nhắc tới. Hãy bỏ khỏi mục này.

      5 lỗi cần sửa, 11 điều nên xem lại, trong 10 tệp.
      "
    `);
  });
});

/** Single reports that look like a list, because they have numbered headings or name many people. */
import { describe, expect, test } from 'vitest';
import { bold, p, read, valueOf } from '../../../support/word/html.ts';

describe('a report of its own stays one draft', () => {
  const opening = 'Tổ máy cày của xã Ninh Tây lập từ năm 2023, nay đã quen thuộc với bà con trên rẫy dốc.';
  const long =
    'Tổ xếp lịch cày theo hướng nước về, cày cho nhà thương binh và nhà neo đơn trước, nhà khá trả tiền dầu, nhà khó thì đổi công cho nhau. Mỗi tối, tổ trưởng đọc lịch hôm sau trên loa của thôn để ai cũng biết mà sắp việc nhà, và ghi vào sổ treo ở nhà kho.';
  const heads = ['1. Vài nét về tổ', '2. Những việc đã làm được', '3. Hướng phấn đấu'];

  test.each(['GƯƠNG ĐIỂN HÌNH TIÊN TIẾN', 'GƯƠNG NGƯỜI TỐT, VIỆC TỐT THÁNG 5'])(
    'with numbered headings in bold, under “%s”',
    (line) => {
      const drafts = read(
        `<p class="giua dam">${line}</p><p class="giua dam">Tổ máy cày của những người lính cũ</p>`,
        p(opening),
        ...heads.flatMap((head) => [bold(head), p(long)]),
      );
      expect(drafts).toHaveLength(1);
      expect(valueOf(drafts[0], 'title')).toBe('Tổ máy cày của những người lính cũ');
      for (const text of [opening, ...heads.map((head) => head.slice(3))]) expect(drafts[0]?.body).toContain(text);
    },
  );

  test('whose headings name one person again and again', () => {
    const drafts = read(
      '<p class="giua dam">Người giữ bến đò ở xã Ninh Sim</p>',
      bold('1. Ông Lâm Văn Phước và chiếc thuyền cũ'),
      p(long),
      bold('2. Ông Phước giữ bến'),
      p(long),
    );
    expect(drafts).toHaveLength(1);
  });

  test('with a list of the households that were helped', () => {
    const drafts = read(
      '<p class="giua dam">Tổ máy cày của những người lính cũ</p>',
      p(long),
      p('Danh sách hộ được cày giúp:'),
      p('1. Ông Trần Văn Bến: hai sào ruộng ở đầu thôn, cày xong trước tháng ba'),
      p('2. Bà Lê Thị Mận: ba sào ruộng ở cuối thôn, cày xong trước tháng tư'),
    );
    expect(drafts).toHaveLength(1);
  });

  test('with numbered steps in bold under the name of a month', () => {
    const drafts = read(
      '<p class="giua dam">GƯƠNG NGƯỜI TỐT, VIỆC TỐT THÁNG 5</p><p class="giua dam">Tổ máy cày của những người lính cũ</p>',
      p(opening),
      `<ol><li><strong>Xếp lịch:</strong> ${long}</li><li><strong>Sửa máy:</strong> ${long}</li></ol>`,
    );
    expect(drafts).toHaveLength(1);
    expect(drafts[0]?.body).toContain('Xếp lịch');
  });

  test('that ends with an enumeration of people', () => {
    const drafts = read(
      '<p class="giua dam">Tổ máy cày của những người lính cũ</p>',
      p(opening),
      p(long),
      p('Những người góp nhiều nhất:'),
      p('1. Ông Trần Văn Bến: 5 triệu đồng'),
      p('2. Bà Lê Thị Mận: 3 triệu đồng'),
    );
    expect(drafts).toHaveLength(1);
  });
});

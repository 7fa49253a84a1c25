import { expect, test } from 'vitest';
import { heading, list, paragraph } from '../../../src/outputs/blocks.ts';
import { toHtml } from '../../../src/outputs/html.ts';

test('a text is plain HTML that an editor can paste', () => {
  const href = 'https://gallery.example/a/?x=1&y="2"';
  const table = { kind: 'table', caption: 'Bảng', columns: ['Tên', 'Số'], rows: [['<a>', 2]] } as const;
  const blocks = [
    heading(2, 'Điển hình & nhân tố'),
    paragraph('Đọc ', { text: '</script>', href }, '.'),
    list([['một'], ['hai']]),
    { kind: 'entry', title: 'Bài', href, text: 'Tóm tắt', note: 'Xã A' } as const,
    { ...table, columns: [...table.columns], rows: table.rows.map((row) => [...row]) },
  ];
  expect(toHtml(blocks)).toMatchInlineSnapshot(`
    "<h2>Điển hình &amp; nhân tố</h2>
    <p>Đọc <a href="https://gallery.example/a/?x=1&amp;y=&quot;2&quot;">&lt;/script&gt;</a>.</p>
    <ul>
    <li>một</li>
    <li>hai</li>
    </ul>
    <h3><a href="https://gallery.example/a/?x=1&amp;y=&quot;2&quot;">Bài</a></h3>
    <p>Tóm tắt</p>
    <p><em>Xã A</em></p>
    <table>
    <caption>Bảng</caption>
    <thead><tr><th scope="col">Tên</th><th scope="col">Số</th></tr></thead>
    <tbody>
    <tr><th scope="row">&lt;a&gt;</th><td>2</td></tr>
    </tbody>
    </table>
    "
  `);
});

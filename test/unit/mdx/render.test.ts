import { parseFragment } from 'parse5';
import { markdownToHtml } from 'satteri';
import { describe, expect, test } from 'vitest';
import { components } from '../../../src/mdx/components.ts';
import { parseBody, type Body } from '../../../src/mdx/parse.ts';

function render(mdx: string): Body {
  const { body, problems } = parseBody(mdx, { allowCorrections: true });
  expect(problems).toEqual([]);
  if (!body) throw new Error('no body');
  return body;
}

function toHtml(mdx: string): string {
  return render(mdx)
    .segments.map((segment) => (segment.kind === 'html' ? segment.html : `[${segment.src}]`))
    .join('\n');
}

describe('components', () => {
  test.each([
    [
      'Quote',
      '<Quote source="Bà A, thôn B">\n\nMột.\n\nHai.\n\n</Quote>',
      '<figure class="quote"><blockquote>\n<p>Một.</p>\n<p>Hai.</p>\n</blockquote><figcaption>Bà A, thôn B</figcaption></figure>',
      'Một.\nHai.\nBà A, thôn B',
    ],
    [
      'Quote on one line',
      '<Quote source="Bà A">Một **hai**.</Quote>',
      '<figure class="quote"><blockquote>\n<p>Một <strong>hai</strong>.</p>\n</blockquote><figcaption>Bà A</figcaption></figure>',
      'Một hai.\nBà A',
    ],
    [
      'Result',
      '<Result value="2.150" unit="kg" label="nhựa thu gom" />',
      '<p class="result"><strong class="result-value">2.150 <span class="result-unit">kg</span></strong> <span class="result-label">nhựa thu gom</span></p>',
      '2.150 kg nhựa thu gom',
    ],
    [
      'Result without a unit',
      '<Result value="12,5" label="lần" />',
      '<p class="result"><strong class="result-value">12,5</strong> <span class="result-label">lần</span></p>',
      '12,5 lần',
    ],
    [
      'Steps',
      '<Steps>\n\nLàm như sau:\n\n1. Một\n2. Hai\n\n</Steps>',
      '<div class="steps">\n<p>Làm như sau:</p>\n<ol>\n<li>Một</li>\n<li>Hai</li>\n</ol>\n</div>',
      'Làm như sau:\nMột\nHai',
    ],
    [
      'Note',
      '<Note>\n\nMột.\n\n</Note>',
      '<aside class="note" aria-label="Lưu ý"><p class="note-title">Lưu ý</p>\n<p>Một.</p>\n</aside>',
      'Lưu ý\nMột.',
    ],
    [
      'Note with a title over two lines',
      '<Note\n  title="Trước khi\n  làm"\n>\n- Một\n\n</Note>',
      '<aside class="note" aria-label="Trước khi làm"><p class="note-title">Trước khi làm</p>\n<ul>\n<li>Một</li>\n</ul>\n</aside>',
      'Trước khi làm\nMột',
    ],
    [
      'a block in a block',
      '<Note>\n\n<Quote source="A">\n\nMột\n\n</Quote>\n\n<Steps>\n1. Hai\n</Steps>\n\n<Result value="5" label="ba" />\n\n</Note>',
      '<aside class="note" aria-label="Lưu ý"><p class="note-title">Lưu ý</p>\n<figure class="quote"><blockquote>\n<p>Một</p>\n</blockquote><figcaption>A</figcaption></figure>\n<div class="steps">\n<ol>\n<li>Hai</li>\n</ol>\n</div>\n<p class="result"><strong class="result-value">5</strong> <span class="result-label">ba</span></p>\n</aside>',
      'Lưu ý\nMột\nA\nHai\n5 ba',
    ],
    [
      'a certain correction',
      'Chữ <Correction printed="tâm tâm" reads="tận tâm" certainty="certain" /> đây',
      '<p>Chữ <span class="correction"><mark>tâm tâm</mark> <span class="correction-note">[nên đọc: “tận tâm”]</span></span> đây</p>',
      'Chữ tâm tâm [nên đọc: “tận tâm”] đây',
    ],
    [
      'a probable correction, alone on its line',
      '<Correction printed="a" reads="b" certainty="probable" />',
      '<p><span class="correction"><mark>a</mark> <span class="correction-note">[có lẽ là: “b”]</span></span></p>',
      'a [có lẽ là: “b”]',
    ],
    [
      'a correction that drops a word, in a list',
      '- Chữ <Correction printed="thừa" reads="" certainty="certain" />',
      '<ul>\n<li>Chữ <span class="correction"><mark>thừa</mark> <span class="correction-note">[bỏ khi đọc]</span></span></li>\n</ul>',
      'Chữ thừa [bỏ khi đọc]',
    ],
  ])('%s', (_name, mdx, html, text) => {
    expect(toHtml(mdx)).toBe(html);
    expect(render(mdx).text).toBe(text);
  });

  test('nothing written becomes markup', () => {
    const written = '"><script>{a}</script><img onerror=x>';
    const [aside, ...others] = parseFragment(
      toHtml(`<Note title="${written.replace('"', '&quot;')}">a</Note>`),
    ).childNodes;
    expect(others).toEqual([]);
    expect(aside).toMatchObject({
      attrs: [
        { name: 'class', value: 'note' },
        { name: 'aria-label', value: written },
      ],
    });
    expect(toHtml('[a](/b "&quot; onclick=&quot;c")')).toBe('<p><a href="/b" title="&#x22; onclick=&#x22;c">a</a></p>');
    expect(toHtml('`<script>` \\<script> &lt;script>')).toBe(
      '<p><code>&#x3C;script></code> &#x3C;script> &#x3C;script></p>',
    );
    expect(toHtml('`{a} \\{b`')).toBe('<p><code>{a} \\{b</code></p>');
  });

  test('figures are segments of their own', () => {
    const mdx =
      'Một\n\n<Figure src="./anh-1.jpg" caption="Bà con thu gom" />\n\nHai\n\n<Figure src="./anh-2.webp" />\n<Figure src="./anh-3.png" />';
    const { segments, figures, text } = render(mdx);
    expect(segments).toEqual([
      { kind: 'html', html: '<p>Một</p>' },
      { kind: 'figure', src: './anh-1.jpg', caption: 'Bà con thu gom' },
      { kind: 'html', html: '<p>Hai</p>' },
      { kind: 'figure', src: './anh-2.webp' },
      { kind: 'figure', src: './anh-3.png' },
    ]);
    expect(figures).toEqual(['./anh-1.jpg', './anh-2.webp', './anh-3.png']);
    expect(text).toBe('Một\nBà con thu gom\nHai');
  });

  test('every component and attribute has a label and a hint for the editor', () => {
    for (const spec of Object.values(components)) {
      for (const { label, hint } of [spec, ...Object.values(spec.attributes)]) {
        expect(label).not.toBe('');
        expect(hint).toMatch(/\.$/);
      }
    }
  });
});

describe('headings', () => {
  test('have ids of our own, numbered when they repeat', () => {
    const mdx = '## Cách làm\n\n### Kết quả\n\n## Kết quả\n\n## Kết quả 2\n\n## …\n\n## **Đổi** `rác`';
    expect(render(mdx).headings).toEqual([
      { depth: 2, text: 'Cách làm', id: 'cach-lam' },
      { depth: 3, text: 'Kết quả', id: 'ket-qua' },
      { depth: 2, text: 'Kết quả', id: 'ket-qua-2' },
      { depth: 2, text: 'Kết quả 2', id: 'ket-qua-2-2' },
      { depth: 2, text: '…', id: 'muc' },
      { depth: 2, text: 'Đổi rác', id: 'doi-rac' },
    ]);
    expect(toHtml('## Cách làm')).toBe('<h2 id="cach-lam">Cách làm</h2>');
  });
});

describe('links', () => {
  test.each([
    ['[a](https://ninhhoa.vn/b?c=d&e#f)', '<p><a href="https://ninhhoa.vn/b?c=d&#x26;e#f" rel="external">a</a></p>'],
    ['[a](HTTPS://ninhhoa.vn)', '<p><a href="HTTPS://ninhhoa.vn" rel="external">a</a></p>'],
    ['[a](/dien-hinh/)', '<p><a href="/dien-hinh/">a</a></p>'],
    ['[a](#ket-qua)', '<p><a href="#ket-qua">a</a></p>'],
    ['[a](mailto:a@ninhhoa.vn)', '<p><a href="mailto:a@ninhhoa.vn">a</a></p>'],
    ['[a](tel:+842583822123)', '<p><a href="tel:+842583822123">a</a></p>'],
    [
      '[a][b] [B] [b][]\n\n[b]: /c "d"\n',
      '<p><a href="/c" title="d">a</a> <a href="/c" title="d">B</a> <a href="/c" title="d">b</a></p>',
    ],
    ['https://ninhhoa.vn.', '<p><a href="https://ninhhoa.vn" rel="external">https://ninhhoa.vn</a>.</p>'],
    ['www.ninhhoa.vn', '<p>www.ninhhoa.vn</p>'],
  ])('%s', (mdx, html) => {
    expect(toHtml(mdx)).toBe(html);
  });
});

test.each([
  'Một **hai** *ba* ***bốn*** `năm`',
  'Một\\\nhai  \nba',
  '- một\n- hai\n  - ba\n\n    bốn\n- năm',
  '- một\n\n- hai\n\n  1. ba\n  2. bốn',
  '- một\n\n  hai\n- ba',
  '3. một\n4. hai',
  '1. một\n   - hai\n   - ba\n2. bốn',
  '> một\n>\n> - hai\n>\n> ba',
  'Một\n\n---\n\nhai',
  '|một|hai|\n|-|-|\n|ba|**bốn**|\n|năm|sáu|',
  '|một|\n|-|',
  '[một](/a "b") và [hai](#c)',
  '## Một\n\nhai\n\n### Ba',
])('plain Markdown gives the HTML of the stock processor: %j', (markdown) => {
  const withoutIds = toHtml(markdown).replace(/ id="[^"]*"/g, '');
  expect(withoutIds).toBe(markdownToHtml(markdown).html.trim());
});

test('the links of a body are listed, those in blocks too', () => {
  const { body } = parseBody(
    'Xem [quy chế](/van-ban/#quy-che) và [liên hệ](mailto:to@example.vn).\n\n<Note>\n\n- [bài gốc](https://example.vn/?a=1&b=2)\n\n</Note>',
  );
  expect(body?.links).toEqual(['/van-ban/#quy-che', 'mailto:to@example.vn', 'https://example.vn/?a=1&b=2']);
});

describe('the text in lines', () => {
  test('steps keep their numbers, and captions of photos are left out', () => {
    const { lines, quotes } = render(
      [
        '## Cách làm',
        '<Steps>\n\nTrước hết:\n\n3. Đo đất.\n4. **Chọn** giống.\n\n   Giống khỏe.\n\n</Steps>',
        '<Figure src="./anh-1.jpg" caption="Chú thích của ảnh" />',
        '- một\n- hai',
        '<Quote source="Bà A">Một *lời*.</Quote>',
      ].join('\n\n'),
    );
    expect(lines).toEqual([
      'Cách làm',
      'Trước hết:',
      '3. Đo đất.',
      '4. Chọn giống.',
      'Giống khỏe.',
      'một',
      'hai',
      'Một lời.',
      'Bà A',
    ]);
    expect(quotes).toEqual(['Một lời.']);
  });
});

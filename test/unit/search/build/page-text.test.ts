import { expect, test } from 'vitest';
import { readPage } from '../../../../src/search/build/page-text.ts';

const page = (inside: string) => `<title>t</title><nav>Trang chủ</nav><main data-pagefind-body>${inside}</main>`;

test('a page is its title and what stands below it, a line for each block', () => {
  expect(
    readPage(
      page('<h1>Đổi\n <b>rác</b></h1><p>Ở <a href="/">xã</a>, <em>đường</em>\n biển</p><ul><li>một<li>hai</ul>'),
    ),
  ).toEqual({
    title: 'Đổi rác',
    text: 'Ở xã, đường biển\nmột\nhai',
  });
});

test.each([
  ['a card of another page', '<ul><li><article><h3><a href="/b/">Bài khác</a></h3><p>kín</p></article></li></ul>'],
  ['a way around', '<nav>kín</nav>'],
  ['a search field', '<form><label>kín</label></form>'],
  ['what is hidden from readers who listen', '<span aria-hidden="true">kín</span>'],
  ['what asks to be left out', '<aside data-pagefind-ignore>kín</aside>'],
  [
    'a list to choose from',
    '<p><label for="a">kín</label><select id="a"><optgroup label="kín"><option>kín</select></p>',
  ],
  ['a button', '<button type="button">kín</button>'],
  ['a link that is a button', '<a class="button button--quiet" href="/b/">kín</a>'],
  ['fields without a form', '<fieldset><legend>kín</legend><input value="kín"><textarea>kín</textarea></fieldset>'],
  ['a menu', '<menu><li>kín</menu><ul role="menu"><li role="menuitem">kín</ul>'],
  ['a grid of months', '<table role="grid"><tr><td>kín</table>'],
  ['tabs', '<div role="tablist"><a role="tab" href="#a">kín</a></div>'],
  ['a dialog and what is not shown', '<dialog>kín</dialog><p hidden>kín</p>'],
  ['what nobody can reach', '<div inert>kín</div><p inert="">kín <b>kín</b></p>'],
  ['what is hidden in capitals', '<p aria-hidden=TRUE>kín</p><p aria-hidden="True">kín</p>'],
  ['what stands for a film or a drawing', '<video src="a.mp4">kín</video><canvas>kín<p>kín</p></canvas>'],
  ['what stands for a sound', '<audio src="a.mp3"><p>kín</p></audio>'],
  ['what stands for another page', '<iframe src="/b/">kín</iframe><object data="/b.pdf"><p>kín</p></object>'],
  ['script and drawing', '<script>kín</script><svg><title>kín</title></svg>'],
])('%s is left out', (_what, inside) => {
  expect(readPage(page(`<h1>Một</h1>${inside}<p>Hai</p>`))).toEqual({ title: 'Một', text: 'Hai' });
});

test('what a reader opens, and tables, stay', () => {
  const inside = '<details><summary>Tiêu chí</summary><p hidden="until-found">Hai</p></details><table><td>3</table>';
  expect(readPage(page(`<h1>Một</h1>${inside}`))?.text).toBe('Tiêu chí\nHai\n3');
});

test.each(['<p hidden="UNTIL-FOUND">Hai</p>', '<p aria-hidden="FALSE">Hai</p>', '<p aria-hidden>Hai</p>'])(
  '%s stays',
  (inside) => {
    expect(readPage(page(`<h1>Một</h1>${inside}`))?.text).toBe('Hai');
  },
);

test('an item with a link in its text stays', () => {
  expect(readPage(page('<h1>Một</h1><ul><li><a href="/b/">Hai</a></li></ul>'))?.text).toBe('Hai');
});

test('a page that does not ask for it is not read', () => {
  expect(readPage('<main><h1>Đổi rác</h1></main>')).toBeUndefined();
});

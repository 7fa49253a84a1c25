import { parseFragment } from 'parse5';
import { describe, expect, test } from 'vitest';
import { pastedCodes, type PickedOffer } from '../../../src/embed/snippets.ts';
import { attributeOf, elementsIn, findAll, textOf } from '../../support/dom.ts';

const home = 'https://gallery.example/';
const choice: PickedOffer = { key: 'moi', title: 'Bài mới', height: 540, page: '', theme: 'light' };

test('what is pasted', () => {
  expect(pastedCodes(choice, home)).toMatchInlineSnapshot(`
    {
      "element": "<nh-nhung data-nhung="moi" style="display:block;min-height:540px"><a href="https://gallery.example/">Bài mới</a></nh-nhung>
    <script src="https://gallery.example/nhung/v1.js" async></script>",
      "frame": "<iframe src="https://gallery.example/nhung/moi/" title="Bài mới" width="100%" height="540" frameborder="0" loading="lazy" sandbox="allow-scripts allow-popups allow-popups-to-escape-sandbox allow-forms"></iframe>",
      "include": "<!--#include virtual="/manh/moi.html" -->",
      "link": "<a href="https://gallery.example/">Bài mới</a>",
      "script": "<div data-nhung="moi" style="display:block;min-height:540px"><a href="https://gallery.example/">Bài mới</a></div>
    <script src="https://gallery.example/nhung/v1.js" async></script>",
    }
  `);
});

test('by night only the address of the frame is another', () => {
  const [day, night] = [choice, { ...choice, theme: 'dark' as const }].map((shown) => pastedCodes(shown, home));
  expect(night?.frame).toBe(day?.frame.replace('/nhung/moi/', '/nhung/moi/toi/'));
  expect(night?.script).toBe(day?.script.replace('data-nhung="moi"', 'data-nhung="moi/toi"'));
  expect([night?.include, night?.link]).toEqual([day?.include, day?.link]);
});

describe('words of an editor stay words', () => {
  const title = `"><img src=x onerror="alert(1)"> & 'bếp' ]]> </script><script>alert(2)</script>`;
  const codes = pastedCodes({ ...choice, title, key: 'dien-hinh/2023-a', page: 'dien-hinh/2023-a/' }, home);

  test.each([
    ['script', ['div', 'a', 'script']],
    ['element', ['nh-nhung', 'a', 'script']],
    ['frame', ['iframe']],
    ['link', ['a']],
  ] as const)('in the code for a %s', (name, tags) => {
    const pasted = parseFragment(codes[name]);
    expect(elementsIn(pasted).map(({ tagName }) => tagName)).toEqual(tags);
    const said = [
      ...findAll(pasted, 'a').map(textOf),
      ...findAll(pasted, 'iframe').map((frame) => attributeOf(frame, 'title')),
    ];
    expect(said).toEqual([title]);
  });
});

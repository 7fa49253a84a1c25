const dropTheTag = 'Hãy bỏ thẻ, chỉ giữ phần chữ.';
const bold = 'Chữ đậm viết là **chữ**.';
const italic = 'Chữ nghiêng viết là *chữ*.';
const list = 'Danh sách viết mỗi mục một dòng, bắt đầu bằng “- ” hoặc “1. ”.';
const heading = 'Đề mục viết là “## Tên đề mục”.';
const image = 'Ảnh dùng khối <Figure src="./anh-1.jpg" caption="…" />.';
const table = 'Bảng viết bằng dấu “|” giữa các ô.';

const advice: Readonly<Record<string, string>> = {
  a: 'Liên kết viết là [chữ](https://…).',
  b: bold,
  strong: bold,
  i: italic,
  em: italic,
  br: 'Để xuống dòng, hãy đặt dấu “\\” ở cuối dòng (trong ô của bảng: <br />); để sang đoạn, hãy để một dòng trống.',
  p: 'Hai đoạn văn cách nhau một dòng trống.',
  hr: 'Đường kẻ ngang viết là “---”, có dòng trống trước và sau.',
  ul: list,
  ol: list,
  li: list,
  h1: heading,
  h2: heading,
  h3: heading,
  h4: heading,
  h5: heading,
  h6: heading,
  img: image,
  picture: image,
  figure: image,
  figcaption: image,
  blockquote: 'Trích dẫn dùng khối <Quote source="…">.',
  q: 'Lời trích đặt trong ngoặc kép “…”.',
  table: table,
  thead: table,
  tbody: table,
  tr: table,
  th: table,
  td: table,
};

const others =
  'abbr address article aside audio base body button canvas center cite code dd del details dialog div dl dt embed ' +
  'fieldset font footer form frame frameset head header html iframe input ins kbd label legend link main map mark ' +
  'marquee math meta nav noscript object option output param pre s script section select small source span strike ' +
  'style sub summary sup svg tbody template textarea time title track tt u var video wbr';

const names: ReadonlySet<string> = new Set([...Object.keys(advice), ...others.split(' ')]);

export function isHtmlTag(name: string): boolean {
  return names.has(name.toLowerCase());
}

/** Advice for the editor: how to write in Markdown what the tag would do. */
export function adviceForTag(name: string): string {
  const key = name.toLowerCase();
  return (Object.hasOwn(advice, key) ? advice[key] : undefined) ?? dropTheTag;
}

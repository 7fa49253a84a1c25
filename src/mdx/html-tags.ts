const DROP_THE_TAG = 'Hãy bỏ thẻ, chỉ giữ phần chữ.';
const BOLD = 'Chữ đậm viết là **chữ**.';
const ITALIC = 'Chữ nghiêng viết là *chữ*.';
const LIST = 'Danh sách viết mỗi mục một dòng, bắt đầu bằng “- ” hoặc “1. ”.';
const HEADING = 'Đề mục viết là “## Tên đề mục”.';
const IMAGE = 'Ảnh dùng khối <Figure src="./anh-1.jpg" caption="…" />.';
const TABLE = 'Bảng viết bằng dấu “|” giữa các ô.';

const ADVICE: Readonly<Record<string, string>> = {
  a: 'Liên kết viết là [chữ](https://…).',
  b: BOLD,
  strong: BOLD,
  i: ITALIC,
  em: ITALIC,
  br: 'Để xuống dòng, hãy đặt dấu “\\” ở cuối dòng (trong ô của bảng: <br />); để sang đoạn, hãy để một dòng trống.',
  p: 'Hai đoạn văn cách nhau một dòng trống.',
  hr: 'Đường kẻ ngang viết là “---”, có dòng trống trước và sau.',
  ul: LIST,
  ol: LIST,
  li: LIST,
  h1: HEADING,
  h2: HEADING,
  h3: HEADING,
  h4: HEADING,
  h5: HEADING,
  h6: HEADING,
  img: IMAGE,
  picture: IMAGE,
  figure: IMAGE,
  figcaption: IMAGE,
  blockquote: 'Trích dẫn dùng khối <Quote source="…">.',
  q: 'Lời trích đặt trong ngoặc kép “…”.',
  table: TABLE,
  thead: TABLE,
  tbody: TABLE,
  tr: TABLE,
  th: TABLE,
  td: TABLE,
};

const OTHERS =
  'abbr address article aside audio base body button canvas center cite code dd del details dialog div dl dt embed ' +
  'fieldset font footer form frame frameset head header html iframe input ins kbd label legend link main map mark ' +
  'marquee math meta nav noscript object option output param pre s script section select small source span strike ' +
  'style sub summary sup svg tbody template textarea time title track tt u var video wbr';

const NAMES: ReadonlySet<string> = new Set([...Object.keys(ADVICE), ...OTHERS.split(' ')]);

export function isHtmlTag(name: string): boolean {
  return NAMES.has(name.toLowerCase());
}

/** Advice for the editor: how to write in Markdown what the tag would do. */
export function adviceForTag(name: string): string {
  const key = name.toLowerCase();
  return (Object.hasOwn(ADVICE, key) ? ADVICE[key] : undefined) ?? DROP_THE_TAG;
}

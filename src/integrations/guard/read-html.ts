/**
 * Reads a page with a tokenizer. This is fast enough for every page of a build, and as strict as a browser about what
 * is text.
 */
import { Tokenizer, TokenizerMode, type Token } from 'parse5';

export interface HtmlElement {
  tag: string;
  attributes: Readonly<Record<string, string>>;
}

export interface Html {
  elements: HtmlElement[];
  /** Runs of text, without inline tags. */
  blocks: string[];
  comments: string[];
  /** Contents of `script` and `style`. */
  code: { element: HtmlElement; text: string }[];
}

/** Tags that do not interrupt a run of text. */
const inline = new Set([
  'a',
  'abbr',
  'b',
  'bdi',
  'cite',
  'em',
  'i',
  'mark',
  'q',
  's',
  'small',
  'span',
  'strong',
  'sub',
  'sup',
  'time',
  'u',
  'wbr',
]);
const codeModes: Readonly<Record<string, (typeof TokenizerMode)[keyof typeof TokenizerMode]>> = {
  script: TokenizerMode.SCRIPT_DATA,
  style: TokenizerMode.RAWTEXT,
};

export function readHtml(source: string): Html {
  const page: Html = { elements: [], blocks: [], comments: [], code: [] };
  let block = '';
  let codeElement: HtmlElement | undefined;
  const endBlock = () => {
    const text = block.replace(/\s+/g, ' ').trim();
    if (text !== '') page.blocks.push(text);
    block = '';
  };
  const addText = ({ chars }: Token.CharacterToken) => {
    block += chars;
  };
  const endTag = (tag: string) => {
    if (codeElement !== undefined) {
      page.code.push({ element: codeElement, text: block });
      codeElement = undefined;
      block = '';
    }
    if (!inline.has(tag)) endBlock();
  };
  const tokenizer = new Tokenizer(
    {},
    {
      onStartTag: ({ tagName, attrs }) => {
        if (!inline.has(tagName)) endBlock();
        const element = { tag: tagName, attributes: Object.fromEntries(attrs.map(({ name, value }) => [name, value])) };
        page.elements.push(element);
        const mode = codeModes[tagName];
        if (mode === undefined) return;
        tokenizer.state = mode;
        tokenizer.lastStartTagName = tagName;
        codeElement = element;
      },
      onEndTag: ({ tagName }) => {
        endTag(tagName);
      },
      onComment: ({ data }) => page.comments.push(data),
      onCharacter: addText,
      onNullCharacter: addText,
      onWhitespaceCharacter: addText,
      onDoctype: () => undefined,
      onEof: endBlock,
    },
  );
  tokenizer.write(source, true);
  return page;
}

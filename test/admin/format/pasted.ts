/** Converts clipboard HTML to the Markdown that the editor would save. */
import { parse, type DefaultTreeAdapterTypes as Tree } from 'parse5';
import { fromHtml, fromText } from '../../../admin/format/paste/from-html.ts';
import type { HtmlNode } from '../../../admin/format/paste/html.ts';
import { slateToMarkdown } from '../../../admin/format/slate/serializers.ts';

/** Wraps a parse5 tree in the part of the DOM that the code reads. */
function toDom(node: Tree.Node): HtmlNode {
  const attributes = 'attrs' in node ? node.attrs : [];
  const kinds: Readonly<Record<string, number>> = { '#text': 3, '#comment': 8, '#document': 9 };
  return {
    nodeType: kinds[node.nodeName] ?? 1,
    nodeName: node.nodeName,
    nodeValue: 'value' in node ? node.value : null,
    childNodes: 'childNodes' in node ? node.childNodes.map(toDom) : [],
    getAttribute: (name) => attributes.find((attribute) => attribute.name === name)?.value ?? null,
  };
}

export const paste = (html: string): string => slateToMarkdown(fromHtml(toDom(parse(html))));

export const word = (
  body: string,
) => `<html xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"
xmlns:w="urn:schemas-microsoft-com:office:word" xmlns="http://www.w3.org/TR/REC-html40">
<head><meta name=Generator content="Microsoft Word 15"><style><!-- p.MsoNormal {margin:0in; font-size:13.0pt;} --></style>
<!--[if gte mso 9]><xml><w:WordDocument><w:View>Normal</w:View></w:WordDocument></xml><![endif]--></head>
<body lang=VI style='tab-interval:.5in'><!--StartFragment-->${body}<!--EndFragment--></body></html>`;

export const pasteText = (text: string): string => slateToMarkdown(fromText(text));

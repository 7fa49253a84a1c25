/** Replaces Decap's front matter parsers for YAML, TOML and JSON, because all our files use our own formats. */
const leftOut = (): never => {
  throw new Error('Tệp này không thuộc khuôn mdx hay yaml của trang. Hãy báo người phụ trách trang.');
};

const formatter = { fromFile: leftOut, toFile: leftOut };
export default formatter;

export const FrontmatterInfer = formatter;
export const frontmatterYAML = () => formatter;
export const frontmatterTOML = () => formatter;
export const frontmatterJSON = () => formatter;

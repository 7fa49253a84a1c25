/** Stands in for Decap's readers of YAML, TOML and JSON front matter: files here are of our own formats. */
const leftOut = (): never => {
  throw new Error('Tệp này không thuộc khuôn mdx hay yaml của trang. Hãy báo người phụ trách trang.');
};

const formatter = { fromFile: leftOut, toFile: leftOut };
export default formatter;

export const FrontmatterInfer = formatter;
export const frontmatterYAML = () => formatter;
export const frontmatterTOML = () => formatter;
export const frontmatterJSON = () => formatter;

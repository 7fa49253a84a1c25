import { defineConfig } from 'html-validate';

export default defineConfig({
  root: true,
  extends: ['html-validate:recommended', 'html-validate:document'],
  rules: {
    // Our pages load files only from our own origin. A file from another origin would need an integrity hash.
    'require-sri': ['error', { target: 'crossorigin' }],
    // Safari drops the list role from a list without markers, so our lists have `role="list"`.
    'no-redundant-role': ['error', { exclude: ['list'] }],
    // A page title is a sentence about a deed plus the name of the site. The schema limits its length.
    'long-title': ['error', { maxlength: 160 }],
    // Ids of headings are made from their text, which may begin with a number.
    'valid-id': ['error', { relaxed: true }],
    // Astro's HTML compression leaves white space at line ends.
    'no-trailing-whitespace': 'off',
  },
});

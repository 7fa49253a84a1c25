import { defineConfig } from 'html-validate';

export default defineConfig({
  root: true,
  extends: ['html-validate:recommended', 'html-validate:document'],
  rules: {
    // Every file is of our own origin; a foreign one would need its hash.
    'require-sri': ['error', { target: 'crossorigin' }],
    // Safari drops the role of a list that shows no markers, so lists say it.
    'no-redundant-role': ['error', { exclude: ['list'] }],
    // A title is a deed in Vietnamese plus the name of the site; the schema limits the deed.
    'long-title': ['error', { maxlength: 160 }],
    // Ids of headings come from the text, which may begin with a number.
    'valid-id': ['error', { relaxed: true }],
    // Astro writes white space as the compressor leaves it.
    'no-trailing-whitespace': 'off',
  },
});

import { readFileSync } from 'node:fs';

const declared = readFileSync(new URL('src/styles/layers.css', import.meta.url), 'utf8');
const layers = declared.match(/\w+(?=[,;])/g).join('|');
const physical = '(?:top|right|bottom|left)';
const colourFunctions = '(?:rgb|hsl)a?|hwb|(?:ok)?l(?:ab|ch)|color';
/** Lengths for which `src/styles/tokens.css` has names. */
const spaces = '(?:0?\\.25|0?\\.5|0?\\.75|1\\.25|2|3\\.25)rem';
const sizesOfText = '(?:0?\\.9375|1\\.0625|1\\.25)rem';

/** @type {import('stylelint').Config} */
export default {
  reportDescriptionlessDisables: true,
  reportNeedlessDisables: true,
  reportUnscopedDisables: true,
  referenceFiles: ['src/styles/tokens.css'],
  rules: {
    'property-disallowed-list': [
      [
        `/^(?:(?:scroll-)?(?:margin|padding)|border)-${physical}/`,
        `/^${physical}$/`,
        '/^(?:min-|max-)?(?:width|height)$/',
        '/^border-(?:top|bottom)-(?:left|right)-radius$/',
      ],
      { message: 'Write the logical property: margin-inline-start, inset-block-end, inline-size.' },
    ],
    // Allows up to three values: then left and right are equal, so the shorthand is not physical.
    'declaration-property-max-values': [
      { '/^(?:(?:scroll-)?(?:margin|padding)|inset|border-(?:width|style|color))$/': 3 },
      { message: 'The second and the fourth value are the right and the left: write the logical properties.' },
    ],
    // Chrome and Edge support `resize: block` only from version 118.
    'value-keyword-layout-mappings': ['flow-relative', { ignoreProperties: ['resize'] }],
    'color-no-hex': [true, { message: 'Take a colour of src/styles/tokens.css.' }],
    'color-named': 'never',
    'function-disallowed-list': [`/^(?:${colourFunctions})$/`],
    'no-unknown-custom-properties': true,
    'declaration-property-value-disallowed-list': [
      {
        '/^(?:margin|padding|(?:row-|column-)?gap)/': [`/^(?:.* )?${spaces}(?: .*)?$/`],
        'font-size': [`/^${sizesOfText}$/`],
        'font-family': ['/^(?!var\\(--font-text\\)$|inherit$|(?:.*, )?monospace$)/'],
      },
      { message: 'Take a token of src/styles/tokens.css.' },
    ],
    'layer-name-pattern': `^(?:${layers})$`,
    'rule-nesting-at-rule-required-list': 'layer',
    'declaration-no-important': true,
    'declaration-block-no-duplicate-properties': true,
    'declaration-block-no-shorthand-property-overrides': true,
    'no-invalid-double-slash-comments': true,
    'property-no-unknown': true,
    'selector-pseudo-class-no-unknown': [true, { ignorePseudoClasses: ['global'] }],
    'unit-no-unknown': true,
  },
  overrides: [
    { files: ['**/*.astro'], customSyntax: 'postcss-html' },
    {
      files: ['src/styles/tokens.css'],
      rules: {
        'color-no-hex': null,
        'function-disallowed-list': null,
        'declaration-property-value-disallowed-list': null,
      },
    },
    // These files define the fonts.
    { files: ['src/styles/{fonts,stand-in-fonts}.css'], rules: { 'declaration-property-value-disallowed-list': null } },
    {
      // Print has its own sizes and its own white. Its rules are in no layer, so they override all layers.
      files: ['src/styles/print.css'],
      rules: {
        'color-no-hex': null,
        'declaration-property-value-disallowed-list': null,
        'rule-nesting-at-rule-required-list': null,
        'declaration-no-important': null,
      },
    },
    {
      // Custom properties of these components are set by the components around them.
      files: ['src/components/exemplar/LineageItem.astro', 'src/components/list/Facet.astro'],
      rules: { 'no-unknown-custom-properties': null },
    },
    {
      // Decap's rules are in no cascade layer and have fixed sizes of their own, so overriding them needs these
      // exceptions.
      files: ['admin/**/*.css'],
      referenceFiles: ['src/styles/tokens.css', 'admin/styles/tokens.css'],
      rules: {
        'rule-nesting-at-rule-required-list': null,
        'declaration-no-important': null,
        'declaration-property-value-disallowed-list': null,
      },
    },
    { files: ['admin/styles/tokens.css'], rules: { 'color-no-hex': null, 'function-disallowed-list': null } },
  ],
};

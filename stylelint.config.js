import { readFileSync } from 'node:fs';

const declared = readFileSync(new URL('src/styles/layers.css', import.meta.url), 'utf8');
const layers = declared.match(/\w+(?=[,;])/g).join('|');
const physical = '(?:top|right|bottom|left)';
const colourFunctions = '(?:rgb|hsl)a?|hwb|(?:ok)?l(?:ab|ch)|color';
/** Lengths that `src/styles/tokens.css` names. */
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
    // Three values or fewer name no left or right.
    'declaration-property-max-values': [
      { '/^(?:(?:scroll-)?(?:margin|padding)|inset|border-(?:width|style|color))$/': 3 },
      { message: 'The second and the fourth value are the right and the left: write the logical properties.' },
    ],
    // Safari 16.4 knows no `resize: block`.
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
    // The faces themselves.
    { files: ['src/styles/fonts.css'], rules: { 'declaration-property-value-disallowed-list': null } },
    {
      // Paper has sizes and white of its own, stands in no layer, and so wins over all of them.
      files: ['src/styles/print.css'],
      rules: {
        'color-no-hex': null,
        'declaration-property-value-disallowed-list': null,
        'rule-nesting-at-rule-required-list': null,
        'declaration-no-important': null,
      },
    },
    {
      // What they measure by is set by the component around them.
      files: ['src/components/exemplar/LineageItem.astro', 'src/components/list/Facet.astro'],
      rules: { 'no-unknown-custom-properties': null },
    },
    {
      // Decap's own rules stand in no layer and in its parts, and its sizes are its own.
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

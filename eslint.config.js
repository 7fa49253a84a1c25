import js from '@eslint/js';
import astro from 'eslint-plugin-astro';
import importX from 'eslint-plugin-import-x';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

/**
 * The layers, lowest first. A layer may import from itself and from the layers before it. `src/README.md` describes
 * each.
 */
export const layers = [
  ['src/text'],
  ['src/domain', 'src/editors'],
  ['src/environment', 'src/environment.ts'],
  ['src/mdx'],
  ['src/corpus', 'src/recording'],
  ['src/queries'],
  ['src/urls.ts', 'src/strings.ts'],
  ['src/covers', 'src/share', 'src/typeset'],
  ['src/offline'],
  ['src/client'],
  ['src/outputs', 'src/search', 'src/embed'],
  ['src/endpoints'],
  ['src/styles', 'src/components'],
  ['src/pages'],
  ['admin'],
  ['src/release'],
  ['src/build'],
  ['src/integrations'],
  ['src/content.config.ts', 'src/content-check.ts', 'src/cli'],
];
export const layersOfAdmin = [
  [
    'admin/blank.ts',
    'admin/elements.ts',
    'admin/of-one-entry.ts',
    'admin/today.ts',
    'admin/told-fields.ts',
    'admin/known-drafts.ts',
    'admin/without-eval.ts',
    'admin/decap.d.ts',
    'admin/site-facts.ts',
    'admin/form-hooks.ts',
    'admin/form-parts.ts',
    'admin/whereabouts.ts',
    'admin/styles',
  ],
  ['admin/backends', 'admin/format', 'admin/slim', 'admin/theme'],
  ['admin/config'],
  ['admin/validation', 'admin/content.ts', 'admin/draft.ts'],
  ['admin/preview', 'admin/strip', 'admin/widgets'],
  ['admin/lists'],
  ['admin/uploads'],
  ['admin/photos'],
  ['admin/word', 'admin/advice', 'admin/letter'],
  ['admin/kept'],
  ['admin/history', 'admin/first', 'admin/steps'],
  ['admin/notes'],
  ['admin/focus.ts'],
  ['admin/bundle.ts', 'admin/stand-ins.ts', 'admin/editor.ts'],
  ['admin/main.ts'],
];
/** Pure modules. They get everything they need as arguments. */
const pure = ['src/text', 'src/domain', 'src/editors', 'src/mdx', 'src/covers', 'src/outputs'];
/** Parts of the site that previews do not need. The editors' pages run in a browser and must not import them. */
const notForAdmin = [
  'environment',
  'environment.ts',
  'share',
  'typeset',
  'offline',
  'client',
  'outputs',
  'embed',
  'endpoints',
];
/** Parts of the site that only the previews may import. */
const forPreviews = ['urls.ts', 'strings.ts', 'covers', 'styles', 'components', 'pages'];

const paths = (names, folder = '.') => names.map((name) => `${folder}/${name}`);
const filesIn = (names) => names.map((name) => `${name}/**/*.{ts,astro}`);
const downOnly = (names) =>
  names.slice(0, -1).map((layer, index) => ({
    target: paths(layer),
    from: paths(names.slice(index + 1).flat()),
    message: 'Imports point down only: see the layers in eslint.config.js.',
  }));

const zones = [
  ...downOnly(layers),
  ...downOnly(layersOfAdmin),
  { target: './admin', from: paths(notForAdmin, './src'), message: "The editors' pages have no use for this part." },
  {
    target: './admin',
    from: './src/search',
    except: ['./analyse.ts'],
    message: 'Lists are found by the analyser of the search; they need no index.',
  },
  {
    target: './admin',
    from: './src/corpus',
    except: ['./body-report.ts', './yaml-signs.ts', './corpus.ts'],
    message: 'Files are read by the build; a browser has none.',
  },
  {
    target: ['./admin/*.ts', './admin/!(preview)/**'],
    from: paths(forPreviews, './src'),
    message: 'Only the previews draw parts of the site.',
  },
  { target: paths(pure), from: './src/environment.ts', message: 'Take the day or the address as an argument.' },
  { target: ['./src', './admin'], from: './test', message: 'Tests use the site, never the other way round.' },
];

const swallowed = [
  {
    selector: 'CatchClause > BlockStatement[body.length=0]',
    message: 'Handle the error or let it rise; a comment does not handle it.',
  },
  {
    selector: 'CatchClause > BlockStatement > ReturnStatement > ArrayExpression[elements.length=0]',
    message: 'An empty list hides that something failed.',
  },
];
/** Browsers and Node format the same date differently, so such text must never be parsed, compared or stored. */
const localizedDates = [
  {
    selector:
      ':matches(NewExpression, CallExpression)[callee.object.name="Intl"][callee.property.name="DateTimeFormat"]',
    message: 'Take dayInVietnam() of src/domain/days.ts and the formats of src/text/format.ts.',
  },
  {
    selector: 'MemberExpression[property.name=/^(toLocale(Date|Time)?String|to(Date|Time)String)$/]',
    message: 'Take dayInVietnam() of src/domain/days.ts and the formats of src/text/format.ts.',
  },
  {
    selector: 'MemberExpression[property.name=/^get(FullYear|Month|Date|Day|Hours|Minutes)$/]',
    message: "This is the machine's time zone: take dayInVietnam() of src/domain/days.ts, or the UTC methods.",
  },
];
const clockAndEnvironment = [
  {
    selector: 'MemberExpression[object.name="Date"][property.name="now"]',
    message: 'Only src/environment.ts reads the clock.',
  },
  {
    selector: 'NewExpression[callee.name="Date"][arguments.length=0]',
    message: 'Only src/environment.ts reads the clock.',
  },
  {
    selector: 'MemberExpression[object.name="process"][property.name="env"]',
    message: 'Only src/environment.ts reads the environment.',
  },
];

const maxLines = (max) => ({ 'max-lines': ['error', { max }] });

export default defineConfig(
  globalIgnores(['dist/', '.astro/', '.cache/', 'content/', 'public/', 'test/fixtures/']),
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  js.configs.recommended,
  tseslint.configs.strictTypeChecked,
  tseslint.configs.stylisticTypeChecked,
  astro.configs['flat/recommended'],
  astro.configs['flat/jsx-a11y-strict'],
  {
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    plugins: { 'import-x': importX },
    rules: {
      'import-x/no-default-export': 'error',
      'import-x/no-duplicates': 'error',
      'import-x/no-restricted-paths': ['error', { zones }],
      'no-restricted-syntax': ['error', ...swallowed, ...localizedDates, ...clockAndEnvironment],
      'no-console': 'error',
      eqeqeq: 'error',
      // Constants are spelt like other variables. PascalCase is for classes that a function returns, `GET` for routes.
      '@typescript-eslint/naming-convention': [
        'error',
        { selector: 'variable', format: ['camelCase', 'StrictPascalCase'], leadingUnderscore: 'allow' },
        { selector: 'variable', modifiers: ['destructured'], format: null },
        { selector: 'variable', filter: '^GET$', format: null },
      ],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      // Numbers may be used in templates without conversion. Other types must be converted to text first.
      '@typescript-eslint/restrict-template-expressions': [
        'error',
        { allowNumber: true, allowAny: false, allowBoolean: false, allowNullish: false, allowRegExp: false },
      ],
      // Spreading a string splits it by code point. That is enough here, because content is NFC and only letters are
      // compared.
      '@typescript-eslint/no-misused-spread': ['error', { allow: ['string'] }],
      // A key of an index signature may be missing, and is written as `attributes['href']`.
      '@typescript-eslint/dot-notation': ['error', { allowIndexSignaturePropertyAccess: true }],
      // Allows `const { data: _, ...rest }`, which removes a key.
      '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true }],
      // `npm run types` finds undefined names in TypeScript and Astro files, and this rule does not know all globals.
      'no-undef': 'off',
    },
  },
  {
    files: ['**/*.{js,mjs}'],
    // JavaScript files are not type-checked (`checkJs` is off), so rules that need types would find little but `any`.
    extends: [tseslint.configs.disableTypeChecked],
  },
  {
    files: ['**/*.astro', '**/*.astro/*.ts'],
    // The parser sees one component at a time. `astro check` checks the types.
    extends: [tseslint.configs.disableTypeChecked],
    rules: {
      'astro/no-set-html-directive': 'error',
      'astro/no-set-text-directive': 'error',
      // Safari drops the list role from a list without markers, so `role="list"` is needed.
      'astro/jsx-a11y/no-redundant-roles': ['error', { ul: ['list'], ol: ['list'] }],
    },
  },
  {
    files: ['test/**/*.ts'],
    // A missing value in the text of a test makes that test fail, and says why.
    rules: { '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }] },
  },
  { files: ['**/*.ts'], rules: maxLines(250) },
  // Each of these files tests one long sequence of steps in the form.
  { files: ['test/admin/form.test.ts', 'test/desk/publish.test.ts'], rules: maxLines(270) },
  { files: ['**/*.astro'], rules: maxLines(150) },
  { files: ['src/pages/**/*.astro'], rules: maxLines(60) },
  {
    files: filesIn(pure),
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              group: ['astro', 'astro/*', 'astro:*', '@astrojs/*', 'node:*', 'fs', 'path'],
              message: 'This module is pure: no Astro, no file system.',
            },
          ],
        },
      ],
    },
  },
  {
    files: ['test/unit/**'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              regex:
                '^(node:(fs|child_process|http|os)|sharp|astro|vite|esbuild)(/|$)|/support/(laid-corpus|cover-samples|site)',
              message: 'Unit tests open nothing. Tests that do are in test/integration.',
            },
          ],
        },
      ],
    },
  },
  {
    // These insert HTML from our own MDX emitter, and JSON-LD. Both escape what they write.
    files: ['src/components/mdx/Segments.astro', 'src/components/page/JsonLd.astro'],
    rules: { 'astro/no-set-html-directive': 'off' },
  },
  {
    files: ['src/environment.ts', 'src/client/today.ts', 'src/cli/**', 'admin/today.ts', 'test/**'],
    rules: { 'no-restricted-syntax': ['error', ...swallowed, ...localizedDates] },
  },
  {
    files: ['src/domain/days.ts'],
    rules: { 'no-restricted-syntax': ['error', ...swallowed, ...clockAndEnvironment] },
  },
  { files: ['src/content-check.ts', 'src/cli/**'], rules: { 'no-console': 'off' } },
  {
    // Tools load these files by their default export, or they stand in for modules of packages that have one.
    files: [
      '*.{js,mjs,ts}',
      '.*.{js,mjs}',
      'test/support/run-folder.ts',
      '**/*.astro',
      'admin/**/*.d.ts',
      'admin/slim/*.ts',
      'admin/format/paste/with-html.ts',
      'src/build/log.ts',
      'src/integrations/photos/service.ts',
    ],
    rules: { 'import-x/no-default-export': 'off' },
  },
);

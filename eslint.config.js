import { defineConfig, globalIgnores } from 'eslint/config'
import boundaries from 'eslint-plugin-boundaries'
import a11y from 'eslint-plugin-vuejs-accessibility'
import globals from 'globals'
import prettier from 'eslint-config-prettier'
import ts from 'typescript-eslint'
import vue from 'eslint-plugin-vue'

/** The import directions of the house; `schema` is the generated database.types.ts, types only. */
const mayImport = {
  pages: ['components', 'charts', 'queries', 'stores', 'composables', 'domain', 'i18n', 'shell'],
  shell: ['pages', 'components', 'queries', 'stores', 'data', 'composables', 'domain', 'i18n', 'shell'],
  queries: ['data', 'domain', 'queries'],
  stores: ['data', 'domain', 'stores', 'i18n'],
  components: ['components', 'domain', 'i18n', 'composables', 'shell'],
  charts: ['charts', 'components', 'domain', 'i18n', 'composables'],
  composables: ['composables', 'domain', 'i18n'],
  data: ['data', 'domain', 'offline', 'schema'],
  offline: ['offline'],
  i18n: ['i18n', 'domain'],
  domain: ['domain', 'schema'],
}

const resolver = new URL('./tests/support/eslint-resolver.cjs', import.meta.url).pathname

export default defineConfig(
  globalIgnores([
    'dist/**',
    'dist-server/**',
    'coverage/**',
    '.local/**',
    'src/data/database.types.ts',
    'test-results/**',
  ]),
  {
    files: ['**/*.{ts,vue}'],
    extends: [
      ts.configs.strictTypeChecked,
      ts.configs.stylisticTypeChecked,
      vue.configs['flat/recommended'],
      a11y.configs['flat/recommended'],
    ],
    languageOptions: {
      globals: { ...globals.browser },
      parserOptions: {
        parser: ts.parser,
        project: [
          './src/tsconfig.json',
          './src/offline/tsconfig.json',
          './supabase/functions/tsconfig.json',
          './supabase/local/tsconfig.json',
          './tests/tsconfig.json',
        ],
        extraFileExtensions: ['.vue'],
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      'vue/block-lang': ['error', { script: { lang: 'ts' } }],
      'vue/no-v-html': 'error',
      'vue/multi-word-component-names': 'off',
      // Safari forgets that a list without bullets is a list, unless told.
      'vuejs-accessibility/no-redundant-roles': ['error', { ul: ['list'], ol: ['list'] }],
      'vuejs-accessibility/heading-has-content': [
        'error',
        { accessibleChildren: ['LocalText', 'RouterLink'] },
      ],
      'vuejs-accessibility/anchor-has-content': ['error', { accessibleChildren: ['LocalText'] }],
      'vuejs-accessibility/form-control-has-label': ['error', { labelComponents: ['FormField'] }],
      'vuejs-accessibility/label-has-for': ['error', { required: { some: ['nesting', 'id'] } }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/consistent-type-imports': 'error',
    },
  },
  { files: ['tests/**', 'supabase/**', '*.config.ts'], languageOptions: { globals: globals.node } },
  // a test makes the few components it needs beside each other
  { files: ['tests/**'], rules: { 'vue/one-component-per-file': 'off' } },
  prettier,
  {
    files: ['src/**'],
    plugins: { boundaries },
    settings: {
      'boundaries/elements': [
        { type: 'schema', pattern: 'src/data/database.types.ts', mode: 'full' },
        { type: 'shell', pattern: 'src/*.{ts,vue}', mode: 'full' },
        ...Object.keys(mayImport)
          .filter((type) => type !== 'shell')
          .map((type) => ({ type, pattern: `src/${type}` })),
      ],
      'import/resolver': { [resolver]: {} },
    },
    rules: {
      'boundaries/dependencies': [
        'error',
        {
          default: 'disallow',
          policies: Object.entries(mayImport).map(([from, to]) => ({
            from: { element: { type: from } },
            allow: { to: { element: { type: to } } },
          })),
        },
      ],
    },
  },
  {
    files: ['src/**'],
    ignores: ['src/data/**'],
    rules: { 'no-restricted-imports': ['error', { patterns: ['@supabase/*'] }] },
  },
  {
    files: ['src/**'],
    ignores: ['src/charts/**'],
    rules: {
      'no-restricted-syntax': [
        'error',
        {
          selector: "ImportDeclaration[source.value='chart.js']",
          message: 'Only src/charts may import chart.js.',
        },
        {
          selector: "ImportExpression[source.value='chart.js']",
          message: 'Only src/charts may import chart.js.',
        },
      ],
    },
  },
)

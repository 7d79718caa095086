import eslint from '@eslint/js';
import { configs as lit } from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import { configs as wc } from 'eslint-plugin-wc';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

export default defineConfig(
  { ignores: ['dist', 'src/pages/messages', 'test/bench', 'examples'] },
  eslint.configs.recommended,
  ...tseslint.configs.strictTypeChecked,
  {
    languageOptions: { parserOptions: { projectService: { allowDefaultProject: ['eslint.config.js'] } } },
    rules: {
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      // TypeScript knows which names exist.
      'no-undef': 'off',
      eqeqeq: 'error',
      'no-console': ['error', { allow: ['warn'] }],
    },
  },
  {
    files: ['src/elements/**/*.ts', 'src/pages/**/*.ts'],
    extends: [lit['flat/all'], wc['flat/best-practice']],
    plugins: { 'lit-a11y': litA11y },
    rules: {
      ...litA11y.configs.recommended.rules,
      // Elements are registered in one place, and their names are their files'.
      'wc/guard-define-call': 'off',
      'wc/guard-super-call': 'off',
      'lit/no-template-arrow': 'off',
      'lit/no-template-map': 'off',
      'lit/no-template-bind': 'off',
      'lit/prefer-query-decorators': 'off',
    },
  },
  // The house's arrows, one way: pages → elements → store, locale → core; server → core; react → elements; cli → server, elements, locale, core.
  ...[
    ['core', ['elements', 'store', 'locale', 'pages', 'server', 'embed', 'react', 'cli']],
    ['store', ['elements', 'locale', 'pages', 'server', 'embed', 'react', 'cli']],
    ['locale', ['elements', 'store', 'pages', 'server', 'embed', 'react', 'cli']],
    ['elements', ['pages', 'server', 'embed', 'react', 'cli']],
    ['server', ['elements', 'store', 'locale', 'pages', 'embed', 'react', 'cli']],
    ['pages', ['react', 'cli']],
    ['embed', ['pages', 'server', 'react', 'cli']],
    ['react', ['store', 'pages', 'server', 'embed', 'cli']],
    ['cli', ['store', 'pages', 'embed', 'react']],
  ].map(([room, others]) => ({
    files: [`src/${room}/**/*.ts`],
    rules: {
      'no-restricted-imports': ['error', { patterns: [{ regex: `\\.\\./(${others.join('|')})/`, message: 'Arrows go one way: see CONTRIBUTING.md.' }] }],
    },
  })),
  {
    files: ['src/**/*.ts'],
    ignores: ['src/locale/**'],
    rules: { 'no-restricted-syntax': ['error', { selector: "ImportDeclaration[source.value='i18next']", message: 'Only src/locale speaks through i18next.' }] },
  },
  { files: ['scripts/**/*.mjs', '*.js', '*.mjs', '*.ts'], ...tseslint.configs.disableTypeChecked },
  { files: ['scripts/**/*.mjs', '*.js', '*.mjs', '*.ts'], rules: { 'no-console': 'off' } },
  {
    files: ['test/**/*.ts'],
    // A test hands over what a careless page would, and may fail on what should be there and is not.
    rules: {
      '@typescript-eslint/no-unnecessary-condition': 'off',
      '@typescript-eslint/no-unnecessary-type-assertion': 'off',
      '@typescript-eslint/no-unnecessary-type-parameters': 'off',
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/no-base-to-string': 'off',
      '@typescript-eslint/unbound-method': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      '@typescript-eslint/no-dynamic-delete': 'off',
    },
  },
);

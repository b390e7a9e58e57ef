import astro from 'eslint-plugin-astro';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

// TypeScript does not look for unknown keys behind a spread: `{ ...{ a: 1, typo: 3 }, b: 2 }` passes where the keys
// written out do not.
const LITERAL_SPREADS = [
  'ObjectExpression > SpreadElement > ObjectExpression',
  ':matches(ArrayExpression, CallExpression, NewExpression) > SpreadElement > ArrayExpression',
].map((selector) => ({ selector, message: 'A literal spread into a literal: write out what it holds.' }));

export default defineConfig(
  globalIgnores(['dist/', '.astro/', '.cache/', 'public/', 'deploy/']),
  tseslint.configs.strict,
  tseslint.configs.stylistic,
  astro.configs.recommended,
  {
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      'max-depth': ['error', 4],
      'max-params': ['error', 5],
      complexity: ['error', 15],

      // `== null` is the one good loose comparison: null or undefined.
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-var': 'error',
      'prefer-const': 'error',
      'object-shorthand': 'error',
      'no-else-return': 'error',
      'no-nested-ternary': 'error',
      'no-param-reassign': 'error',
      'no-self-compare': 'error',
      'no-template-curly-in-string': 'error',
      'no-unmodified-loop-condition': 'error',
      'no-unused-expressions': 'error',
      'no-constant-condition': 'error',
      'no-duplicate-imports': ['error', { allowSeparateTypeImports: true }],
      'no-empty': 'error',
      'no-fallthrough': 'error',
      'no-irregular-whitespace': ['error', { skipStrings: false }],
      'no-misleading-character-class': 'error',
      'no-restricted-syntax': ['error', ...LITERAL_SPREADS],
      'no-unsafe-finally': 'error',
      'no-unused-labels': 'error',
      'no-eval': 'error',
      'no-implied-eval': 'error',
      'use-isnan': 'error',
      'valid-typeof': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      // "_" says that an argument is there for its place only.
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
    },
  },
  {
    files: ['src/**'],
    // Only commands speak to the terminal; what src/ has to say it returns.
    rules: { 'no-console': 'error' },
  },
  {
    files: ['src/**/*.ts'],
    rules: {
      'no-restricted-syntax': [
        'error',
        ...LITERAL_SPREADS,
        {
          selector:
            'MemberExpression[property.name=/^(innerHTML|outerHTML|insertAdjacentHTML|createContextualFragment|setHTMLUnsafe|parseHTMLUnsafe|srcdoc)$/]',
          message: 'Text that becomes markup: browsers refuse it here (Trusted Types). Make elements, with src/draw.',
        },
      ],
    },
  },
  {
    files: ['src/desk/**', 'src/readers/**'],
    // Five are left there.
    rules: { 'no-nested-ternary': 'off' },
  },
  {
    files: ['src/stats/**', 'src/publish/**'],
    // Arithmetic over indexes that the loops themselves bound: a fallback there would be a case that cannot be.
    rules: { '@typescript-eslint/no-non-null-assertion': 'off' },
  },
  {
    files: ['**/*.astro'],
    rules: {
      'astro/no-set-text-directive': 'error',
      'astro/no-unused-css-selector': 'error',
      'no-restricted-syntax': [
        'error',
        ...LITERAL_SPREADS,
        {
          selector: 'JSXNamespacedName[namespace.name="is"][name.name="inline"]',
          message: 'A script or style with is:inline gets no hash, so the content security policy blocks it.',
        },
        {
          selector:
            'JSXAttribute[name.namespace.name="set"][name.name.name="html"]:not(:has(Identifier[name=/^(toHtml|scriptJson|styleElement|html|part)$/]))',
          message: 'Only what toHtml, scriptJson or styleElement has written, for they let no markup through.',
        },
      ],
    },
  },
);

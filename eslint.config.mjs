import tseslint from 'typescript-eslint';

const pure = 'src/core is pure: it runs in Node, a web worker and tests alike. Have the value handed in instead.';

/** `no-restricted-imports` for a layer that may not reach the named ones. */
const wall = (...groups) => ({
  'no-restricted-imports': ['error', { patterns: groups.map(({ group, message }) => ({ group, message })) }],
});

const noVscode = { group: ['vscode'], message: pure };
const noNode = { group: ['node:*', 'fs', 'path', 'os', 'util', 'crypto', 'child_process', 'url'], message: pure };
const noFeature = {
  group: ['**/features/*', '../features/**'],
  message: 'Features are composed by extension.ts only.',
};
const noPlatform = { group: ['**/platform/*', '**/features/**'], message: pure };
const noOtherFeature = {
  // From src/features/<one>/*.ts, "../<other>/..." is another feature; "../../platform" is not.
  regex: '^\\.\\./(?!\\.\\./)',
  message: 'A feature never imports another: they meet through command ids and services.',
};

export default tseslint.config(
  { ignores: ['dist/', 'out/', '.vscode-test/', 'node_modules/', 'test/fixtures/'] },
  ...tseslint.configs.strictTypeChecked,
  ...tseslint.configs.stylisticTypeChecked,
  {
    languageOptions: {
      parserOptions: {
        projectService: { allowDefaultProject: ['esbuild.js', 'eslint.config.mjs'] },
        tsconfigRootDir: import.meta.dirname,
      },
    },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      eqeqeq: 'error',
      'no-console': 'error',
      'no-eval': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      // An index that a loop or a check has just established is asserted, not tested again.
      '@typescript-eslint/no-non-null-assertion': 'off',
    },
  },
  {
    files: ['src/**', 'media/**'],
    rules: {
      'no-restricted-syntax': [
        'error',
        ...['NewExpression', 'CallExpression'].map((call) => ({
          // `String.raw` with named constants builds a fixed expression too.
          selector: `${call}[callee.name="RegExp"]:not(:has(> Literal:nth-child(1), > TaggedTemplateExpression:nth-child(1)))`,
          message: 'A regular expression made from data can be made to run for ever: write it out.',
        })),
        {
          selector:
            '[callee.name="RegExp"] > TaggedTemplateExpression > TemplateLiteral > :not(TemplateElement, Identifier[name=/^[A-Z][A-Z0-9_]*$/])',
          message: 'Only constants may go into a regular expression.',
        },
      ],
    },
  },
  {
    files: ['src/core/**'],
    rules: {
      ...wall(noVscode, noNode, noPlatform),
      'no-restricted-globals': [
        'error',
        ...['process', 'Buffer', 'require', 'setImmediate', 'window', 'document', 'navigator', 'fetch'].map((name) => ({
          name,
          message: pure,
        })),
      ],
    },
  },
  { files: ['src/platform/**'], rules: wall(noNode, noFeature) },
  {
    files: ['src/features/**'],
    rules: { 'no-restricted-imports': ['error', { patterns: [{ ...noNode }, noOtherFeature] }] },
  },
  { files: ['src/extension.ts'], rules: wall(noNode) },
  {
    files: ['test/launch/**', 'test/bench/**', 'test/host/endurance/**', 'test/host/bench/**'],
    rules: { 'no-console': 'off' },
  },
  {
    // mocha's `it` takes promises; its callbacks are not ours to await.
    files: ['test/**'],
    rules: { '@typescript-eslint/no-floating-promises': ['error', { allowForKnownSafeCalls: ['it', 'describe'] }] },
  },
  {
    files: ['esbuild.js'],
    ...tseslint.configs.disableTypeChecked,
    rules: {
      ...tseslint.configs.disableTypeChecked.rules,
      'no-console': 'off',
      '@typescript-eslint/no-require-imports': 'off',
    },
  },
  { files: ['eslint.config.mjs'], ...tseslint.configs.disableTypeChecked },
);

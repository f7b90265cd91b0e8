import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

/** ESLint preset: correctness rules only; layout is not linted. */
export default tseslint.config(
  { ignores: ['dist/**', '.results/**', '**/generated/**', 'test-results/**', 'playwright-report/**'] },
  ...tseslint.configs.recommended,
  {
    files: ['**/*.ts', '**/*.tsx'],
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      'no-restricted-syntax': [
        'error',
        { selector: "CallExpression[callee.property.name='only'][callee.object.name=/^(it|test|describe)$/]", message: 'A focused test hides the others.' },
      ],
      eqeqeq: 'error',
      'no-console': ['error', { allow: ['error'] }],
    },
  },
  {
    files: ['**/*.ts', '**/*.tsx'],
    ignores: ['**/*.test.ts', '**/*.test.tsx', '**/*.e2e.ts', '**/*.machine.ts', '**/*.generated.ts', '**/migrations/**'],
    rules: { 'max-lines': ['error', { max: 300 }], 'max-params': ['error', { max: 7 }] },
  },
  { files: ['**/*.tsx'], plugins: { 'react-hooks': reactHooks }, rules: { ...reactHooks.configs.recommended.rules } },
  { files: ['**/cli.ts', '**/bin/**', '**/test/**', 'bench/**'], rules: { 'no-console': 'off' } },
);

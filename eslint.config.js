import js from '@eslint/js';
import tseslint from 'typescript-eslint';

export default tseslint.config(
  { ignores: ['dist', 'node_modules', 'exports', '.cache'] },
  js.configs.recommended,
  ...tseslint.configs.recommended,
  {
    rules: {
      'max-lines': ['error', { max: 300 }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
    },
  },
  {
    // Messages hold names, file names and snippets: `tell` takes what a terminal would obey out of them.
    files: ['src/cli/**'],
    ignores: ['src/cli/context.ts', 'src/cli/password.ts'],
    rules: {
      'no-restricted-syntax': [
        'error',
        {
          selector:
            "CallExpression[callee.property.name='write']:matches([callee.object.property.name='stderr'], [callee.object.name='stderr'])",
          message: 'Use `tell` of cli/context.ts.',
        },
      ],
    },
  },
);

// The lint rules. Those for core keep it exact: only what gives the same bits in every engine may be used there.
import js from '@eslint/js';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

const exactMath = ['abs', 'min', 'max', 'floor', 'ceil', 'round', 'trunc', 'fround', 'imul', 'clz32', 'sqrt', 'sign'];
const exactConstants = ['PI', 'E', 'SQRT2', 'SQRT1_2', 'LN2', 'LN10', 'LOG2E', 'LOG10E'];
const allowedOfMath = [...exactMath, ...exactConstants].join('|');

const inexactSyntax = [
  {
    selector: `MemberExpression[object.name='Math'][computed=false]:not([property.name=/^(${allowedOfMath})$/])`,
    message: `Engines differ in this one. Core may use Math.${exactMath.join(', ')}; for curves use a committed table or polynomial, for chance the seeded generator.`,
  },
  {
    selector: "MemberExpression[object.name='Math'][computed=true]",
    message: 'Name the function of Math plainly, so that it can be checked.',
  },
  {
    selector: "VariableDeclarator[init.name='Math']",
    message: 'Write Math.sqrt and its like in full where they are used, so that they can be checked.',
  },
  {
    selector: "BinaryExpression[operator='**'], AssignmentExpression[operator='**=']",
    message: 'Engines differ in powers. Multiply: x * x.',
  },
  {
    selector: 'ForInStatement',
    message: 'The order of for-in is not ours. Walk an array, or Object.keys(…) sorted with a comparator.',
  },
  {
    selector: 'CallExpression[arguments.length=0] > MemberExpression.callee[property.name=/^(sort|toSorted)$/]',
    message: 'Sort with a comparator that settles every tie: sort((a, b) => a - b).',
  },
  {
    selector: 'MemberExpression[property.name=/^(localeCompare|toLocale[A-Za-z]*)$/]',
    message: 'Order and text by locale differ between machines. Compare with < and >, and leave wording to src/words.',
  },
];

const fromOutside = [
  ['Date', 'Time comes in as ticks; a date stamp comes in as an argument.'],
  ['performance', 'Time comes in as ticks.'],
  ['Intl', 'Wording and number format belong to src/words.'],
  ['setTimeout', 'The only clock is Attempt.step().'],
  ['setInterval', 'The only clock is Attempt.step().'],
  ['setImmediate', 'The only clock is Attempt.step().'],
  ['queueMicrotask', 'The only clock is Attempt.step().'],
  ['requestAnimationFrame', 'The only clock is Attempt.step().'],
  ['globalThis', 'What core needs from outside comes in as an argument.'],
  ['window', 'What core needs from outside comes in as an argument.'],
  ['self', 'What core needs from outside comes in as an argument.'],
  ['document', 'Core draws nothing; the view reads its state.'],
  ['process', 'What core needs from outside comes in as an argument.'],
  ['crypto', 'Chance comes from the seeded generator, hashes from @noble/hashes.'],
  ['fetch', 'Files come in as an argument.'],
  ['console', 'Core returns what it has to say as message ids and values.'],
].map(([name, message]) => ({ name, message }));

export default defineConfig([
  globalIgnores(['dist', 'coverage', 'test-results', 'playwright-report', '.tmp', '**/*.cjs']),
  js.configs.recommended,
  tseslint.configs.recommended,
  {
    files: ['**/*.ts', '**/*.tsx'],
    languageOptions: {
      parserOptions: {
        project: ['./tsconfig.app.json', './tsconfig.core.json', './tsconfig.node.json'],
        tsconfigRootDir: import.meta.dirname,
        // With CI=true the parser would read files from disk instead of the text it is given, and the walls' test plants text.
        disallowAutomaticSingleRunInference: true,
      },
    },
    // A rule is kept or changed here, never switched off beside the code.
    linterOptions: { noInlineConfig: true },
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/ban-ts-comment': ['error', { 'ts-expect-error': true }],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'separate-type-imports' }],
      '@typescript-eslint/no-import-type-side-effects': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', ignoreRestSiblings: true }],
      eqeqeq: ['error', 'always'],
      'no-var': 'error',
      'prefer-const': 'error',
      'no-eval': 'error',
      'no-implied-eval': 'error',
      'no-new-func': 'error',
    },
  },
  {
    files: ['src/core/**/*.ts'],
    rules: {
      'no-restricted-syntax': ['error', ...inexactSyntax],
      'no-restricted-globals': ['error', ...fromOutside],
    },
  },
]);

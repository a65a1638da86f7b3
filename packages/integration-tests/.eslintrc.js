// The whole package is tests: it runs from its sources only, and looks at several plugins at once.
module.exports = require('@backstage/cli/config/eslint-factory')(__dirname, {
  rules: {
    'no-restricted-syntax': 'off',
    '@backstage/no-mixed-plugin-imports': 'off',
  },
});

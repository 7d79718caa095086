/** @type {import('stylelint').Config} */
export default {
  extends: 'stylelint-config-standard',
  plugins: ['stylelint-use-logical'],
  overrides: [{ files: ['**/*.ts'], customSyntax: 'postcss-lit' }],
  rules: {
    // Both directions are drawn by the same sheet.
    'csstools/use-logical': ['always', { except: ['float'] }],
    'declaration-property-value-disallowed-list': { 'text-align': ['left', 'right'], float: ['left', 'right'], clear: ['left', 'right'] },
    'property-disallowed-list': ['width', 'height', 'min-width', 'max-width', 'min-height', 'max-height', '/^(margin|padding|border)-(left|right|top|bottom)/', 'left', 'right', 'top', 'bottom'],
    'declaration-property-value-allowed-list': { 'letter-spacing': ['normal'] },
    'selector-class-pattern': null,
    'no-descending-specificity': null,
    'custom-property-empty-line-before': null,
    'declaration-empty-line-before': null,
  },
};

// Strict. A rule that is ever relaxed here has its reason beside it.
export default {
  root: true,
  extends: ['html-validate:recommended', 'html-validate:a11y'],
};

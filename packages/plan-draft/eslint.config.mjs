export { default } from '@banhanh/tooling/eslint';

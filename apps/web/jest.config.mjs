import { library } from '@banhanh/tooling/jest';

export default library({ moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1', '\\.css$': '<rootDir>/test/no-styles.ts' } });

import { library } from '@banhanh/tooling/jest';

export default library({ roots: ['<rootDir>/test'], testTimeout: 60_000 });

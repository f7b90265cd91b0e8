import { library } from '@banhanh/tooling/jest';

export default library({ roots: ['<rootDir>/test'] });

import { library } from '@banhanh/tooling/jest';

export default library({ testTimeout: 60_000 });

import { type CheckContext } from '../../src/index.js';
import { type SmallPlan } from './small-plan.js';

/** For one rule: plans it must speak of (with the words it marks, and the correction) and plans it must leave alone. */
export interface Example {
  hit: [plan: SmallPlan, excerpt: string, fix?: string, context?: CheckContext][];
  quiet: (SmallPlan | [SmallPlan, CheckContext])[];
}

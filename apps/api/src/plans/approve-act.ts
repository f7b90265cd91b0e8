import { setActor } from '../platform/database/database.js';
import { recordStatement } from '../platform/moves/record-move.js';
import { openStepStatement } from '../reviews/index.js';
import { writesAlongStatement } from './plan.facts.js';
import { lockPlan } from './plan-row.js';
import { approveStatement } from './plan.writes.js';

/** The statements of one `approve`, in order: what the benchmark `act` sends on bare connections as its baseline. */
export const approveAct = { setActor, lockPlan, writesAlong: writesAlongStatement, openStep: openStepStatement, approve: approveStatement, record: recordStatement };

import { type PlanDocument } from './model.js';

/** A new plan with nothing in it yet. */
export function emptyPlanDocument(): PlanDocument {
  return {
    format: 'plan-document/1',
    header: { superior: null, agency: null, number: null, symbol: null, place: null, date: null },
    title: { type: 'KẾ HOẠCH', subject: '' },
    body: [],
    recipients: [],
    signer: null,
    annexes: [],
    events: [],
    targets: [],
  };
}

import type { PlanAct } from './act-kind.js';
import { ConfirmActDialog } from './confirm-act-dialog.js';
import { FilePlanDialog } from './file-plan-dialog.js';
import type { PlanView } from './plan-now.js';
import { ReasonActDialog } from './reason-act-dialog.js';
import { ReportPlanDialog } from './report-plan-dialog.js';
import { SignPlanDialog } from './sign-plan-dialog.js';

/** The question an act asks before it happens. `act` is null while nothing is asked. */
export function PlanActDialog({ act, plan, onClose }: { act: PlanAct | null; plan: PlanView; onClose: () => void }) {
  const confirm = act === 'submit' || act === 'cancel' || act === 'approve' || act === 'number' ? act : null;
  const reason = act === 'return' || act === 'recall' || act === 'revoke' ? act : null;
  return (
    <>
      {confirm && <ConfirmActDialog key={confirm} act={confirm} plan={plan} opened onClose={onClose} />}
      {reason && <ReasonActDialog key={reason} act={reason} plan={plan} opened onClose={onClose} />}
      {act === 'sign' && <SignPlanDialog plan={plan} opened onClose={onClose} />}
      {act === 'report' && <ReportPlanDialog plan={plan} opened onClose={onClose} />}
      {act === 'file' && <FilePlanDialog plan={plan} opened onClose={onClose} />}
    </>
  );
}

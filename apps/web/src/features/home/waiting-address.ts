interface About {
  primaryAction: string | null;
  plan: { id: string } | null;
  delivery: { plan: { id: string } } | null;
  assignment: { plan: { id: string } } | null;
  copy: { plan: { id: string } } | null;
}

/** Where a waiting item is read (`to`), and where its act is asked for (`toAct`): the plan's page does both. */
export function waitingAddress({ primaryAction, plan, delivery, assignment, copy }: About): { to: string; toAct: string } {
  const act = primaryAction?.toLowerCase() ?? null;
  if (assignment) {
    const to = `/ke-hoach/${assignment.plan.id}?muc=assignments`;
    return { to, toAct: to };
  }
  if (copy) {
    const to = `/ke-hoach/${copy.plan.id}?muc=copies`;
    return { to, toAct: to };
  }
  if (delivery) {
    const to = `/ke-hoach/${delivery.plan.id}${act === 'resend' ? '?muc=recipients' : ''}`;
    return { to, toAct: to };
  }
  if (!plan) return { to: '/', toAct: '/' };
  const to = `/ke-hoach/${plan.id}`;
  if (act === 'submit') return { to, toAct: `${to}/sua` };
  // What has to be read first opens as the paper; the clerk's acts open their question at once.
  const isAskedAtOnce = act === 'number' || act === 'file' || act === 'report';
  return { to, toAct: isAskedAtOnce ? `${to}?viec=${act}` : to };
}

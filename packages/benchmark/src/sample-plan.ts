import { readFileSync } from 'node:fs';
import type { Office, Session } from './office.js';

interface Drafting {
  draftPlan(session: Session, fileName: string, bytes: Uint8Array): Promise<{ planId: string }>;
}
interface Acts {
  actOn(session: Session, planId: string, mutation: string): Promise<{ state: string }>;
}

const file = new URL('../sample-plan.txt', import.meta.url);

/** A plan that the drafter submitted, with the sessions that act on it. */
export async function submitSamplePlan(office: Office): Promise<{ planId: string; act: (username: string, mutation: string) => Promise<string> }> {
  const { draftPlan } = await office.fromApi<Drafting>('journey/draft.js');
  const { actOn } = await office.fromApi<Acts>('journey/acts.js');
  const drafter = await office.signIn('soanthao');
  const { planId } = await draftPlan(drafter, 'sample-plan.txt', readFileSync(file));
  const act = async (username: string, mutation: string): Promise<string> => (await actOn(await office.signIn(username), planId, mutation)).state;
  await act('soanthao', 'submitPlan');
  return { planId, act };
}

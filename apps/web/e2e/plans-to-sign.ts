import { randomUUID } from 'node:crypto';

/** One demo person at the API, for what a spec needs before it begins. */
async function personAt(origin: string, username: string): Promise<<Data>(query: string, variables?: Record<string, unknown>) => Promise<Data>> {
  let cookie = '';
  const ask = async <Data>(query: string, variables: Record<string, unknown> = {}): Promise<Data> => {
    const answer = await fetch(`${origin}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json', 'x-banhanh-csrf': '1', cookie }, body: JSON.stringify({ query, variables }) });
    cookie = answer.headers.getSetCookie()[0]?.split(';')[0] ?? cookie;
    const { data, errors } = (await answer.json()) as { data: Data; errors?: { message: string }[] };
    if (errors) throw new Error(errors.map(({ message }) => message).join('; '));
    return data;
  };
  await ask('mutation ($username: String!) { signInAsDemo(username: $username) { __typename } }', { username });
  return ask;
}

interface Known {
  id: string;
  document: { title: { subject: string } };
  field: { code: string };
  signer: { id: string; holders: { fullName: string }[] };
}

const deputyName = 'Lê Thu Hằng';

/** Brings new plans with these titles to the deputy director, by the acts of the people before; answers their ids. */
export async function plansToSign(origin: string, titles: readonly string[]): Promise<string[]> {
  const drafter = await personAt(origin, 'soanthao');
  const before = [await personAt(origin, 'truongphong'), await personAt(origin, 'thethuc')];
  const { plans } = await drafter<{ plans: { nodes: Known[] } }>('{ plans(filter: { mine: true }, first: 20) { nodes { id document field { code } signer { id holders { fullName } } } } }');
  const known = plans.nodes.find(({ signer }) => signer.holders.some(({ fullName }) => fullName === deputyName))!;
  const ids: string[] = [];
  for (const title of titles) {
    const document = { ...known.document, title: { ...known.document.title, subject: title } };
    const input = { idempotencyKey: randomUUID(), document, fieldCode: known.field.code, signerPositionId: known.signer.id };
    const { createPlan } = await drafter<{ createPlan: { id: string } }>('mutation ($input: CreatePlanInput!) { createPlan(input: $input) { ... on Plan { id } } }', { input });
    for (const [person, mutation] of [[drafter, 'submitPlan'], [before[0]!, 'approvePlan'], [before[1]!, 'approvePlan']] as const) {
      const { plan } = await person<{ plan: { version: number } }>('query ($id: ID!) { plan(id: $id) { version } }', { id: createPlan.id });
      const answer = await person<Record<string, { __typename: string; unmet?: string[] }>>(`mutation ($input: ActInput!) { ${mutation}(input: $input) { __typename ... on MoveRefused { unmet } } }`, {
        input: { planId: createPlan.id, version: plan.version, idempotencyKey: randomUUID() },
      });
      if (answer[mutation]!.__typename !== 'Plan') throw new Error(`${mutation}: ${JSON.stringify(answer)}`);
    }
    ids.push(createPlan.id);
  }
  return ids;
}

/** A plan taken back by its drafter, while others look at it. */
export async function recallPlan(origin: string, id: string): Promise<void> {
  const drafter = await personAt(origin, 'soanthao');
  const { plan } = await drafter<{ plan: { version: number } }>('query ($id: ID!) { plan(id: $id) { version } }', { id });
  await drafter('mutation ($input: ReasonInput!) { recallPlan(input: $input) { __typename } }', { input: { planId: id, version: plan.version, idempotencyKey: randomUUID(), reason: 'Bổ sung nội dung' } });
}

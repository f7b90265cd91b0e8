import { randomUUID } from 'node:crypto';
import { GraphqlLoad, runAll } from './load.js';
import { clonePlan, openOffice } from './office.js';
import { printResult } from './result.js';
import { submitSamplePlan } from './sample-plan.js';

const clients = 32;
const issues = Number(process.env['ISSUES'] ?? 10_000);

// Numbering under concurrency: every signed plan gets a number, none twice, none missing, also when a third of the tries collide.
const office = await openOffice();
try {
  const { planId, act } = await submitSamplePlan(office);
  await act('truongphong', 'approvePlan');
  await act('thethuc', 'approvePlan');
  const { plan } = await (await office.signIn('soanthao')).ask<{ plan: { signer: { holders: { fullName: string }[] } } }>('query ($id: ID!) { plan(id: $id) { signer { holders { fullName } } } }', { id: planId });
  const { rows } = await office.owner.query<{ username: string }>('select username from account join person on person.id = person_id where full_name = $1', [plan.signer.holders[0]!.fullName]);
  await act(rows[0]!.username, 'signPlan');
  const copies = await clonePlan(office.owner, planId, issues);
  const clerk = await office.signIn('vanthu');
  const load = new GraphqlLoad(new URL(office.url), clerk.cookie, clients);
  const version = (await office.owner.query<{ version: number }>('select version from plan where id = $1', [planId])).rows[0]!.version;
  const query = 'mutation ($input: ActInput!) { numberPlan(input: $input) { __typename ... on Plan { number } } }';
  let collisions = 0;
  const seconds = await runAll(copies, clients, async (id, client) => {
    const ask = () => load.ask(JSON.stringify({ query, variables: { input: { planId: id, version, idempotencyKey: randomUUID() } } }));
    // Every third plan is numbered by two clerks at once: one wins, the other is told.
    const answers = client % 3 === 0 ? await Promise.all([ask(), ask()]) : [await ask()];
    const won = answers.filter((answer) => answer.includes('"__typename":"Plan"')).length;
    if (won !== 1) throw new Error(answers.join('\n'));
    collisions += answers.length - 1;
  });
  load.close();
  const { rows: found } = await office.owner.query<{ numbered: number; distinct_numbers: number; first: number; last: number; registered: number }>(
    `select count(*)::int as numbered, count(distinct number)::int as distinct_numbers, min(number) as first, max(number) as last,
            (select count(*)::int from register_entry where agency_id = p.agency_id) as registered
     from plan p where id = any ($1) group by agency_id`,
    [copies],
  );
  const { numbered, distinct_numbers: distinct, first, last, registered } = found[0]!;
  const figures = {
    clients, issues, seconds, issuesPerSecond: issues / seconds, lostCollisions: collisions, registered,
    duplicates: numbered - distinct, gaps: last - first + 1 - distinct + (first - 1),
  };
  printResult('numbering', figures, { distinctNumbersPerIssue: distinct / issues });
  if (figures.duplicates !== 0 || figures.gaps !== 0 || registered !== issues) process.exitCode = 1;
} finally {
  await office.close();
}

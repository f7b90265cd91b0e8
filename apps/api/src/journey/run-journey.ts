import { setTimeout as pause } from 'node:timers/promises';
import { actOn, actOnRow, rowsOf, type PlanStanding } from './acts.js';
import { draftPlan } from './draft.js';
import { People } from './people.js';
import type { Session } from './session.js';
import { usernameOf } from './usernames.js';

export interface JourneyStep {
  who: string;
  act: string;
  state: string;
  milliseconds: number;
  /** Numbers worth seeing: doubts, deliveries, assignments … */
  counts: Record<string, number>;
}

export interface JourneyResult {
  planId: string;
  reference: string;
  pdf: Uint8Array;
  plan: unknown;
}

/** The main job on one file, as the several people in turn, through the public API alone. Throws at the first thing that is not as it must be. */
export async function runJourney(url: string, fileName: string, bytes: Uint8Array, tell: (step: JourneyStep) => void): Promise<JourneyResult> {
  const people = new People(url);
  const drafter = await people.as('soanthao');
  const step = async <T>(who: string, act: string, work: () => Promise<{ state: string; counts?: Record<string, number>; value: T }>): Promise<T> => {
    const start = performance.now();
    const { state, counts = {}, value } = await work();
    tell({ who, act, state, milliseconds: Math.round(performance.now() - start), counts });
    return value;
  };
  const plan = async (who: string, act: string, planId: string, mutation: string, input: Record<string, unknown> = {}): Promise<PlanStanding> =>
    step(who, act, async () => {
      const standing = await actOn(await people.as(who), planId, mutation, input);
      return { state: standing.state, value: standing };
    });

  const { planId } = await step('soanthao', 'nhập và xác nhận dự thảo', async () => {
    const value = await draftPlan(drafter, fileName, bytes);
    return { state: 'DRAFT', counts: { doubts: value.doubts, pointedByHand: value.pointedByHand }, value };
  });
  await plan('soanthao', 'trình duyệt', planId, 'submitPlan');
  await plan('truongphong', 'kiểm tra nội dung', planId, 'approvePlan');
  await plan('thethuc', 'kiểm tra thể thức', planId, 'approvePlan');
  const signer = await signerOf(drafter, planId);
  await plan(signer, 'phê duyệt và ký', planId, 'signPlan');
  await plan('vanthu', 'cấp số và ngày', planId, 'numberPlan');
  const issued = await step('hệ thống', 'tạo PDF/A và ban hành', async () => {
    const value = await until(() => standing(drafter, planId), ({ state }) => state === 'ISSUED');
    return { state: value.state, value };
  });
  const deliveries = await step('hệ thống', 'gửi tới nơi nhận', async () => {
    await until(() => distribution(drafter, planId), ({ waitsForDistribution }) => !waitsForDistribution);
    const value = await until(() => rowsOf(drafter, planId, 'deliveries'), (rows) => rows.every(({ state }) => state !== 'SENT'));
    return { state: 'ISSUED', counts: { deliveries: value.length }, value };
  });
  await step('văn thư các cơ quan', 'xác nhận đã nhận', async () => {
    for (const { id, version, agency } of deliveries)
      await actOnRow(await people.as(usernameOf('vanthu', agency.code)), 'acknowledgeDelivery', 'DeliveryActInput', { deliveryId: id, version });
    return { state: 'ISSUED', counts: { acknowledged: deliveries.length }, value: null };
  });
  const assignments = await rowsOf(drafter, planId, 'assignments');
  await step('cơ quan thực hiện', 'báo cáo kết quả', async () => {
    for (const { id, version, agency, unit } of assignments)
      await actOnRow(await people.as(usernameOf('baocao', agency.code, unit?.symbol)), 'reportAssignment', 'ReportAssignmentInput', {
        assignmentId: id,
        version,
        result: 'Đã triển khai đầy đủ các nội dung được giao, đúng thời gian.',
      });
    return { state: 'ISSUED', counts: { reported: assignments.length }, value: null };
  });
  await step('soanthao', 'chấp nhận kết quả', async () => {
    const rows = await rowsOf(drafter, planId, 'assignments');
    for (const { id, version } of rows) await actOnRow(drafter, 'acceptAssignment', 'AssignmentActInput', { assignmentId: id, version });
    return { state: 'ISSUED', counts: { accepted: rows.length }, value: null };
  });
  await plan('soanthao', 'báo cáo tổng hợp', planId, 'reportPlan', {
    summary: `Các cơ quan, đơn vị đã hoàn thành ${assignments.length} nhiệm vụ được giao. Công tác triển khai đúng tiến độ, đạt mục đích, yêu cầu của Kế hoạch.`,
  });
  await plan('luutru', 'lưu hồ sơ', planId, 'filePlan', { recordFile: '01.TTBCXB', retention: '20 năm' });
  await step('luutru', 'tra cứu thấy trong kho lưu trữ', async () => {
    const archivist = await people.as('luutru');
    const counts = await until(() => search(archivist, planId, issued.reference!), ({ byWords, byFoldedWords, byNumber, byDate }) => byWords + byFoldedWords + byNumber + byDate === 4);
    return { state: 'ARCHIVED', counts, value: null };
  });
  const archived = await standing(drafter, planId);
  if (archived.state !== 'ARCHIVED') throw new Error(`Kế hoạch kết thúc ở trạng thái ${archived.state}.`);
  const { plan: whole } = await drafter.ask<{ plan: { pdfUrl: string } }>(
    `query ($id: ID!) { plan(id: $id) { id title state reference issuedOn pdfUrl document documentHash summary recordFile retention file { sha256 pages bytes }
      moves { event fromState toState occurredAt actor { fullName } } deliveries(first: 100) { totalCount counts { state count } } assignments(first: 100) { totalCount counts { state count } } } }`,
    { id: planId },
  );
  return { planId, reference: issued.reference!, pdf: await drafter.download(whole.pdfUrl), plan: whole };
}

async function standing(session: Session, planId: string): Promise<PlanStanding> {
  const { plan } = await session.ask<{ plan: PlanStanding }>(`query ($id: ID!) { plan(id: $id) { id state version reference } }`, { id: planId });
  return plan;
}

/** Deliveries and assignments are all there when the rule about it no longer stands against the report. */
async function distribution(session: Session, planId: string): Promise<{ waitsForDistribution: boolean }> {
  const { plan } = await session.ask<{ plan: { actions: { name: string; unmet: string[] }[] } }>(`query ($id: ID!) { plan(id: $id) { actions { name unmet } } }`, { id: planId });
  return { waitsForDistribution: plan.actions.some(({ name, unmet }) => name === 'REPORT' && unmet.includes('distributionIsComplete')) };
}

async function signerOf(session: Session, planId: string): Promise<string> {
  const { plan } = await session.ask<{ plan: { signer: { holders: { fullName: string }[] } | null } }>(`query ($id: ID!) { plan(id: $id) { signer { holders { fullName } } } }`, { id: planId });
  const name = plan.signer?.holders[0]?.fullName;
  const { demoPeople } = await session.ask<{ demoPeople: { username: string; fullName: string }[] }>(`{ demoPeople { username fullName } }`);
  const person = demoPeople.find(({ fullName }) => fullName === name);
  if (!person) throw new Error('Kế hoạch chưa có người ký trong danh bạ.');
  return person.username;
}

const unmarked = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd').replaceAll('Đ', 'D');

async function search(archivist: Session, planId: string, reference: string): Promise<Record<'byWords' | 'byFoldedWords' | 'byNumber' | 'byDate', number>> {
  const { plan } = await archivist.ask<{ plan: { title: string; issuedOn: string } }>(`query ($id: ID!) { plan(id: $id) { title issuedOn } }`, { id: planId });
  const words = plan.title.split(' ').slice(0, 8).join(' ');
  const found = async (input: Record<string, unknown>): Promise<number> => {
    const { search: result } = await archivist.ask<{ search: { hits: { plan: { id: string } }[] } }>(
      `query ($input: SearchInput!) { search(input: $input, first: 100) { hits { plan { id } } } }`,
      { input },
    );
    return result.hits.some(({ plan: hit }) => hit.id === planId) ? 1 : 0;
  };
  return {
    byWords: await found({ text: words }),
    byFoldedWords: await found({ text: unmarked(words) }),
    byNumber: await found({ number: reference }),
    byDate: await found({ text: words, issuedFrom: plan.issuedOn, issuedTo: plan.issuedOn }),
  };
}

/** Asks again until it is as it must be; gives up after a minute. */
async function until<T>(ask: () => Promise<T>, isRight: (answer: T) => boolean): Promise<T> {
  const deadline = Date.now() + 60_000;
  for (;;) {
    const answer = await ask();
    if (isRight(answer)) return answer;
    if (Date.now() > deadline) throw new Error(`Quá 60 giây mà hệ thống chưa xong việc: ${JSON.stringify(answer).slice(0, 300)}`);
    await pause(100);
  }
}

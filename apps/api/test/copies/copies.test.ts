import { createHash, randomUUID } from 'node:crypto';
import { execFileSync, spawnSync } from 'node:child_process';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { verifyPdf } from '@banhanh/pdf-signature';
import { actOn } from '../../src/journey/acts.js';
import { actOnCopy } from '../../src/copies/copy.lifecycle.js';
import { TypesetCopyEffect } from '../../src/copies/effects/typeset-copy.effect.js';
import { NotifyCertifierEffect, NotifyCopyClerkEffect, NotifyCopyRequesterEffect } from '../../src/copies/effects/notify-copy.effects.js';
import { Clock } from '../../src/platform/clock.js';
import { RenewFiles } from '../../src/signatures/renew-files.js';
import { SigningKeys } from '../../src/signatures/signing-keys.js';
import { actorNamed, sqlAs } from '../support/acting.js';
import { actOnRow, followUp, issuePlan, lastMove, rowOf } from '../support/follow-up-plan.js';
import { startApi, type TestApi } from '../support/test-api.js';
import { askForCopy, certifiedCopy, copyOut, onCopy, partsOf, positionOf, typeset } from './copy-builder.js';

const hasPdftotext = spawnSync('which', ['pdftotext']).status === 0;
const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
const textOf = (pdf: Uint8Array): string => execFileSync('pdftotext', ['-layout', '-', '-'], { input: pdf, encoding: 'utf8' });

describe('a certified copy', () => {
  let api: TestApi;
  let planId: string;
  beforeAll(async () => {
    api = await startApi({ worker: false });
    planId = (await issuePlan(api)).id;
  });
  afterAll(() => api.close());

  const rows = <Row>(sql: string, values: unknown[] = []): Promise<Row[]> => api.database.owner.query<Row[]>(sql, values);
  const copyRow = async (id: string) => (await rows<{ state: string; number: number | null; file_hash: string | null; reason: string | null }>('select * from certified_copy where id = $1', [id]))[0]!;
  const register = async (username: string, args = '') =>
    (await (await api.people.as(username)).ask<{ copyRegister: { nodes: { number: number; reference: string; plan: { id: string } }[]; pageInfo: { endCursor: string | null; hasNextPage: boolean } } }>(
      `{ copyRegister${args && `(${args})`} { nodes { number reference plan { id } } pageInfo { endCursor hasNextPage } } }`)).copyRegister;
  const waiting = async (username: string) =>
    (await (await api.people.as(username)).ask<{ home: { waiting: { kind: string; primaryAction: string; from: string; copy: { id: string } | null }[] } }>(
      `{ home { waiting { kind primaryAction from copy { id } } } }`)).home.waiting.filter(({ copy }) => copy !== null);

  it('goes from the archivist over the deputy and the clerk to a file on paper, and each finds it among what waits', async () => {
    const asked = await askForCopy(api, planId, { recipients: ['- Sở Nội vụ;', 'Lưu: VT.'] });
    expect(asked).toMatchObject({ __typename: 'CertifiedCopy', state: 'REQUESTED', reference: null });
    const id = asked.id!;
    expect(await waiting('phogiamdoc1')).toEqual([{ kind: 'COPY_CERTIFYING', primaryAction: 'CERTIFY', from: 'Bùi Văn Sơn', copy: { id } }]);
    await api.app.get(NotifyCertifierEffect).run({ moveId: await lastMove(api, id), planId, aggregateId: id });
    const certified = await onCopy(api, 'phogiamdoc1', 'certifyCopy', { copyId: id, version: asked.version });
    expect(certified).toMatchObject({ state: 'CERTIFIED' });
    expect(await waiting('phogiamdoc1')).toEqual([]);
    expect(await waiting('vanthu')).toMatchObject([{ kind: 'COPY_NUMBERING', primaryAction: 'NUMBER', from: 'Lê Thu Hằng', copy: { id } }]);
    await api.app.get(NotifyCopyClerkEffect).run({ moveId: await lastMove(api, id), planId, aggregateId: id });
    const numbered = await onCopy(api, 'vanthu', 'numberCopy', { copyId: id, version: certified.version });
    expect(numbered).toMatchObject({ state: 'NUMBERED', number: 1, reference: '01/SY-SVHTTDL', url: null });
    await typeset(api, planId, id);
    await api.app.get(NotifyCopyRequesterEffect).run({ moveId: await lastMove(api, id), planId, aggregateId: id });
    const { certifiedCopy: issued } = await (await api.people.as('luutru')).ask<{ certifiedCopy: { state: string; url: string; certifierLines: string[]; recipients: string[]; moves: { event: string }[]; actions: unknown[] } }>(
      `query ($id: ID!) { certifiedCopy(id: $id) { state url certifierLines recipients actions { name } moves { event } } }`, { id });
    expect(issued).toMatchObject({ state: 'ISSUED', certifierLines: ['KT. GIÁM ĐỐC', 'PHÓ GIÁM ĐỐC'], recipients: ['Sở Nội vụ', 'Lưu: VT'], actions: [] });
    expect(issued.moves.map(({ event }) => event)).toEqual(['request', 'certify', 'number', 'seal']);
    expect(await rows('select a.username, n.kind from notification n join account a on a.person_id = n.person_id join move m on m.id = n.move_id where m.aggregate_id = $1 order by n.id', [id]))
      .toEqual([{ username: 'phogiamdoc1', kind: 'notifyCertifier' }, { username: 'vanthu', kind: 'notifyCopyClerk' }, { username: 'luutru', kind: 'copyIssued' }]);
    expect((await rows<{ kind: string }>('select kind from audit_event where entity_id = $1 order by id', [id])).map(({ kind }) => kind)).toEqual(['CopyRequested', 'CopyCertified', 'CopyNumbered', 'CopyIssued']);
    const pdf = await (await api.people.as('luutru')).download(issued.url);
    const found = await verifyPdf(pdf, { roots: await api.app.get(SigningKeys).roots(), at: new Date() });
    expect(found.verdict).toBe('not-signed');
    if (hasPdftotext) for (const words of ['SAO Y', 'Số: 01/SY-SVHTTDL', '(Đã ký)', 'PHÓ GIÁM ĐỐC', 'Lê Thu Hằng', '- Sở Nội vụ;', '- Lưu: VT.']) expect(textOf(pdf)).toContain(words);
  });

  it('asked for twice with one key is one copy', async () => {
    const idempotencyKey = randomUUID();
    const twice = await Promise.all([askForCopy(api, planId, { idempotencyKey }), askForCopy(api, planId, { idempotencyKey })]);
    expect(twice[0]!.id).toBe(twice[1]!.id);
    expect(await rows('select 1 from move where aggregate_id = $1', [twice[0]!.id])).toHaveLength(1);
  });

  it('is refused by the names of the rules to who may not ask, for a form its source does not allow, without parts, or of who may not certify', async () => {
    expect(await askForCopy(api, planId, {}, 'soanthao')).toMatchObject({ __typename: 'MoveRefused', unmet: ['viewerMakesCopies'] });
    expect(await askForCopy(api, planId, { medium: 'ELECTRONIC' })).toMatchObject({ unmet: ['formIsAllowedFromItsSource'] });
    expect(await askForCopy(api, planId, { form: 'SL' })).toMatchObject({ unmet: ['formIsAllowedFromItsSource'] });
    const body = await partsOf(api, planId);
    for (const parts of [[], ['không có'], body.map(({ id }) => id)]) expect(await askForCopy(api, planId, { form: 'TRS', parts })).toMatchObject({ unmet: ['partsAreChosen'] });
    expect(await askForCopy(api, planId, { certifierPositionId: await positionOf(api, 'truongphong') })).toMatchObject({ unmet: ['certifierMayCertifyCopies'] });
    await expect(askForCopy(api, planId, { recipients: [] })).rejects.toThrow('Nơi nhận cần từ 1 đến 50 dòng.');
    await expect(askForCopy(api, planId, { recipients: [' - '] })).rejects.toThrow('Dòng nơi nhận không được để trống.');
    await expect(askForCopy(api, planId, {}, 'vanthu.h99.31')).rejects.toThrow('Không tìm thấy');
  });

  it('of sao lục is made only from a sao y of the same plan that is out, and carries both blocks', async () => {
    const trs = await certifiedCopy(api, planId, { form: 'TRS', parts: [(await partsOf(api, planId))[1]!.id] });
    expect(await askForCopy(api, planId, { form: 'SL', sourceId: trs.id })).toMatchObject({ unmet: ['formIsAllowedFromItsSource'] });
    const [sy] = await rows<{ id: string }>(`select id from certified_copy where form = 'SY' and state = 'issued'`);
    const { plan } = await (await api.people.as('vanthu')).ask<{ plan: { copyOptions: { form: string; medium: string; allowed: boolean; source: { reference: string } | null }[] } }>(
      `query ($id: ID!) { plan(id: $id) { copyOptions { form medium allowed source { reference } } } }`, { id: planId });
    expect(plan.copyOptions).toEqual([
      { form: 'SY', medium: 'PAPER', allowed: true, source: null },
      { form: 'TRS', medium: 'ELECTRONIC', allowed: true, source: null },
      { form: 'TRS', medium: 'PAPER', allowed: true, source: null },
      { form: 'SL', medium: 'PAPER', allowed: true, source: { reference: '01/SY-SVHTTDL' } },
    ]);
    const sl = await certifiedCopy(api, planId, { form: 'SL', sourceId: sy!.id });
    const { reference } = await onCopy(api, 'vanthu', 'numberCopy', { copyId: sl.id, version: sl.version });
    await typeset(api, planId, sl.id);
    expect(reference).toBe('02/SL-SVHTTDL');
    const pdf = await (await api.people.as('vanthu')).download(`/copies/${sl.id}/document.pdf`);
    if (hasPdftotext) expect(textOf(pdf)).toMatch(/SAO Y[\s\S]*Số: 01\/SY-SVHTTDL[\s\S]*SAO LỤC[\s\S]*Số: 02\/SL-SVHTTDL/);
    const fromAnother = (await issuePlan(api)).id;
    expect(await askForCopy(api, fromAnother, { form: 'SL', sourceId: sy!.id })).toMatchObject({ unmet: ['formIsAllowedFromItsSource'] });
  });

  it('of trích sao, electronic, has the chosen part alone, is signed by the agency in the corner, and is known to the page of checking', async () => {
    const body = await partsOf(api, planId);
    const [chosen, other] = [body.find(({ marker }) => marker === 'II.')!, body.find(({ marker }) => marker === 'I.')!];
    const copy = await copyOut(api, planId, { form: 'TRS', medium: 'ELECTRONIC', parts: [chosen.id] });
    const { reference } = copy;
    const pdf = await (await api.people.as('vanthu')).download(`/copies/${copy.id}/document.pdf`);
    const found = await verifyPdf(pdf, { roots: await api.app.get(SigningKeys).roots(), at: new Date() });
    expect(found.messages.filter(({ weight }) => weight !== 'note')).toEqual([]);
    expect({ verdict: found.verdict, fields: found.signatures.filter(({ kind }) => kind === 'signature').map(({ field, reason, level }) => ({ field, reason, level })) }).toEqual({
      verdict: 'valid',
      fields: [{ field: 'Chữ ký bản sao', reason: `Bản trích sao số ${reference} của Kế hoạch số 01/KH-SVHTTDL`, level: 'B-LTA' }],
    });
    if (hasPdftotext) {
      expect(textOf(pdf)).toMatch(/TRÍCH SAO/);
      expect(textOf(pdf)).toContain(chosen.text);
      expect(textOf(pdf)).not.toContain(other.text);
    }
    const answer = (await (await fetch(`${api.url}/verify`, { method: 'POST', headers: { 'content-type': 'application/pdf', 'x-banhanh-csrf': '1' }, body: pdf as Uint8Array<ArrayBuffer> })).json()) as { plan: unknown; copy: unknown };
    expect(answer.plan).toBeNull();
    expect(answer.copy).toMatchObject({ form: 'TrS', reference, agency: 'Sở Văn hóa, Thể thao và Du lịch', plan: { reference: '01/KH-SVHTTDL', revokedAt: null } });
  });

  it('that is electronic keeps its proof as the plan does: renewed when due, the older file still known, neither taken for the plan’s own', async () => {
    const { id } = await copyOut(api, planId, { form: 'TRS', medium: 'ELECTRONIC', parts: [(await partsOf(api, planId))[1]!.id] });
    const own = () => rows<{ file_hash: string; kind: string }>('select file_hash, kind from plan_file where copy_id = $1 order by made_at', [id]);
    const served = async (): Promise<Uint8Array> => (await api.people.as('vanthu')).download(`/copies/${id}/document.pdf`);
    const first = await served();
    expect(await own()).toEqual([{ file_hash: hashOf(first), kind: 'issued' }]);
    const inSixYears = new Date(Date.now() + 6 * 365 * 86_400_000);
    await rows('update plan_file set due_at = now() where copy_id = $1', [id]);
    const clock = jest.spyOn(api.app.get(Clock), 'now').mockReturnValue(inSixYears);
    await api.app.get(RenewFiles).tick();
    clock.mockRestore();
    expect((await own()).map(({ kind }) => kind)).toEqual(['issued', 'renewed']);
    const newest = await served();
    expect(Buffer.from(newest.subarray(0, first.length)).equals(Buffer.from(first))).toBe(true);
    expect(hashOf(newest)).toBe((await own())[1]!.file_hash);
    for (const pdf of [first, newest]) {
      const answer = (await (await fetch(`${api.url}/verify`, { method: 'POST', headers: { 'content-type': 'application/pdf', 'x-banhanh-csrf': '1' }, body: pdf as Uint8Array<ArrayBuffer> })).json()) as { plan: unknown; copy: unknown };
      expect(answer).toMatchObject({ plan: null, copy: { form: 'TrS' } });
    }
    const { plan } = await (await api.people.as('vanthu')).ask<{ plan: { keptFiles: { sha256: string }[] } }>('query ($id: ID!) { plan(id: $id) { keptFiles { sha256 } } }', { id: planId });
    expect(plan.keptFiles.map(({ sha256 }) => sha256)).not.toContain(hashOf(newest));
    expect(await rows(`select 1 from audit_event where kind = 'CopyFileRenewed' and entity_id = $1`, [id])).toHaveLength(1);
    expect(await rows('select 1 from plan_file where copy_id in (select id from certified_copy where medium = $1)', ['paper'])).toEqual([]);
  });

  it('typeset twice, at once or after, is one file and one move', async () => {
    const copy = await certifiedCopy(api, planId);
    await onCopy(api, 'vanthu', 'numberCopy', { copyId: copy.id, version: copy.version });
    const payload = { moveId: await lastMove(api, copy.id), planId, aggregateId: copy.id };
    await Promise.all([api.app.get(TypesetCopyEffect).run(payload), api.app.get(TypesetCopyEffect).run(payload)]);
    const { file_hash: before } = await copyRow(copy.id);
    await api.app.get(TypesetCopyEffect).run(payload);
    expect(await copyRow(copy.id)).toMatchObject({ state: 'issued', file_hash: before });
    expect(await rows(`select 1 from move where aggregate_id = $1 and event = 'seal'`, [copy.id])).toHaveLength(1);
  });

  it('numbered by two clerks at once gets the next two numbers, whatever the forms; one copy numbered by two is won by one', async () => {
    const [{ last_number: last }] = (await rows<{ last_number: number }>('select last_number from copy_series')) as [{ last_number: number }];
    const both = [await certifiedCopy(api, planId), await certifiedCopy(api, planId, { form: 'TRS', parts: [(await partsOf(api, planId))[1]!.id] })];
    const numbered = await Promise.all(both.map(({ id, version }) => onCopy(api, 'vanthu', 'numberCopy', { copyId: id, version })));
    expect(numbered.map(({ number }) => number).sort((a, b) => a! - b!)).toEqual([last + 1, last + 2]);
    const { id, version } = await certifiedCopy(api, planId);
    const race = await Promise.all([1, 2].map(() => onCopy(api, 'vanthu', 'numberCopy', { copyId: id, version })));
    expect(race.map(({ __typename }) => __typename).sort()).toEqual(['CertifiedCopy', 'StaleCopy']);
    expect(race.find(({ __typename }) => __typename === 'StaleCopy')!.lastMove).toMatchObject({ event: 'number', actor: { fullName: 'Hoàng Thị Yến' } });
  });

  it('of a new year begins again at 01, and the register is read by year and page', async () => {
    const { number: last } = (await register('vanthu')).nodes[0]!;
    const { id, version } = await certifiedCopy(api, planId);
    const nextYear = new Date(Date.UTC(new Date().getUTCFullYear() + 1, 0, 2, 3));
    const outcome = await actOnCopy(api.database.app, await actorNamed(api.database, 'vanthu'), nextYear, { copyId: id, version, event: 'number', idempotencyKey: randomUUID(), input: {} });
    expect(outcome).toMatchObject({ kind: 'moved', row: { number: 1, symbol: 'SY-SVHTTDL', numberYear: nextYear.getUTCFullYear() } });
    expect((await register('vanthu', `year: ${nextYear.getUTCFullYear()}`)).nodes).toMatchObject([{ number: 1, plan: { id: planId } }]);
    const all = (await register('vanthu')).nodes.map(({ number }) => number);
    expect(all).toEqual(Array.from({ length: last }, (_, index) => last - index));
    const first = await register('vanthu', 'first: 2');
    expect(first.pageInfo.hasNextPage).toBe(true);
    expect((await register('vanthu', `first: 2, after: "${first.pageInfo.endCursor}"`)).nodes[0]!.number).toBe(last - 2);
  });

  it('is certified by any other who may, under his or her own lines, and by nobody else', async () => {
    const { id, version } = await askForCopy(api, planId);
    for (const username of ['truongphong', 'vanthu', 'luutru']) expect(await onCopy(api, username, 'certifyCopy', { copyId: id, version })).toMatchObject({ unmet: ['viewerMayCertifyCopies'] });
    expect(await onCopy(api, 'thethuc', 'certifyCopy', { copyId: id, version })).toMatchObject({ state: 'CERTIFIED' });
    expect((await rows<{ certifier: unknown }>('select certifier from certified_copy where id = $1', [id]))[0]).toEqual({ certifier: { authority: ['TL. GIÁM ĐỐC'], office: 'CHÁNH VĂN PHÒNG', name: 'Vũ Hồng Nhung' } });
    expect(await onCopy(api, 'luutru', 'numberCopy', { copyId: id, version: version! + 1 })).toMatchObject({ unmet: ['viewerIsTheClerk'] });
  });

  it('is refused with a reason, or withdrawn by who asked alone', async () => {
    const refused = await askForCopy(api, planId);
    await expect(onCopy(api, 'phogiamdoc1', 'refuseCopy', { copyId: refused.id, version: refused.version, reason: ' ' })).rejects.toThrow('Lý do cần từ 3 đến 2.000 ký tự.');
    expect(await onCopy(api, 'phogiamdoc1', 'refuseCopy', { copyId: refused.id, version: refused.version, reason: 'Chưa cần bản giấy.' })).toMatchObject({ state: 'REFUSED' });
    expect(await copyRow(refused.id!)).toMatchObject({ reason: 'Chưa cần bản giấy.' });
    const withdrawn = await askForCopy(api, planId);
    expect(await onCopy(api, 'vanthu', 'withdrawCopy', { copyId: withdrawn.id, version: withdrawn.version })).toMatchObject({ unmet: ['viewerAskedForIt'] });
    expect(await onCopy(api, 'luutru', 'withdrawCopy', { copyId: withdrawn.id, version: withdrawn.version })).toMatchObject({ state: 'WITHDRAWN' });
    expect(await onCopy(api, 'phogiamdoc1', 'certifyCopy', { copyId: withdrawn.id, version: withdrawn.version! + 1 })).toMatchObject({ unmet: ['stateAllowsTheEvent'] });
  });

  it('is seen by its own agency alone, and a fault in a resolver could neither number, certify nor change one', async () => {
    const { id, version } = await certifiedCopy(api, planId);
    expect((await register('vanthu.h99.31')).nodes).toEqual([]);
    await expect(onCopy(api, 'vanthu.h99.31', 'numberCopy', { copyId: id, version })).rejects.toThrow('Không tìm thấy');
    await expect((await api.people.as('vanthu.h99.31')).download(`/copies/${id}/document.pdf`)).rejects.toThrow('404');
    expect((await fetch(`${api.url}/copies/${id}/document.pdf`)).status).toBe(401);
    const fault = (username: string, sql: string) => sqlAs(api.database, username, sql, [id]);
    await expect(fault('vanthu', `update certified_copy set number = 99, number_year = 2026, symbol = 'SY-X', issued_on = now(), numbered_by = actor_person(), state = 'numbered' where id = $1`)).rejects.toThrow('not being numbered');
    await expect(fault('vanthu', `update certified_copy set form = 'SL' where id = $1`)).rejects.toThrow('permission denied');
    await expect(fault('vanthu', `update certified_copy set state = 'requested' where id = $1`)).rejects.toThrow('row-level security');
    await expect(fault('luutru', `update certified_copy set state = 'withdrawn' where id = $1`)).rejects.toThrow('without a move');
    await expect(sqlAs(api.database, 'vanthu', 'update copy_series set last_number = last_number + 1')).rejects.toThrow('was taken and not given');
    await expect(sqlAs(api.database, 'vanthu', 'update copy_series set last_number = last_number + 5')).rejects.toThrow('goes on by one');
    expect(await sqlAs(api.database, 'luutru', 'update copy_series set last_number = 0')).toBe(0);
    expect(await sqlAs(api.database, 'vanthu.h99.31', 'select 1 from certified_copy')).toBe(0);
  });

  it('is made by an agency that received the plan, from its acknowledgement on, under its own name and from its own 01', async () => {
    const received = await issuePlan(api);
    await followUp(api, received);
    const clerk = 'vanthu.h99.31';
    const [head] = await rows<{ id: string }>(
      `with made as (insert into position (agency_id, title, rank, duties) select id, 'Tổng Biên tập', 'head', '{leader}' from agency where code = 'H99.31' returning id),
         held as (insert into appointment (person_id, position_id, valid_from) select a.person_id, made.id, '2026-01-01' from account a, made where a.username = 'baocao.h99.31')
       select id from made`);
    const wish = { certifierPositionId: head!.id };
    expect(await askForCopy(api, received.id, wish, clerk)).toMatchObject({ unmet: ['agencyHoldsThePlan'] });
    const delivery = await rowOf(api, 'delivery', received.id, 'H99.31');
    await actOnRow(api, clerk, 'acknowledgeDelivery', 'DeliveryActInput', { deliveryId: delivery.id, version: delivery.version });
    const asked = await askForCopy(api, received.id, wish, clerk);
    const certified = await onCopy(api, 'baocao.h99.31', 'certifyCopy', { copyId: asked.id, version: asked.version });
    const numbered = await onCopy(api, clerk, 'numberCopy', { copyId: asked.id, version: certified.version });
    expect(numbered.reference).toMatch(/^01\/SY-/);
    await typeset(api, received.id, asked.id!);
    const pdf = await (await api.people.as(clerk)).download(`/copies/${asked.id}/document.pdf`);
    if (hasPdftotext) for (const words of ['/KH-SVHTTDL', 'BÁO SƠN HÀ', 'SAO Y', `Số: ${numbered.reference}`, 'TỔNG BIÊN TẬP']) expect(textOf(pdf)).toContain(words);
    expect((await register(clerk)).nodes).toHaveLength(1);
    expect((await (await api.people.as('vanthu')).ask<{ plan: { copies: unknown[] } }>(`query ($id: ID!) { plan(id: $id) { copies { id } } }`, { id: received.id })).plan.copies).toEqual([]);
  });

  it('of a plan that was revoked is neither asked for, certified nor numbered', async () => {
    const revoked = (await issuePlan(api)).id;
    const asked = await askForCopy(api, revoked);
    const certified = await certifiedCopy(api, revoked);
    const numbered = await certifiedCopy(api, revoked);
    await onCopy(api, 'vanthu', 'numberCopy', { copyId: numbered.id, version: numbered.version });
    await actOn(await api.people.as('giamdoc'), revoked, 'revokePlan', { reason: 'Ban hành sai thẩm quyền.' });
    expect(await askForCopy(api, revoked)).toMatchObject({ unmet: ['planIsInForce'] });
    expect(await onCopy(api, 'phogiamdoc1', 'certifyCopy', { copyId: asked.id, version: asked.version })).toMatchObject({ unmet: ['planIsInForce'] });
    expect(await onCopy(api, 'vanthu', 'numberCopy', { copyId: certified.id, version: certified.version })).toMatchObject({ unmet: ['planIsInForce'] });
    // Its number is taken: the register has no line without a file.
    await typeset(api, revoked, numbered.id);
    expect(await copyRow(numbered.id)).toMatchObject({ state: 'issued' });
  });
});

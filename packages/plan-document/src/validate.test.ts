import { describe, expect, it } from '@jest/globals';
import { emptyPlanDocument, type PlanDocument, type PlanNode, validatePlanDocument } from './index.js';

const node = (id: string, over: Partial<PlanNode> = {}): PlanNode => ({ id, kind: 'section', marker: 'I.', text: 'Mục', children: [], ...over });
const full = (): PlanDocument => ({
  ...emptyPlanDocument(),
  header: { superior: null, agency: 'SỞ', number: null, symbol: 'KH-S', place: 'Sơn Hà', date: '2025-03-07' },
  body: [node('n1', { children: [node('n2', { kind: 'bullet', marker: '-', footnotes: [{ marker: '1', text: 'Chú thích' }] })], assignment: { assignees: ['Sở Nội vụ'], modality: 'request' } })],
  recipients: [{ id: 'r1', text: 'Lưu: VT', purpose: 'file', parts: ['VT'] }],
  signer: { authority: [], office: 'GIÁM ĐỐC', name: null },
  annexes: [{ id: 'a1', label: 'PHỤ LỤC', title: null, caption: null, columns: ['STT'], groups: [{ id: 'g1', number: 'I', title: '', rows: [{ id: 'w1', no: '1', content: '', lead: [], partners: [], time: '' }] }] }],
  events: [{ id: 'e1', name: 'Đại hội', from: '2025-09-20', to: null }],
  targets: [{ text: 'Sở Nội vụ', kind: 'agency', id: 'x' }],
});
const change = (edit: (document: Record<string, never> & PlanDocument) => void): unknown => {
  const document = structuredClone(full());
  edit(document as never);
  return document;
};

describe('validatePlanDocument', () => {
  it('takes a full and an empty document', () => {
    expect(validatePlanDocument(full())).toEqual({ ok: true, document: full() });
    expect(validatePlanDocument(emptyPlanDocument()).ok).toBe(true);
  });

  it.each<[string, unknown, string]>([
    ['no object', null, '(gốc)'],
    ['another format', change((d) => Object.assign(d, { format: 'plan-document/2' })), 'format'],
    ['an unknown member', change((d) => Object.assign(d.body[0]!, { html: '<b>' })), 'body[0].html'],
    ['a member left out', change((d) => Reflect.deleteProperty(d, 'recipients')), 'recipients'],
    ['an unknown kind', change((d) => Object.assign(d.body[0]!.children[0]!, { kind: 'table' })), 'body[0].children[0].kind'],
    ['a number for a text', change((d) => Object.assign(d.title, { subject: 5 })), 'title.subject'],
    ['an empty id', change((d) => Object.assign(d.body[0]!, { id: '' })), 'body[0].id'],
    ['an id used twice', change((d) => Object.assign(d.annexes[0]!.groups[0]!.rows[0]!, { id: 'n2' })), 'annexes[0].groups[0].rows[0].id'],
    ['a section without marker', change((d) => Object.assign(d.body[0]!, { marker: null })), 'body[0].marker'],
    ['a paragraph with marker', change((d) => Object.assign(d.body[0]!, { kind: 'paragraph' })), 'body[0].marker'],
    ['an event on a day that does not exist', change((d) => Object.assign(d.events[0]!, { from: '2025-02-29' })), 'events[0].from'],
    ['a date of another form', change((d) => Object.assign(d.header, { date: '7/3/2025' })), 'header.date'],
    ['an absurd length', change((d) => Object.assign(d.body[0]!, { text: 'a'.repeat(200_001) })), 'body[0].text'],
    ['control signs', change((d) => Object.assign(d.title, { subject: 'a\u0000b' })), 'title.subject'],
    ['half a surrogate pair', change((d) => Object.assign(d.title, { subject: '\ud800' })), 'title.subject'],
    ['inherited members', change((d) => Object.setPrototypeOf(d, { extra: 1 }) && Object.assign(d.title, { constructor: 1 })), 'title.constructor'],
  ])('refuses %s', (_, json, path) => {
    const result = validatePlanDocument(json);
    expect(!result.ok && result.problems.map((problem) => problem.path)).toContain(path);
  });

  it('refuses nesting and size beyond all plans without walking into the deep', () => {
    let deep = node('n0');
    for (let i = 1; i < 100_000; i++) deep = { ...node(`n${i}`), children: [deep] };
    expect(validatePlanDocument({ ...full(), body: [deep] }).ok).toBe(false);
    expect(validatePlanDocument({ ...full(), body: Array.from({ length: 20_001 }, (_, i) => node(`n${i}`)) }).ok).toBe(false);
  });

  it('gives at most fifty problems', () => {
    const result = validatePlanDocument(change((d) => Object.assign(d, { targets: Array(200).fill({}) })));
    expect(!result.ok && result.problems.length).toBe(50);
  });
});

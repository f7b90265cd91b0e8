import { parseRecipientLine, type PlanDocument, type PlanNode } from '../../src/index.js';
import { markAssignments } from '../../src/assignments.js';
import { BULLETS, DATED, REGARDS } from './clean-sentences.js';

/** The number a text stands for: the same text always gives the same sentence. */
function hashOf(text: string): number {
  let hash = 7;
  for (const sign of text) hash = (hash * 31 + sign.codePointAt(0)!) % 1_000_003;
  return hash;
}

const pick = (list: readonly string[], seed: number): string => list[seed % list.length]!;
const HEADS = ['MỤC ĐÍCH, YÊU CẦU, NỘI DUNG', 'HÌNH THỨC TỔ CHỨC', 'THỜI GIAN, ĐỊA ĐIỂM', 'KINH PHÍ THỰC HIỆN'];
const RECIPIENTS = [
  'UBND tỉnh (báo cáo)', 'Các sở, ban, ngành, đoàn thể tỉnh', 'UBND các xã, phường', 'Báo Sơn Hà, Đài PT-TH tỉnh; Hội Văn học - Nghệ thuật tỉnh', 'Các phòng, đơn vị thuộc Sở', 'Lưu: VT, QLVH',
];

/** A generated plan with the sentences of a careful office in place of its random words: same structure, nothing to find. */
export function withCleanSentences(document: PlanDocument): PlanDocument {
  const used = new Set<string>();
  const sentence = (text: string): string => {
    const list = hashOf(text) % 6 === 0 ? DATED : BULLETS;
    for (let i = hashOf(text); ; i++) {
      const candidate = pick(list, i);
      if (!used.has(candidate) || used.size > 25) {
        used.add(candidate);
        return candidate;
      }
      if (i - hashOf(text) > list.length) return candidate;
    }
  };
  const rewrite = (node: PlanNode, parent: PlanNode | null, index: number): PlanNode => {
    const children = node.children.map((child, i) => rewrite(child, node, i));
    const own = { ...node, children };
    delete own.assignment;
    if (node.kind === 'basis') return { ...own, text: node.text.replace('Tỉnh ủy, Sở', 'Tỉnh ủy về công tác tuyên truyền, Sở') };
    if (node.kind === 'closing' || (parent === null && node.kind === 'paragraph')) return own;
    if (parent === null) return { ...own, text: /TỔ CHỨC/u.test(node.text) ? node.text : (HEADS[index % HEADS.length] ?? HEADS[0]!) };
    if (node.kind === 'section' && children.length > 0) return own;
    const text = sentence(node.text);
    return { ...own, text: children.length > 0 ? text.replace(/[.;].*$/u, ':') : text };
  };
  let section = 0;
  const body = document.body.map((node) => rewrite(node, null, node.kind === 'section' ? section++ : 0));
  markAssignments(body);
  return {
    ...document,
    header: { ...document.header, date: '2025-03-20' },
    title: { ...document.title, subject: pick(REGARDS, hashOf(document.title.subject)) },
    body,
    recipients: RECIPIENTS.map((text, i) => parseRecipientLine(text, `r${i + 1}`)),
  };
}

import { foldVietnamese } from '../fold-vietnamese.js';
import { type PlanDocument, type PlanNode } from '../model.js';
import { numberNodes, typedMarkers } from '../number-nodes.js';
import { renewIds, renewNode } from './renew-ids.js';
import { type TaskGiven, tasksGiven } from './tasks-given.js';

export interface FromSuperior {
  newId: () => string;
  /** Our agency as it writes itself in a sentence: `Sở Văn hóa, Thể thao và Du lịch`. */
  agencyName: string;
  /** The superior's plan as we cite it: `Kế hoạch số 210/KH-UBND ngày 05/3/2025 của UBND tỉnh về …`. */
  superiorCitation: string;
  /** Whether a name written in the superior's plan means us. */
  isOurs: (assignee: string) => boolean;
  /** The plan to start from: our header, sections and recipients. */
  skeleton: PlanDocument;
}

/**
 * A plan that carries out a superior's: the skeleton with the superior's plan as its basis, and each task given to us as a section
 * under NỘI DUNG (made when the skeleton has none). `proposed` holds the ids of those sections, for a person to keep or drop. The
 * title says what it carries out unless the skeleton has one. All ids are new.
 */
export function deriveFromSuperior(superior: PlanDocument, options: FromSuperior): { document: PlanDocument; proposed: string[] } {
  const { newId, agencyName, superiorCitation, isOurs } = options;
  const skeleton = renewIds(options.skeleton, newId);
  const citation = superiorCitation.trim().replace(/[\s,;.]+$/u, '');
  const basis: PlanNode = {
    id: newId(), kind: 'basis', marker: null, text: `Thực hiện ${citation}, ${agencyName} ban hành Kế hoạch triển khai thực hiện, cụ thể như sau:`, children: [],
  };
  const sections = tasksGiven(superior, isOurs).map((task) => sectionOf(task, newId));
  const first = skeleton.body.findIndex(({ kind }) => kind === 'section' || kind === 'closing');
  const body = withSections([basis, ...(first < 0 ? [] : skeleton.body.slice(first))], sections, newId);
  const document: PlanDocument = {
    ...skeleton,
    title: { ...skeleton.title, subject: skeleton.title.subject.trim() === '' ? `Triển khai thực hiện ${citation}` : skeleton.title.subject },
    body: numberNodes(body, typedMarkers(skeleton.body)),
  };
  return { document, proposed: sections.map(({ id }) => id) };
}

const bullet = (text: string, newId: () => string): PlanNode => ({ id: newId(), kind: 'bullet', marker: '-', text, children: [] });

const sectionOf = ({ text, details, lines }: TaskGiven, newId: () => string): PlanNode => ({
  id: newId(), kind: 'section', marker: null, text, children: [...details.map((node) => renewNode(node, newId)), ...lines.map((line) => bullet(line, newId))],
});

const CONTENT = /noi dung|nhiem vu/;
const CARRYING_OUT = /to chuc thuc hien|phan cong/;

const isHeading = (node: PlanNode, words: RegExp): boolean => node.kind === 'section' && words.test(foldVietnamese(node.text));

function withSections(body: PlanNode[], sections: PlanNode[], newId: () => string): PlanNode[] {
  if (sections.length === 0) return body;
  const content = body.findIndex((node) => isHeading(node, CONTENT) && !isHeading(node, CARRYING_OUT));
  if (content >= 0) return body.map((node, i) => (i === content ? { ...node, children: [...node.children.filter(isWritten), ...sections] } : node));
  const made: PlanNode = { id: newId(), kind: 'section', marker: null, text: 'NỘI DUNG', children: sections };
  const before = body.findIndex((node) => isHeading(node, CARRYING_OUT) || node.kind === 'closing');
  return body.toSpliced(before < 0 ? body.length : before, 0, made);
}

const isWritten = (node: PlanNode): boolean => node.text.trim() !== '' || node.children.length > 0;

import { LINE, NOTE } from '@banhanh/plan-draft';
import type { AssignmentMark, Footnote, PlanNodeKind } from '@banhanh/plan-document';
import { Node as NodeType } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';

/** The attributes of a line as the shared draft keeps them; what is empty there is null here. */
export interface LineAttributes {
  id: string | null;
  kind: PlanNodeKind;
  level: number;
  marker: string | null;
  isTyped: true | null;
  assignment: AssignmentMark | 'none' | null;
  looseNotes: Footnote[] | null;
}

export const attributesOf = (line: Node): LineAttributes => line.attrs as LineAttributes;

const KINDS: readonly string[] = ['basis', 'paragraph', 'section', 'bullet', 'closing'] satisfies PlanNodeKind[];
const kindIn = (written: string | null | undefined): PlanNodeKind => (written && KINDS.includes(written) ? (written as PlanNodeKind) : 'paragraph');

export const DraftDocument = NodeType.create({ name: 'doc', topNode: true, content: `${LINE}+` });

export const DraftText = NodeType.create({ name: 'text', group: 'inline' });

/** One line of the body. Its number is not part of it: the place decides (see `line-numbers.ts`). */
export const Line = NodeType.create({
  name: LINE,
  content: `(text | ${NOTE})*`,
  marks: '',
  defining: true,

  addAttributes() {
    const json = (name: string) => ({
      default: null,
      parseHTML: (element: HTMLElement): unknown => {
        try {
          return JSON.parse(element.getAttribute(name) ?? 'null');
        } catch {
          return null;
        }
      },
      renderHTML: () => ({}),
    });
    return {
      id: { default: null, parseHTML: (element) => element.getAttribute('data-node'), renderHTML: ({ id }) => ({ 'data-node': id as string }) },
      kind: { default: 'paragraph', parseHTML: (element) => kindIn(element.dataset['kind']), renderHTML: ({ kind }) => ({ 'data-kind': kind as string }) },
      level: { default: 0, parseHTML: (element) => Math.max(0, Number(element.dataset['level']) || 0), renderHTML: ({ level }) => ({ 'data-level': String(level) }) },
      marker: { default: null, parseHTML: (element) => element.dataset['series'] ?? null, renderHTML: ({ marker }) => (marker === null ? {} : { 'data-series': marker as string }) },
      isTyped: { default: null, parseHTML: (element) => element.hasAttribute('data-typed') || null, renderHTML: ({ isTyped }) => (isTyped ? { 'data-typed': '' } : {}) },
      assignment: json('data-assignment'),
      looseNotes: json('data-loose-notes'),
    };
  },

  parseHTML: () => [{ tag: 'p' }, { tag: 'li' }, { tag: 'h1' }, { tag: 'h2' }, { tag: 'h3' }, { tag: 'h4' }, { tag: 'h5' }, { tag: 'h6' }],
  renderHTML: ({ HTMLAttributes }) => ['p', HTMLAttributes, 0],

  /** A paragraph whose attributes others may write (`line-numbers.ts`). */
  addNodeView: () => ({ HTMLAttributes }) => {
    const dom = document.createElement('p');
    for (const [name, value] of Object.entries(HTMLAttributes)) if (value !== null && value !== undefined) dom.setAttribute(name, String(value));
    return { dom, contentDOM: dom, ignoreMutation: ({ type }) => type === 'attributes' };
  },
});

/** A footnote stands where its reference is; its number is worked out, its words are its own. */
export const FootnoteNode = NodeType.create({
  name: NOTE,
  inline: true,
  atom: true,
  selectable: true,

  addAttributes: () => ({
    note: { default: '', parseHTML: (element) => element.getAttribute('data-note') ?? '', renderHTML: ({ note }) => ({ 'data-note': note as string, title: note as string }) },
    marker: { default: null, parseHTML: (element) => element.getAttribute('data-marker'), renderHTML: () => ({}) },
  }),

  parseHTML: () => [{ tag: 'sup[data-note]' }],
  renderHTML: ({ HTMLAttributes }) => ['sup', HTMLAttributes],
});

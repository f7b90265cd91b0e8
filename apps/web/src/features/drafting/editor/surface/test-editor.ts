import { bodyOf, linesOf, type DraftContent, type DraftLine, LINE, NOTE } from '@banhanh/plan-draft';
import type { PlanDocument, PlanNode } from '@banhanh/plan-document';
import type { Editor, JSONContent } from '@tiptap/core';
import { picture } from '../../editing/sample-plan.js';
import { LineForm } from './line-form.js';
import { LineInput } from './line-input.js';
import { LineKeys } from './line-keys.js';
import { attributesOf, DraftDocument, DraftText, FootnoteNode, Line } from './line-nodes.js';
import { LineNumbering } from './line-numbers.js';

/** The surface without a shared draft, for tests. */
export const textExtensions = [DraftDocument, DraftText, Line, FootnoteNode, LineForm, LineNumbering, LineInput, LineKeys];

export function contentOf({ body }: PlanDocument): JSONContent {
  const lines = linesOf(body).map(({ content, isTyped, looseNotes, ...attributes }) => ({
    type: LINE,
    attrs: { ...attributes, isTyped: isTyped || null, looseNotes: looseNotes.length > 0 ? looseNotes : null },
    content: content.map((part) => (typeof part === 'string' ? { type: 'text', text: part } : { type: NOTE, attrs: part })),
  }));
  return { type: 'doc', content: lines.length > 0 ? lines : [{ type: LINE }] };
}

/** The body the editor stands for, as the shared draft would read it. */
export function bodyIn({ state }: Editor): PlanNode[] {
  const lines = state.doc.content.content.map((line, at): DraftLine => {
    const { id, isTyped, looseNotes, ...rest } = attributesOf(line);
    const content: DraftContent[] = [];
    line.forEach((child) => content.push(child.isText ? child.text! : { note: child.attrs['note'] as string, marker: child.attrs['marker'] as string | null }));
    return { ...rest, id: id ?? `line-${at}`, isTyped: isTyped === true, looseNotes: looseNotes ?? [], content };
  });
  return bodyOf(lines);
}

export const pictureOf = (editor: Editor): string[] => picture(bodyIn(editor));

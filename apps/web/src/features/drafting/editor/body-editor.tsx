import { EditorContent } from '@tiptap/react';
import type { Editor } from '@tiptap/core';
import type { PlanDocument } from '@banhanh/plan-document';
import type { PlanEdit } from '../editing/plan-edit.js';
import { useTexts } from '../../../lib/i18n/texts.js';
import styles from './editor.module.css';
import { editorTexts } from './editor.texts.js';
import { GrowingText } from './growing-text.js';
import { PaperEnd, PaperHead } from './paper-ends.js';

export interface BodyEditorProps {
  editor: Editor;
  document: PlanDocument;
  isPartyBody: boolean;
  edit: (edit: PlanEdit) => void;
  isEditable: boolean;
  onPart: (part: string) => void;
}

/** The sheet people write on: head, title, lines, Nơi nhận and signature, in the one scroll. */
export function BodyEditor({ editor, document, isPartyBody, edit, isEditable, onPart }: BodyEditorProps) {
  const t = useTexts(editorTexts);
  return (
    <div className={styles.paper}>
      <PaperHead document={document} isPartyBody={isPartyBody} onPart={onPart} />
      <p className={styles.type}>{document.title.type.toLocaleUpperCase('vi')}</p>
      <GrowingText
        className={styles.subject}
        data-field="subject"
        value={document.title.subject}
        placeholder={t('subject')}
        aria-label={t('subject')}
        aria-invalid={document.title.subject.trim() === ''}
        readOnly={!isEditable}
        onChange={(event) => edit({ type: 'setTitle', part: 'subject', text: event.currentTarget.value.replace(/\n/g, ' ') })}
      />
      <EditorContent editor={editor} className={styles.text} />
      <PaperEnd document={document} onPart={onPart} />
    </div>
  );
}

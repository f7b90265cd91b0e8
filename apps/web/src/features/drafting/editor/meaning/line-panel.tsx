import { ActionIcon, Badge, Button, Group, Text, Textarea } from '@mantine/core';
import { findNode, tidyDocument, type Finding, type PlanDocument } from '@banhanh/plan-document';
import { IconCalendarEvent, IconFileDescription, IconX } from '@tabler/icons-react';
import type { Editor } from '@tiptap/core';
import { NodeSelection } from '@tiptap/pm/state';
import { useEditorState } from '@tiptap/react';
import { useEffect, useRef, type ComponentProps } from 'react';
import { formatDate } from '../../../../lib/dates.js';
import { useTexts } from '../../../../lib/i18n/texts.js';
import type { PlanEdit } from '../../editing/plan-edit.js';
import { useResolvedNames } from '../../naming/use-resolved-names.js';
import { editorTexts } from '../editor.texts.js';
import { setAssignment } from '../surface/line-commands.js';
import { leaveNote, notesIn, removeNote, setNote } from '../surface/line-notes.js';
import { lineAt } from '../surface/lines.js';
import { AssignmentFields } from './assignment-fields.js';
import { LineFindings } from './line-findings.js';
import styles from './meaning.module.css';
import type { Meanings } from './meanings.js';

export interface LinePanelProps {
  editor: Editor;
  document: PlanDocument;
  meanings: Meanings;
  /** Of the whole plan. */
  findings: readonly Finding[];
  fixing: Pick<ComponentProps<typeof LineFindings>, 'mayFix' | 'onFix'>;
  edit: (edit: PlanEdit) => void;
}

/** What the line the caret is in means: who is given work, until when, what it cites, its footnotes, and what the check finds in it. */
export function LinePanel({ editor, document, meanings, findings, fixing, edit }: LinePanelProps) {
  const t = useTexts(editorTexts);
  const panel = useRef<HTMLElement>(null);
  const { id, decided, notes, selectedNote } = useEditorState({ editor, selector: ({ editor: { state } }) => stateOf(state) });
  const names = useResolvedNames(document, tidyDocument);
  const node = id === null ? null : findNode(document, id);
  const deadlines = (id !== null && meanings.deadlines.get(id)) || [];
  const citations = (id !== null && meanings.citations.get(id)) || [];
  const found = findings.filter(({ nodeId, severity }) => id !== null && nodeId === id && severity !== 'hint');
  const mark = typeof decided === 'object' && decided !== null ? decided : (node?.assignment ?? null);
  const assign = (next: Parameters<typeof setAssignment>[1]) => id !== null && setAssignment(id, next)(editor.state, editor.view.dispatch);
  const isNewNote = notes.some(({ pos, note }) => pos === selectedNote && note === '');
  // A footnote just put in waits for its words.
  useEffect(() => {
    if (isNewNote) panel.current?.querySelector<HTMLElement>(`[data-note-at="${selectedNote}"]`)?.focus();
  }, [isNewNote, selectedNote]);
  const isEmpty = !mark && decided !== 'none' && found.length + deadlines.length + citations.length + notes.length === 0;
  return (
    <section ref={panel} className={styles.panel} aria-label={t('line.label')}>
      {isEmpty && (
        <Text size="sm" className="quiet">
          {t('line.empty')}
        </Text>
      )}
      <LineFindings findings={found} {...fixing} />
      {mark && (
        <AssignmentFields
          mark={mark}
          names={names.assignees.find(({ nodeId }) => nodeId === id)?.names ?? []}
          onMark={assign}
          onTarget={(target) => edit({ type: 'setTarget', target })}
          onRelease={(text) => edit({ type: 'clearTarget', text })}
        />
      )}
      {decided !== null && (
        <Button size="compact-sm" variant="subtle" mih={32} onClick={() => assign(null)}>
          {t('assignment.fromWords')}
        </Button>
      )}
      {deadlines.map(({ key, written, meaning, status, notes: remarks }) => (
        <Group key={key} gap={8} wrap="nowrap" align="flex-start" className={styles.fact} data-open={status === 'needs-event' || status === 'needs-human'}>
          <IconCalendarEvent size={18} stroke={1.7} aria-hidden />
          <div>
            <Text span size="sm">
              “{written}”: {meaning}
            </Text>
            {remarks.map((remark) => (
              <Text key={remark} size="xs" className="quiet">
                {remark}
              </Text>
            ))}
          </div>
        </Group>
      ))}
      {citations.map(({ start, type, number, date, issuer }) => (
        <Group key={start} gap={8} wrap="nowrap" align="flex-start" className={styles.fact}>
          <IconFileDescription size={18} stroke={1.7} aria-hidden />
          <Text span size="sm">
            {[`${type} ${number}`, date && t('line.dated', { date: formatDate(date) }), issuer && t('line.issuedBy', { issuer })].filter(Boolean).join(' ')}
          </Text>
        </Group>
      ))}
      {notes.map(({ index, number, note, pos }) => (
        <Group key={index} gap={8} wrap="nowrap" align="flex-start">
          <Badge variant="light" color="gray" radius="sm" mt={8}>
            {number}
          </Badge>
          <Textarea
            flex={1}
            size="sm"
            minRows={1}
            aria-label={t('footnote.label', { marker: number })}
            placeholder={t('footnote.placeholder')}
            value={note}
            data-note-at={pos}
            onChange={(event) => setNote(editor, index, event.currentTarget.value.replace(/\n/g, ' '))}
            onKeyDown={(event) => {
              if (event.key !== 'Escape' && (event.key !== 'Enter' || event.nativeEvent.isComposing)) return;
              event.preventDefault();
              leaveNote(editor, index);
            }}
          />
          <ActionIcon variant="subtle" color="gray" size={36} aria-label={t('footnote.remove', { marker: number })} onClick={() => removeNote(editor, index)}>
            <IconX size={16} aria-hidden />
          </ActionIcon>
        </Group>
      ))}
    </section>
  );
}

function stateOf(state: Editor['state']) {
  const line = lineAt(state);
  return { id: line.attributes.id, decided: line.attributes.assignment, notes: notesIn(state, line), selectedNote: state.selection instanceof NodeSelection ? state.selection.from : null };
}

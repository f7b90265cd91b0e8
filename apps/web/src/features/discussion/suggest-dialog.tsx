import { Button, Group, Modal, SegmentedControl, Stack, Text, Textarea } from '@mantine/core';
import { compareWords, findNode, type PlanDocument } from '@banhanh/plan-document';
import { useState } from 'react';
import { useTexts } from '../../lib/i18n/texts.js';
import { Segments } from '../../ui/segments.js';
import { uiTexts } from '../../ui/ui.texts.js';
import styles from './discussion.module.css';
import { discussionTexts } from './discussion.texts.js';
import { editedCopy, type LineEdit } from './edited-copy.js';
import { placeOfNode } from './place-of-node.js';
import { useSuggestChanges } from './use-suggestion-acts.js';

export interface SuggestDialogProps {
  planId: string;
  document: PlanDocument;
  nodeId: string;
  onClose: () => void;
}

/** Proposes other words for one line, a line after it, or to leave it out. */
export function SuggestDialog({ planId, document, nodeId, onClose }: SuggestDialogProps) {
  const t = useTexts(discussionTexts);
  const ui = useTexts(uiTexts);
  const node = findNode(document, nodeId);
  const [kind, setKind] = useState<LineEdit['kind']>('change');
  const [words, setWords] = useState(node?.text ?? '');
  const [added, setAdded] = useState('');
  const [note, setNote] = useState('');
  const { actNow, isActing } = useSuggestChanges();
  if (!node) return null;
  const text = (kind === 'insert' ? added : words).replace(/\s+/gu, ' ').trim();
  const isSame = kind === 'change' && text === node.text;
  const isReady = kind === 'remove' || (text !== '' && !isSame);
  const place = placeOfNode(document, nodeId, { bullet: t('place.bullet'), paragraph: t('place.paragraph') }) ?? '';
  const send = async () => {
    const edit: LineEdit = kind === 'remove' ? { kind } : { kind, text };
    const outcome = await actNow((idempotencyKey) => ({
      input: { planId, idempotencyKey, base: document, edited: editedCopy(document, nodeId, edit, crypto.randomUUID()), note: note.trim() || null },
    }));
    if (outcome.kind === 'done') onClose();
  };
  return (
    <Modal opened onClose={onClose} title={t('suggestTitle', { place })} size="lg" closeButtonProps={{ 'aria-label': ui('close') }}>
      <Stack gap="md">
        <Text size="sm" className="quiet">
          {t('suggestLead')}
        </Text>
        <SegmentedControl
          aria-label={t('how')}
          value={kind}
          onChange={(value) => setKind(value as LineEdit['kind'])}
          data={(['change', 'insert', 'remove'] as const).map((value) => ({ value, label: t(value) }))}
        />
        {kind === 'change' && (
          <Textarea label={t('newText')} autosize minRows={4} maxRows={16} value={words} error={isSame && words !== node.text ? t('sameText') : undefined} onChange={(event) => setWords(event.currentTarget.value)} autoFocus />
        )}
        {kind === 'insert' && <Textarea label={t('addedText')} autosize minRows={3} maxRows={16} value={added} onChange={(event) => setAdded(event.currentTarget.value)} autoFocus />}
        <div>
          <Text size="sm" fw={500}>
            {t('preview')}
          </Text>
          <div className={styles.segments}>
            <Segments segments={kind === 'insert' ? [{ kind: 'added', text: text || '…' }] : kind === 'remove' ? [{ kind: 'removed', text: node.text }] : compareWords(node.text, text)} />
          </div>
        </div>
        <Textarea label={t('note')} autosize minRows={1} maxRows={6} maxLength={2000} value={note} onChange={(event) => setNote(event.currentTarget.value)} />
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            {t('cancel')}
          </Button>
          <Button disabled={!isReady} loading={isActing} onClick={() => void send()}>
            {t('sendSuggestion')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}

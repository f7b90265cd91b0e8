import { Button, Group, Modal, SegmentedControl, Stack, Text, Textarea } from '@mantine/core';
import { compareWords, placeInPlan, type PlanDocument } from '@banhanh/plan-document';
import { useState } from 'react';
import { useTexts } from '../../lib/i18n/texts.js';
import { Segments } from '../../ui/segments.js';
import { uiTexts } from '../../ui/ui.texts.js';
import styles from './discussion.module.css';
import { discussionTexts } from './discussion.texts.js';
import { editedCopy, isWhole, type LineEdit, rowCells, type Words, wordsOf } from './edited-copy.js';
import { PlaceSelect } from './place-select.js';
import { useSuggestChanges } from './use-suggestion-acts.js';

export interface SuggestDialogProps {
  planId: string;
  document: PlanDocument;
  /** Null until a place is chosen from the list. */
  nodeId: string | null;
  onClose: () => void;
}

/** Proposes other words for one line of the plan, a line after it, or to leave it out. */
export function SuggestDialog({ planId, document, nodeId: pointed, onClose }: SuggestDialogProps) {
  const t = useTexts(discussionTexts);
  const ui = useTexts(uiTexts);
  const [nodeId, setNodeId] = useState(pointed);
  const now = nodeId === null ? null : wordsOf(document, nodeId);
  return (
    <Modal opened onClose={onClose} title={t('suggestTitle', { place: (nodeId && placeInPlan(document, nodeId)) ?? '' })} size="lg" closeButtonProps={{ 'aria-label': ui('close') }}>
      <Stack gap="md">
        <Text size="sm" className="quiet">
          {t('suggestLead')}
        </Text>
        {pointed === null && <PlaceSelect document={document} label={t('about')} value={nodeId} onChange={setNodeId} data-autofocus />}
        {nodeId !== null && now && <SuggestForm key={nodeId} planId={planId} document={document} nodeId={nodeId} now={now} onClose={onClose} />}
      </Stack>
    </Modal>
  );
}

const read = (words: Words): string => Object.values(words).map((text) => text.replace(/\s+/gu, ' ').trim()).filter(Boolean).join('\n');

function SuggestForm({ planId, document, nodeId, now, onClose }: { planId: string; document: PlanDocument; nodeId: string; now: Words; onClose: () => void }) {
  const t = useTexts(discussionTexts);
  const [kind, setKind] = useState<LineEdit['kind']>('change');
  const [changed, setChanged] = useState(now);
  const [added, setAdded] = useState<Words>({});
  const [note, setNote] = useState('');
  const { actNow, isActing } = useSuggestChanges();
  const isRow = now.text === undefined;
  const words = kind === 'insert' ? added : changed;
  const isSame = kind === 'change' && read(changed) === read(now);
  const isReady = kind === 'remove' || (read(words) !== '' && !isSame);
  const send = async () => {
    const edit: LineEdit = kind === 'remove' ? { kind } : { kind, words };
    const outcome = await actNow((idempotencyKey) => ({
      input: { planId, idempotencyKey, base: document, edited: editedCopy(document, nodeId, edit, crypto.randomUUID()), note: note.trim() || null },
    }));
    if (outcome.kind === 'done') onClose();
  };
  return (
    <>
      <SegmentedControl
        aria-label={t('how')}
        value={kind}
        onChange={(value) => setKind(value as LineEdit['kind'])}
        data={(isWhole(document, nodeId) ? (['change', 'insert', 'remove'] as const) : (['change'] as const)).map((value) => ({ value, label: t(value) }))}
      />
      {kind !== 'remove' &&
        (isRow ? rowCells : (['text'] as const)).map((name, at) => (
          <Textarea
            key={`${kind} ${name}`}
            label={name === 'text' ? t(kind === 'change' ? 'newText' : 'addedText') : t(`cells.${name}`)}
            autosize
            minRows={isRow ? 1 : 3}
            maxRows={16}
            autoFocus={at === 0}
            value={words[name] ?? ''}
            onChange={(event) => (kind === 'change' ? setChanged : setAdded)({ ...words, [name]: event.currentTarget.value })}
          />
        ))}
      <div>
        <Text size="sm" fw={500}>
          {t('preview')}
        </Text>
        <div className={styles.segments}>
          <Segments segments={kind === 'insert' ? [{ kind: 'added', text: read(added) || '…' }] : kind === 'remove' ? [{ kind: 'removed', text: read(now) }] : compareWords(read(now), read(changed))} />
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
    </>
  );
}

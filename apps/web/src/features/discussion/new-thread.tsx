import { Button, Group, Textarea } from '@mantine/core';
import { anchorAt, type PlanDocument } from '@banhanh/plan-document';
import { useState } from 'react';
import { useTexts } from '../../lib/i18n/texts.js';
import styles from './discussion.module.css';
import { discussionTexts } from './discussion.texts.js';
import { PlaceSelect } from './place-select.js';
import type { Passage } from './quoted-anchor.js';
import { useStartThread } from './use-thread-acts.js';

export interface NewThreadProps {
  planId: string;
  document: PlanDocument;
  /** Words selected on the paper; null speaks of the whole text until a line is chosen. */
  passage: Passage | null;
  onDone: () => void;
}

/** Opens a talk. The lines of the text can be chosen from a list as well, for who does not use a mouse. */
export function NewThread({ planId, document, passage, onDone }: NewThreadProps) {
  const t = useTexts(discussionTexts);
  const [chosen, setChosen] = useState<Passage | null>(passage);
  const [text, setText] = useState('');
  const { actNow, isActing } = useStartThread();
  const quote = chosen && anchorAt(document, chosen.nodeId, chosen.start, chosen.end);
  const send = async () => {
    const outcome = await actNow((idempotencyKey) => ({ input: { planId, idempotencyKey, text: text.trim(), anchor: quote } }));
    if (outcome.kind === 'done') onDone();
  };
  return (
    <div className={styles.card}>
      <PlaceSelect
        document={document}
        label={t('about')}
        description={t('aboutHelp')}
        placeholder={t('whole')}
        value={chosen?.nodeId ?? null}
        onChange={(nodeId) => setChosen(nodeId === null ? null : { nodeId, start: 0, end: Number.MAX_SAFE_INTEGER })}
      />
      {quote && <blockquote className={styles.segments}>“{quote.quote}”</blockquote>}
      <Textarea
        label={t('words')}
        autosize
        minRows={2}
        maxRows={10}
        maxLength={4000}
        mt="sm"
        autoFocus
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <Group gap="xs" mt="sm">
        <Button disabled={text.trim() === ''} loading={isActing} onClick={() => void send()}>
          {t('send')}
        </Button>
        <Button variant="subtle" color="gray" onClick={onDone}>
          {t('cancel')}
        </Button>
      </Group>
    </div>
  );
}

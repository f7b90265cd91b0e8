import { Radio, Stack, Textarea } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useTexts } from '../lib/i18n/texts.js';
import type { ActOutcome } from './act-outcome.js';
import { ConfirmDialog } from './confirm-dialog.js';
import { uiTexts } from './ui.texts.js';

export interface ReasonDialogProps {
  opened: boolean;
  onClose: () => void;
  title: string;
  consequence: ReactNode;
  confirmLabel: string;
  tone?: 'primary' | 'danger';
  /** A short list of usual reasons. */
  reasons: readonly string[];
  /** Further fields, below the reason. */
  children?: ReactNode;
  onConfirm: (reason: string, idempotencyKey: string) => Promise<ActOutcome>;
}

/** One reason of the short list, words of one's own, or both: `reason. words`. */
export function reasonText(chosen: string | null, words: string): string {
  const own = words.trim();
  if (!chosen) return own;
  return own ? `${chosen.replace(/\.$/, '')}. ${own}` : chosen;
}

export function ReasonDialog({ reasons, children, onConfirm, ...dialog }: ReasonDialogProps) {
  const t = useTexts(uiTexts);
  const [chosen, setChosen] = useState<string | null>(null);
  const [words, setWords] = useState('');
  const [isAsked, setAsked] = useState(false);
  const reason = reasonText(chosen, words);

  return (
    <ConfirmDialog
      {...dialog}
      isComplete={reason !== ''}
      onIncomplete={() => setAsked(true)}
      onConfirm={async (key) => {
        const outcome = await onConfirm(reason, key);
        if (outcome.kind === 'done') {
          setChosen(null);
          setWords('');
          setAsked(false);
        }
        return outcome;
      }}
    >
      {reasons.length > 0 && (
        <Radio.Group label={t('pickReason')} value={chosen} onChange={setChosen}>
          <Stack gap={8} mt={8}>
            {reasons.map((text) => (
              <Radio key={text} value={text} label={text} />
            ))}
          </Stack>
        </Radio.Group>
      )}
      <Textarea
        label={t('reasonDetail')}
        description={t('reasonHelp')}
        value={words}
        maxLength={2000}
        error={isAsked && reason === '' ? t('reasonMissing') : undefined}
        onChange={(event) => setWords(event.currentTarget.value)}
      />
      {children}
    </ConfirmDialog>
  );
}

import { Alert, Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useRef, useState, type ReactNode } from 'react';
import { useTexts } from '../lib/i18n/texts.js';
import type { ActOutcome } from './act-outcome.js';
import { uiTexts } from './ui.texts.js';

export interface ConfirmDialogProps {
  opened: boolean;
  onClose: () => void;
  title: string;
  /** What will happen, and what cannot be undone. */
  consequence: ReactNode;
  /** A verb. */
  confirmLabel: string;
  tone?: 'primary' | 'danger';
  /** False while the fields below the consequence are not complete; the dialog then calls `onIncomplete`. */
  isComplete?: boolean;
  onIncomplete?: () => void;
  children?: ReactNode;
  onConfirm: (idempotencyKey: string) => Promise<ActOutcome>;
}

/**
 * Asks once, naming the thing. Stays open with what was typed when the act is refused, somebody was faster, or no answer
 * came; pressing again after a lost answer repeats the same key.
 */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const t = useTexts(uiTexts);
  return (
    <Modal opened={props.opened} onClose={props.onClose} title={<Text fw={600}>{props.title}</Text>} size="lg" closeButtonProps={{ 'aria-label': t('close') }}>
      {props.opened && <Question {...props} />}
    </Modal>
  );
}

function Question({ onClose, consequence, confirmLabel, tone = 'primary', isComplete = true, onIncomplete, children, onConfirm }: ConfirmDialogProps) {
  const t = useTexts(uiTexts);
  const key = useRef<string | null>(null);
  const [isActing, setActing] = useState(false);
  const [problem, setProblem] = useState<Exclude<ActOutcome, { kind: 'done' }> | null>(null);

  const confirm = async () => {
    if (!isComplete) {
      onIncomplete?.();
      return;
    }
    key.current ??= crypto.randomUUID();
    setActing(true);
    setProblem(null);
    const outcome = await onConfirm(key.current);
    setActing(false);
    if (outcome.kind !== 'failed') key.current = null;
    if (outcome.kind === 'done') onClose();
    else setProblem(outcome);
  };

  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void confirm();
      }}
    >
      <Stack gap="md">
        <Text component="div">{consequence}</Text>
        {children}
        {problem && (
          <Alert color={problem.kind === 'failed' ? 'gray' : 'red'} variant="light" title={t(problem.kind === 'stale' ? 'stale' : 'refused')} role="alert">
            {problem.text}
          </Alert>
        )}
        <Group justify="flex-end" gap="sm">
          <Button variant="default" onClick={onClose}>
            {t('back')}
          </Button>
          <Button type="submit" color={tone === 'danger' ? 'red.8' : undefined} loading={isActing} data-autofocus={children ? undefined : ''}>
            {confirmLabel}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

import type { OperationVariables, TypedDocumentNode } from '@apollo/client';
import { useMutation } from '@apollo/client/react';
import { Button, Group, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useRef } from 'react';
import { useTexts } from '../lib/i18n/texts.js';
import { outcomeOf, outcomeOfError, type ActAnswer, type ActOutcome } from './act-outcome.js';
import { uiTexts } from './ui.texts.js';

export interface ActOptions<Data, Variables extends OperationVariables> {
  mutation: TypedDocumentNode<Data, Variables>;
  /** The union member the mutation answered with. */
  answer: (data: Data) => ActAnswer;
  /** Said in a notice once it is done; null says nothing. */
  done: string | ((data: Data) => string) | null;
  /** How to take it back, when the rules allow it: offered in the notice as "Hoàn tác". */
  undo?: (data: Data) => (() => void) | null;
}

export interface Act<Variables> {
  /** Acts once per idempotency key and tells the outcome; for dialogs, which show refusals themselves. */
  act: (variables: Variables) => Promise<ActOutcome>;
  /** Acts from a button without a dialog: makes the key, and tells refusals in a notice. */
  actNow: (variables: (idempotencyKey: string) => Variables) => Promise<ActOutcome>;
  isActing: boolean;
}

/** Apollo's own type asks for the options only when a variable is required; ours always has them. */
type Send<Data, Variables> = (options: { variables: Variables }) => Promise<{ data?: Data }>;

/** One act of the API: sends it, reads the union answer, says in words what became of it. */
export function useAct<Data, Variables extends OperationVariables>(options: ActOptions<Data, Variables>): Act<Variables> {
  const t = useTexts(uiTexts);
  const [mutate, { loading }] = useMutation<Data, Variables>(options.mutation);
  const key = useRef<string | null>(null);

  const act = async (variables: Variables): Promise<ActOutcome> => {
    try {
      const { data } = await (mutate as Send<Data, Variables>)({ variables });
      if (!data) return outcomeOfError(new Error('An answer without data.'));
      const outcome = outcomeOf(options.answer(data));
      if (outcome.kind === 'done') announce(data);
      return outcome;
    } catch (error) {
      return outcomeOfError(error);
    }
  };

  const announce = (data: Data) => {
    const text = typeof options.done === 'function' ? options.done(data) : options.done;
    if (text === null) return;
    const undo = options.undo?.(data) ?? null;
    const id = crypto.randomUUID();
    notifications.show({
      id,
      color: 'lagoon',
      autoClose: undo ? 10_000 : 5_000,
      message: (
        <Group justify="space-between" wrap="nowrap">
          <Text size="sm">{text}</Text>
          {undo && (
            <Button
              size="compact-sm"
              variant="subtle"
              flex="none"
              onClick={() => {
                notifications.hide(id);
                undo();
              }}
            >
              {t('undo')}
            </Button>
          )}
        </Group>
      ),
    });
  };

  const actNow = async (variables: (idempotencyKey: string) => Variables): Promise<ActOutcome> => {
    // The key outlives a lost answer, so that pressing again acts once.
    key.current ??= crypto.randomUUID();
    const outcome = await act(variables(key.current));
    if (outcome.kind !== 'failed') key.current = null;
    if (outcome.kind !== 'done') {
      notifications.show({ color: 'red', title: t(outcome.kind === 'stale' ? 'stale' : 'refused'), message: outcome.text, autoClose: 12_000 });
    }
    return outcome;
  };

  return { act, actNow, isActing: loading };
}

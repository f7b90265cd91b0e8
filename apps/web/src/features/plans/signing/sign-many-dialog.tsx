import { List, Modal, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import type { KeyWord, SigningInput } from '../../../generated/graphql.js';
import { useTexts } from '../../../lib/i18n/texts.js';
import { uiTexts } from '../../../ui/ui.texts.js';
import { actTexts } from '../acts/act.texts.js';
import { ConfirmSignature } from './confirm-signature.js';
import type { SigningResult } from './signing-batch.js';
import { signingTexts } from './signing.texts.js';
import styles from './signing.module.css';
import { useSignPlans } from './use-sign-plans.js';
import { useSigningAttempt } from './use-signing-attempt.js';

/** One plan as it was chosen, with the file that was shown. */
export interface ChosenPlan {
  title: string;
  signing: SigningInput;
  asks: readonly KeyWord[];
  isDemo: boolean;
}

interface SignManyDialogProps {
  chosen: readonly ChosenPlan[];
  onResults: (results: ReadonlyMap<string, SigningResult>) => void;
  onClose: () => void;
}

/** One confirmation for all that was chosen. */
export function SignManyDialog({ chosen, onResults, onClose }: SignManyDialogProps) {
  const t = useTexts(signingTexts);
  const ui = useTexts(uiTexts);
  return (
    <Modal opened onClose={onClose} title={<Text fw={600}>{t('many.sign', { count: chosen.length })}</Text>} size="lg" closeButtonProps={{ 'aria-label': ui('close') }}>
      <Question chosen={chosen} onResults={onResults} onClose={onClose} />
    </Modal>
  );
}

function Question({ chosen, onResults, onClose }: SignManyDialogProps) {
  const t = useTexts(signingTexts);
  const acts = useTexts(actTexts);
  const signPlans = useSignPlans();
  const files = chosen.map(({ signing: { planId, pdfHash } }) => ({ planId, pdfHash }));
  const [signed, setSigned] = useState(0);
  const attempt = useSigningAttempt({
    send: async (confirmation) => {
      const { results, tried } = await signPlans(
        chosen.map(({ signing }) => signing),
        confirmation,
      );
      setSigned([...results.values()].filter(({ kind }) => kind === 'signed').length);
      onResults(results);
      return tried;
    },
    onDone: onClose,
    // The rows say it.
    onLeftUnsigned: () => undefined,
  });

  return (
    <Stack gap="md">
      <Text>{t('many.will')}</Text>
      <div className={styles.chosen} tabIndex={0} role="region" aria-label={t('many.chosen', { count: chosen.length })}>
        <List size="sm">
          {chosen.map(({ title, signing }) => (
            <List.Item key={signing.planId}>{title}</List.Item>
          ))}
        </List>
      </div>
      <Text size="sm">{acts('irreversible')}</Text>
      {chosen.some(({ isDemo }) => isDemo) && (
        <Text size="sm" className="quiet">
          {acts('sign.demo')}
        </Text>
      )}
      {attempt.waits && <Text fw={500}>{t('many.waiting', { signed, count: chosen.length })}</Text>}
      <ConfirmSignature attempt={attempt} files={files} asks={chosen[0]?.asks ?? []} verb={t('many.sign', { count: chosen.length })} leaving={t('many.leaving')} onClose={onClose} />
    </Stack>
  );
}

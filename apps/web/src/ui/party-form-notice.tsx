import { Alert } from '@mantine/core';
import { useTexts } from '../lib/i18n/texts.js';
import { uiTexts } from './ui.texts.js';

/** Wherever the form of the Party is met: nobody has compared it with the Party's own rules. */
export function PartyFormNotice() {
  const t = useTexts(uiTexts);
  return (
    <Alert color="yellow" title={t('partyForm.title')}>
      {t('partyForm.body')}
    </Alert>
  );
}

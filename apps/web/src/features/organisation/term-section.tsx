import { Button, NumberInput, Text } from '@mantine/core';
import { useState } from 'react';
import { useTexts } from '../../lib/i18n/texts.js';
import type { ActOutcome } from '../../ui/act-outcome.js';
import cards from '../../ui/card-list.module.css';
import { ConfirmDialog } from '../../ui/confirm-dialog.js';
import { agencyTexts } from './agency.texts.js';

/** The term a Party body numbers through, and the act of beginning a new one. */
export function TermSection({ termYear, mayChange, onChange }: { termYear: number; mayChange: boolean; onChange: (year: number) => Promise<ActOutcome> }) {
  const t = useTexts(agencyTexts);
  const [isAsking, setAsking] = useState(false);
  const [year, setYear] = useState<number | string>('');
  const [isMissing, setMissing] = useState(false);
  const typed = typeof year === 'number' && year >= 1930 && year <= 2200 ? year : null;
  const close = () => {
    setAsking(false);
    setYear('');
    setMissing(false);
  };
  return (
    <div className={`${cards.card} ${cards.row}`}>
      <Text className={cards.about}>{t('term.now', { year: termYear })}</Text>
      {mayChange && (
        <Button variant="default" onClick={() => setAsking(true)}>
          {t('term.change')}
        </Button>
      )}
      <ConfirmDialog
        opened={isAsking}
        onClose={close}
        title={t('term.change')}
        consequence={t('term.will')}
        confirmLabel={t('term.change')}
        isComplete={typed !== null}
        onIncomplete={() => setMissing(true)}
        onConfirm={() => onChange(typed!)}
      >
        <NumberInput
          label={t('term.first')}
          value={year}
          onChange={setYear}
          error={isMissing && typed === null ? t('term.missing') : undefined}
          allowDecimal={false}
          allowNegative={false}
          hideControls
          maxLength={4}
          data-autofocus
          w={200}
        />
      </ConfirmDialog>
    </div>
  );
}

import { Button, Group, Text } from '@mantine/core';
import { useTexts } from '../../../lib/i18n/texts.js';
import { DoubtCount, type DoubtListProps } from './doubt-list.js';
import styles from './importing.module.css';
import { importingTexts } from './importing.texts.js';

/** The doubt at hand under the one pane a narrow screen shows. */
export function DoubtBar({ doubts, review, onAccept, onMend, onBack }: Omit<DoubtListProps, 'onPick'>) {
  const t = useTexts(importingTexts);
  const doubt = review.at === null ? undefined : doubts[review.at];
  if (!doubt) return null;
  return (
    <div className={styles.bar}>
      <Text size="sm" lineClamp={4}>
        {doubt.message}
      </Text>
      <Group justify="space-between" gap="xs" mt={6}>
        <DoubtCount doubts={doubts} review={review} />
        <Group gap="xs">
          <Button variant="default" onClick={onBack}>
            {t('back')}
          </Button>
          <Button variant="default" onClick={onMend}>
            {t('mend')}
          </Button>
          <Button onClick={onAccept}>{t('accept')}</Button>
        </Group>
      </Group>
    </div>
  );
}

import { Button, Group, Kbd, Stack, Text, Title, UnstyledButton } from '@mantine/core';
import { IconCheck, IconCircleCheck, IconPencil } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { useTexts } from '../../../lib/i18n/texts.js';
import styles from './importing.module.css';
import { importingTexts } from './importing.texts.js';
import type { Review } from './review.js';
import type { ImportDoubt } from './use-preview-import.js';

export interface DoubtListProps {
  doubts: readonly ImportDoubt[];
  review: Review;
  onPick: (index: number) => void;
  onAccept: () => void;
  onMend: () => void;
  onBack: () => void;
}

/** Everything the importer was not sure of, one at hand. */
export function DoubtList({ doubts, review, onPick, onAccept, onMend, onBack }: DoubtListProps) {
  const t = useTexts(importingTexts);
  const list = useRef<HTMLOListElement>(null);
  const { at, answers } = review;
  const isDone = doubts.length > 0 && answers.size === doubts.length;
  const wrong = [...answers.values()].filter((said) => said === 'wrong').length;
  useEffect(() => {
    if (at === null || !list.current) return;
    const item = list.current.children[at];
    item?.scrollIntoView({ block: 'nearest' });
    // The keyboard stays with the doubt at hand.
    if (list.current.contains(document.activeElement)) item?.querySelector('button')?.focus({ preventScroll: true });
  }, [at]);

  return (
    <Stack gap="xs">
      <Group justify="space-between" wrap="nowrap">
        <Title order={2} fz="md">
          {t('doubts')}
        </Title>
        {doubts.length > 0 && <DoubtCount doubts={doubts} review={review} />}
      </Group>
      {doubts.length === 0 && (
        <Text size="sm" className="quiet">
          {t('noDoubts')}
        </Text>
      )}
      {isDone && (
        <Text size="sm" className={styles.allRight} role="status">
          <IconCircleCheck size={17} aria-hidden />
          {t('allSeen')}
        </Text>
      )}
      {wrong > 0 && <Text size="sm">{t('mended', { count: wrong })}</Text>}
      {doubts.length > 0 && (
        <>
          <Group gap="xs">
            <Button size="xs" onClick={onAccept} disabled={isDone}>
              {t(at === null ? 'begin' : 'accept')}
            </Button>
            <Button size="xs" variant="default" onClick={onMend} disabled={at === null}>
              {t('mend')}
            </Button>
            <Button size="xs" variant="default" onClick={onBack}>
              {t('back')}
            </Button>
          </Group>
          <Text size="xs" className={`${styles.keys} quiet`}>
            <Kbd size="xs">Enter</Kbd> / <Kbd size="xs">Y</Kbd> {t('keyAccept')} · <Kbd size="xs">N</Kbd> {t('keyMend')} · <Kbd size="xs">Shift</Kbd> + <Kbd size="xs">Enter</Kbd> {t('keyBack')} · <Kbd size="xs">J</Kbd> <Kbd size="xs">K</Kbd> {t('keyNode')}
          </Text>
        </>
      )}
      <ol className={styles.doubts} ref={list} data-review>
        {doubts.map((doubt, index) => (
          <li key={index}>
            <UnstyledButton className={styles.doubt} aria-current={index === at || undefined} data-accepted={answers.has(index) || undefined} onClick={() => onPick(index)}>
              <Text span size="sm" display="block">
                {answers.get(index) === 'right' && <IconCheck size={15} aria-label={t('accepted')} role="img" className={styles.answer} />}
                {answers.get(index) === 'wrong' && <IconPencil size={15} aria-label={t('mend')} role="img" className={styles.answer} />}
                {doubt.message}
              </Text>
              <DoubtPlace doubt={doubt} />
            </UnstyledButton>
          </li>
        ))}
      </ol>
    </Stack>
  );
}

/** `3/7 chỗ cần xem`. */
export function DoubtCount({ doubts, review }: Pick<DoubtListProps, 'doubts' | 'review'>) {
  const t = useTexts(importingTexts);
  return (
    <Text size="sm" className="quiet numbers" role="status">
      {t('doubtCount', { seen: review.answers.size, total: doubts.length })}
    </Text>
  );
}

function DoubtPlace({ doubt }: { doubt: ImportDoubt }) {
  const t = useTexts(importingTexts);
  if (doubt.line === null) return null;
  return (
    <Text span size="xs" className="quiet numbers">
      {doubt.page ? t('doubtPage', { line: doubt.line, page: doubt.page }) : t('doubtLine', { line: doubt.line })}
    </Text>
  );
}

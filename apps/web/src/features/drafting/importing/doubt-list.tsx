import { ActionIcon, Group, Stack, Text, Title, UnstyledButton } from '@mantine/core';
import { IconChevronDown, IconChevronUp } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { useTexts } from '../../../lib/i18n/texts.js';
import { useShortcut } from '../../../lib/shortcuts.js';
import styles from './importing.module.css';
import { importingTexts } from './importing.texts.js';
import type { ImportDoubt } from './use-preview-import.js';

export interface DoubtListProps {
  doubts: readonly ImportDoubt[];
  current: number | null;
  onPick: (index: number) => void;
}

/** What the importer was not sure of; n and p walk through it. */
export function DoubtList({ doubts, current, onPick }: DoubtListProps) {
  const t = useTexts(importingTexts);
  const list = useRef<HTMLOListElement>(null);
  const step = (by: 1 | -1) => onPick(current === null ? (by === 1 ? 0 : doubts.length - 1) : (current + by + doubts.length) % doubts.length);
  const isEmpty = doubts.length === 0;
  useShortcut('n', t('next'), isEmpty ? null : () => step(1));
  useShortcut('p', t('previous'), isEmpty ? null : () => step(-1));
  useEffect(() => {
    if (current !== null) list.current?.children[current]?.scrollIntoView({ block: 'nearest' });
  }, [current]);

  return (
    <Stack gap="xs">
      <Group justify="space-between" wrap="nowrap">
        <Title order={2} fz="md">{t('doubts')}</Title>
        {!isEmpty && (
          <Group gap={4} wrap="nowrap">
            <Text size="sm" className="quiet numbers" role="status">
              {t('doubtCount', { at: current === null ? 0 : current + 1, total: doubts.length })}
            </Text>
            <ActionIcon variant="default" size={32} aria-label={t('previous')} onClick={() => step(-1)}>
              <IconChevronUp size={18} aria-hidden />
            </ActionIcon>
            <ActionIcon variant="default" size={32} aria-label={t('next')} onClick={() => step(1)}>
              <IconChevronDown size={18} aria-hidden />
            </ActionIcon>
          </Group>
        )}
      </Group>
      {isEmpty && (
        <Text size="sm" className="quiet">
          {t('noDoubts')}
        </Text>
      )}
      <ol className={styles.doubts} ref={list}>
        {doubts.map((doubt, index) => (
          <li key={index}>
            <UnstyledButton className={styles.doubt} aria-current={index === current || undefined} onClick={() => onPick(index)}>
              <Text span size="sm" display="block">
                {doubt.message}
              </Text>
              {doubt.line !== null && (
                <Text span size="xs" className="quiet numbers">
                  {t('doubtLine', { line: doubt.line })}
                </Text>
              )}
            </UnstyledButton>
          </li>
        ))}
      </ol>
    </Stack>
  );
}

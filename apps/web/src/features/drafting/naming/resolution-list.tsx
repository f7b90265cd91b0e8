import { Stack, Text, Title } from '@mantine/core';
import { type Target } from '@banhanh/plan-document';
import type { ComponentProps } from 'react';
import { useTexts } from '../../../lib/i18n/texts.js';
import { NameRow } from './name-row.js';
import styles from './naming.module.css';
import { namingTexts } from './naming.texts.js';

type Name = ComponentProps<typeof NameRow>['name'];

export interface ResolutionListProps {
  of: 'recipients' | 'assignees';
  lines: readonly { isResolved: boolean; names: readonly Name[] }[];
  onTarget: (target: Target) => void;
  onRelease: (text: string) => void;
}

/** Every name of the recipients, or of those given work, each once, with who it means. */
export function ResolutionList({ of, lines, onTarget, onRelease }: ResolutionListProps) {
  const t = useTexts(namingTexts);
  const unknown = lines.filter(({ isResolved }) => !isResolved).length;
  const names = [...new Map(lines.flatMap((line) => line.names).map((name) => [JSON.stringify(name), name])).values()];
  return (
    <Stack gap="xs">
      <Title order={2} fz="md">{t(of)}</Title>
      <Text size="sm" role="status" c={unknown > 0 ? 'var(--at-risk)' : 'var(--quiet)'}>
        {names.length === 0 ? t('none') : unknown > 0 ? t('unknown', { count: unknown }) : t('allKnown')}
      </Text>
      <ul className={styles.names}>
        {names.map((name, index) => (
          <NameRow key={index} name={name} onTarget={onTarget} onRelease={onRelease} />
        ))}
      </ul>
    </Stack>
  );
}

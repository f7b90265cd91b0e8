import { Alert, Anchor, Badge, Group, Text } from '@mantine/core';
import { IconAlertTriangle, IconCheck } from '@tabler/icons-react';
import { Link } from 'react-router';
import { useTexts } from '../../../lib/i18n/texts.js';
import type { SigningResult } from './signing-batch.js';
import { signingTexts } from './signing.texts.js';
import styles from './signing.module.css';

/** A plan of the last tries that no longer stands in the list. */
export interface SettledPlan {
  planId: string;
  title: string;
  result: SigningResult;
}

/** What the confirmations on this page came to: what is signed, what left the list unsigned and why, how many stay below. */
export function SignManyOutcome({ settled, left }: { settled: readonly SettledPlan[]; left: number }) {
  const t = useTexts(signingTexts);
  const signed = settled.filter(({ result }) => result.kind === 'signed').length;
  if (settled.length === 0 && left === 0) return null;
  const isWhole = left === 0 && signed === settled.length;
  return (
    <Alert color={isWhole ? 'lagoon' : 'yellow'} icon={isWhole ? <IconCheck aria-hidden /> : <IconAlertTriangle aria-hidden />} mb="md" role="status">
      {signed > 0 && <Text fw={500}>{t('many.done', { count: signed })}</Text>}
      {left > 0 && <Text fw={500}>{t('many.left', { count: left })}</Text>}
      <ul className={styles.settled}>
        {settled.map(({ planId, title, result }) => (
          <li key={planId}>
            <Group gap={10} wrap="nowrap" align="flex-start">
              <Badge variant="light" color={result.kind === 'signed' ? 'lagoon' : 'red'} className={styles.badge}>
                {result.kind === 'signed' ? t('many.signed') : t('many.notSigned')}
              </Badge>
              <div>
                <Anchor component={Link} to={`/ke-hoach/${planId}`} size="sm">
                  {title}
                </Anchor>
                {result.kind === 'unsigned' && <Text size="sm">{`${t('many.left')}. ${result.text}`}</Text>}
              </div>
            </Group>
          </li>
        ))}
      </ul>
    </Alert>
  );
}

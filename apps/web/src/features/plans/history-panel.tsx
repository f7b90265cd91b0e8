import { Text } from '@mantine/core';
import { findText, useTexts } from '../../lib/i18n/texts.js';
import { DateText } from '../../ui/date-text.js';
import { StateBadge } from '../../ui/state-badge.js';
import { eventTexts } from '../../ui/ui.texts.js';
import type { PlanView } from './acts/plan-now.js';
import { planTexts } from './plan.texts.js';
import styles from './panels.module.css';

/** Every accepted event of the plan, newest first: who, in which position, when, and with what words. */
export function HistoryPanel({ plan }: { plan: PlanView }) {
  const t = useTexts(planTexts);
  const moves = [...plan.moves].sort((a, b) => b.occurredAt.localeCompare(a.occurredAt));
  return (
    <ol className={styles.history}>
      {moves.map((move) => (
        <li key={move.id}>
          <Text size="sm" component="div">
            <Text span fw={600} inherit>
              {move.actor?.fullName ?? t('history.bySystem')}
            </Text>{' '}
            {findText(eventTexts, move.event.toLowerCase()) ?? move.event}
          </Text>
          <Text size="xs" className="quiet" component="div">
            {move.position?.title && `${move.position.title} · `}
            <DateText value={move.occurredAt} as="moment" />
            {move.documentHash && ` · ${t('history.hash', { hash: move.documentHash.slice(0, 10) })}`}
          </Text>
          {move.note && (
            <Text size="sm" className={styles.words}>
              {move.note}
            </Text>
          )}
          {move.fromState.toLowerCase() !== move.toState.toLowerCase() && <StateBadge kind="plan" state={move.toState} />}
        </li>
      ))}
      {!moves.some(({ event }) => event.toLowerCase() === 'create') && (
        <li>
          <Text size="sm">{t('history.created', { who: plan.drafter.fullName })}</Text>
          <Text size="xs" className="quiet" component="div">
            <DateText value={plan.createdAt} as="moment" />
          </Text>
        </li>
      )}
    </ol>
  );
}

import { Button, Text } from '@mantine/core';
import type { DeadlineMove } from '@banhanh/plan-document';
import { useState } from 'react';
import { useTexts, type Translate } from '../../lib/i18n/texts.js';
import { eventsTexts } from './events.texts.js';
import { timetableTexts } from './timetable.texts.js';
import styles from './timetable.module.css';
import { writtenDays } from './written-days.js';

/** Moves shown before the rest is asked for. */
const FIRST = 12;

/** `3 thời hạn đổi theo.` */
export const movedSentence = (t: Translate<(typeof eventsTexts)['vi']>, moves: readonly DeadlineMove[]): string =>
  moves.length === 0 ? t('nothingMoved') : t('moved', { count: moves.length });

/** What moves with a change of events: where, the days before and the days after. The event is named where several are at work. */
export function MovedDeadlines({ moves }: { moves: readonly DeadlineMove[] }) {
  const t = useTexts(eventsTexts);
  const days = useTexts(timetableTexts);
  const [isWhole, setWhole] = useState(false);
  const isOfSeveral = new Set(moves.map(({ event }) => event)).size > 1;
  return (
    <>
      <Text size="sm" fw={600} role="status" className="numbers">
        {movedSentence(t, moves)}
      </Text>
      <ul className={`${styles.moves} numbers`}>
        {moves.slice(0, isWhole ? undefined : FIRST).map((move) => {
          const values = { where: move.where, before: writtenDays(days, move.before), after: writtenDays(days, move.after) };
          return (
            <li key={`${move.id} ${move.written} ${move.event}`} data-past={move.isPast || undefined}>
              <Text size="sm">
                {isOfSeveral && move.event !== null ? t('moveOf', { ...values, event: move.event }) : t('move', values)}
                {move.isPast && ` (${t('past')})`}
              </Text>
              <Text size="xs" className="quiet">
                {move.written}
              </Text>
            </li>
          );
        })}
      </ul>
      {!isWhole && moves.length > FIRST && (
        <Button variant="subtle" size="xs" onClick={() => setWhole(true)}>
          {t('allMoves', { count: moves.length })}
        </Button>
      )}
    </>
  );
}

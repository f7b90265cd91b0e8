import { Stack, Text } from '@mantine/core';
import { graphql, readFragment, type FragmentType } from '../../generated/index.js';
import { findText, useTexts } from '../../lib/i18n/texts.js';
import { DateText } from '../../ui/date-text.js';
import { PersonAvatar } from '../../ui/person-name.js';
import { reviewTexts } from './review.texts.js';
import styles from './reviews.module.css';

const OpinionsPanelPlan = graphql(`
  fragment OpinionsPanel_plan on Plan {
    id
    moves {
      id
      event
      occurredAt
      note
      actor {
        id
        fullName
      }
      position {
        id
        title
      }
    }
  }
`);

/** A decision is an opinion even without words; other acts only when something was written. */
const decisions = new Set(['approve', 'return', 'sign']);

/** What people said when they decided, newest first, over all rounds of review. */
export function OpinionsPanel({ plan }: { plan: FragmentType<typeof OpinionsPanelPlan> }) {
  const t = useTexts(reviewTexts);
  const opinions = readFragment(OpinionsPanelPlan, plan)
    .moves.map((move) => ({ ...move, event: move.event.toLowerCase() }))
    .filter(({ event, note, actor }) => actor && (decisions.has(event) || note))
    .sort((a, b) => b.occurredAt.localeCompare(a.occurredAt));
  return (
    <>
      <h3 className={styles.title}>{t('opinions.title')}</h3>
      {opinions.length === 0 && (
        <Text size="sm" className="quiet">
          {t('opinions.noneNext')}
        </Text>
      )}
      <Stack gap="md" component="ul" className={styles.opinions}>
      {opinions.map((opinion) => (
        <li key={opinion.id} className={styles.opinion} data-event={opinion.event}>
          <PersonAvatar name={opinion.actor?.fullName ?? ''} size={32} />
          <div>
            <Text size="sm" component="div">
              <Text span fw={600} inherit>
                {opinion.actor?.fullName}
              </Text>{' '}
              <span className={styles.decision}>{findText(reviewTexts, `opinions.events.${opinion.event}`) ?? opinion.event}</span>
            </Text>
            <Text size="xs" className="quiet" component="div">
              {opinion.position?.title && `${opinion.position.title} · `}
              <DateText value={opinion.occurredAt} as="moment" />
            </Text>
            {opinion.note ? <Text className={styles.note}>{opinion.note}</Text> : <Text size="sm" className="quiet">{t('opinions.silent')}</Text>}
          </div>
        </li>
      ))}
    </Stack>
    </>
  );
}

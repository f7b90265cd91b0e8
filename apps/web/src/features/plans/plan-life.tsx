import { Text } from '@mantine/core';
import { useTexts } from '../../lib/i18n/texts.js';
import { DateText } from '../../ui/date-text.js';
import { stateLook } from '../../ui/state-look.js';
import { stateTexts } from '../../ui/state.texts.js';
import type { PlanView } from './acts/plan-now.js';
import { lifeOf, type LifeStage } from './life-of-plan.js';
import { planTexts } from './plan.texts.js';
import styles from './plan-life.module.css';

/** The life of the plan as a vertical rail, drawn from the machine: done with who and when, now, next. */
export function PlanLife({ plan }: { plan: PlanView }) {
  const t = useTexts(planTexts);
  const stages = lifeOf(plan.state.toLowerCase() as LifeStage['state'], plan.moves.map((move) => ({ ...move, event: move.event.toLowerCase(), fromState: move.fromState.toLowerCase(), toState: move.toState.toLowerCase() })));
  return (
    <ol className={styles.rail} aria-label={t('page.life')}>
      {stages.map((stage) => (
        <Stage key={stage.state} stage={stage} plan={plan} />
      ))}
    </ol>
  );
}

function Stage({ stage, plan }: { stage: LifeStage; plan: PlanView }) {
  const t = useTexts(planTexts);
  const states = useTexts(stateTexts);
  const { icon: StageIcon } = stateLook('plan', stage.state);
  const isReached = stage.status === 'done' || stage.status === 'now' || stage.status === 'ended';
  const waiting = stage.status === 'now' && plan.waiting ? plan.waiting.forWhom.join(', ') : '';
  return (
    <li className={styles.stage} data-status={stage.status} aria-current={stage.status === 'now' ? 'step' : undefined}>
      <span className={styles.dot}>
        <StageIcon size={15} stroke={1.9} aria-hidden />
      </span>
      <div>
        <Text size="sm" fw={stage.status === 'now' || stage.status === 'ended' ? 600 : 500} component="div">
          {states(`plan.${stage.state}`)}
          {(stage.status === 'now' || stage.status === 'next' || stage.status === 'missed') && <span className={styles.tag}>{t(`life.${stage.status}`)}</span>}
        </Text>
        {isReached && stage.state === 'draft' && (
          <Text size="xs" className="quiet" component="div">
            {t('life.drafted', { who: plan.drafter.fullName })}, <DateText value={plan.createdAt} />
          </Text>
        )}
        {stage.move && (
          <Text size="xs" className="quiet" component="div">
            {stage.move.actor?.fullName ?? t('life.bySystem')}, <DateText value={stage.move.occurredAt} as="moment" />
          </Text>
        )}
        {waiting && (
          <Text size="xs" component="div">
            {t('page.waiting', { who: waiting })}
          </Text>
        )}
        {stage.detours.slice(-2).map((move) => (
          <Text key={move.id} size="xs" className={styles.detour} component="div">
            {t(move.event === 'return' ? 'life.returned' : 'life.recalled', { who: move.actor?.fullName ?? t('life.bySystem') })}, <DateText value={move.occurredAt} as="moment" />
          </Text>
        ))}
        {stage.status === 'ended' && stage.move?.note && (
          <Text size="xs" component="div">
            {stage.move.note}
          </Text>
        )}
      </div>
    </li>
  );
}

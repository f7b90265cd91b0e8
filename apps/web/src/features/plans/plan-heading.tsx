import { ActionIcon, Anchor, Group, Text, Title } from '@mantine/core';
import { IconPencil } from '@tabler/icons-react';
import { Link, useNavigate } from 'react-router';
import { formatDate } from '../../lib/dates.js';
import { useTexts } from '../../lib/i18n/texts.js';
import { ActButton } from '../../ui/act-button.js';
import { DateText } from '../../ui/date-text.js';
import { DueText } from '../../ui/due-text.js';
import { StateBadge } from '../../ui/state-badge.js';
import type { PlanView } from './acts/plan-now.js';
import { planTexts } from './plan.texts.js';

/** What the plan is, where it stands, and whose turn it is. */
export function PlanHeading({ plan }: { plan: PlanView }) {
  const t = useTexts(planTexts);
  const { waiting } = plan;
  return (
    <div>
      <Group gap="sm" mb={4}>
        <StateBadge kind="plan" state={plan.state} />
        {plan.reference && (
          <Text size="sm" fw={600} className="numbers">
            {plan.reference}
          </Text>
        )}
        <Text size="sm" className="quiet">
          {[plan.agency.shortName, plan.unit.name, plan.drafter.fullName].join(' · ')}
        </Text>
      </Group>
      <Title order={1}>{plan.title}</Title>
      <LastTurn plan={plan} />
      <Group gap="xs" mt={4}>
        {waiting && (
          <>
            <Text size="sm" style={plan.sealWait ? { color: 'var(--at-risk)' } : undefined}>{plan.sealWait ? t('page.sealWaits', { why: plan.sealWait.message }) : plan.state === 'NUMBERED' ? t('page.sealing') : t('page.waiting', { who: waiting.forWhom.join(', ') || t('page.system') })}</Text>
            <Text size="sm" className="quiet">
              {t('page.since')} <DateText value={plan.sealWait?.since ?? waiting.since} as="recent" />
            </Text>
            {waiting.dueAt && <DueText value={waiting.dueAt} />}
          </>
        )}
        {plan.recordFile && (
          <Text size="sm" className="quiet">
            {t('page.retention', { file: plan.recordFile, retention: plan.retention ?? '' })}
          </Text>
        )}
      </Group>
    </div>
  );
}

/** Why the plan does not go on, before anybody reads the paper: revoked, cancelled, or sent back to the drafter. */
function LastTurn({ plan }: { plan: PlanView }) {
  const t = useTexts(planTexts);
  const last = plan.moves.reduce<PlanView['moves'][number] | null>((latest, move) => (latest && latest.occurredAt > move.occurredAt ? latest : move), null);
  if (plan.state === 'REVOKED' || plan.state === 'CANCELLED')
    return (
      <Text size="sm" fw={500} mt={4} style={{ color: 'var(--urgent)' }}>
        {[t(plan.state === 'REVOKED' ? 'page.revoked' : 'page.cancelled'), last?.note].filter(Boolean).join(' ')}
        {plan.replacedBy && <ReplacedBy {...plan.replacedBy} />}
      </Text>
    );
  if (plan.state !== 'DRAFT' || last?.event !== 'return') return null;
  const who = last.actor?.fullName ?? t('life.bySystem');
  return (
    <Text size="sm" fw={500} mt={4} lineClamp={3} style={{ color: 'var(--at-risk)' }}>
      {last.note ? t('page.returned', { who, note: last.note }) : t('page.returnedBare', { who })}
    </Text>
  );
}

/** What took its place, to be opened by those who may. */
function ReplacedBy({ id, reference, issuedOn }: NonNullable<PlanView['replacedBy']>) {
  const t = useTexts(planTexts);
  const words = t('page.replacement', { reference, date: formatDate(issuedOn) });
  return (
    <span style={{ display: 'block' }}>
      {t('page.replacedBy')}{' '}
      {id ? (
        <Anchor component={Link} to={`/ke-hoach/${id}`} inherit underline="always">
          {words}
        </Anchor>
      ) : (
        words
      )}
      .
    </span>
  );
}

/** The draft is changed in the editor, by whom the machine allows. */
export function EditLink({ plan, isSmall = false }: { plan: PlanView; isSmall?: boolean }) {
  const t = useTexts(planTexts);
  const navigate = useNavigate();
  const revise = plan.actions.find(({ name }) => name === 'REVISE');
  if (!revise) return null;
  if (isSmall)
    return (
      <ActionIcon variant="default" size={44} aria-label={t('page.edit')} aria-disabled={!revise.allowed} onClick={() => revise.allowed && void navigate(`/ke-hoach/${plan.id}/sua`)}>
        <IconPencil size={20} aria-hidden />
      </ActionIcon>
    );
  return (
    <ActButton action={revise} variant="default" leftSection={<IconPencil size={18} aria-hidden />} onAct={() => void navigate(`/ke-hoach/${plan.id}/sua`)}>
      {t('page.edit')}
    </ActButton>
  );
}

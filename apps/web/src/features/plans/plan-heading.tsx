import { Group, Text, Title } from '@mantine/core';
import { IconPencil } from '@tabler/icons-react';
import { useNavigate } from 'react-router';
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
      <Group gap="xs" mt={4}>
        {waiting && (
          <>
            <Text size="sm">{t('page.waiting', { who: waiting.forWhom.join(', ') || t('page.system') })}</Text>
            <Text size="sm" className="quiet">
              <DateText value={waiting.since} as="recent" />
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

/** The draft is changed in the editor, by whom the machine allows. */
export function EditLink({ plan }: { plan: PlanView }) {
  const t = useTexts(planTexts);
  const navigate = useNavigate();
  const revise = plan.actions.find(({ name }) => name === 'REVISE');
  if (!revise) return null;
  return (
    <ActButton action={revise} variant="default" leftSection={<IconPencil size={18} aria-hidden />} onAct={() => void navigate(`/ke-hoach/${plan.id}/sua`)}>
      {t('page.edit')}
    </ActButton>
  );
}

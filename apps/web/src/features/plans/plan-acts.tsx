import { ActionIcon, Button, Group, Menu, Text } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import { useMemo, type ReactNode } from 'react';
import { useCommands } from '../../lib/commands.js';
import { useTexts } from '../../lib/i18n/texts.js';
import { useShortcut } from '../../lib/shortcuts.js';
import { ActButton, unmetTexts } from '../../ui/act-button.js';
import { keyTexts } from '../../ui/key.texts.js';
import { offeredActs, type PlanAct } from './acts/act-kind.js';
import { actTexts } from './acts/act.texts.js';
import type { PlanView } from './acts/plan-now.js';
import { EditLink } from './plan-heading.js';
import { planTexts } from './plan.texts.js';
import styles from './plan-page.module.css';

interface ActsProps {
  plan: PlanView;
  onAct: (act: PlanAct) => void;
}

/** The acts at the top right: the allowed ones first, the refused ones visible with their reason. */
export function PlanActs({ plan, onAct, children }: ActsProps & { children?: ReactNode }) {
  const t = useTexts(actTexts);
  const page = useTexts(planTexts);
  const { primary, others } = offeredActs(plan.actions);
  return (
    <Group gap="xs" justify="flex-end" role="group" aria-label={page('page.acts')}>
      {children}
      {others.toReversed().map(({ act, action }) => (
        <ActButton key={act} action={action} onAct={() => onAct(act)} variant="default" color="gray">
          {t(`${act}.verb`)}
        </ActButton>
      ))}
      <EditLink plan={plan} />
      {primary && (
        <ActButton action={primary.action} onAct={() => onAct(primary.act)}>
          {t(`${primary.act}.verb`)}
        </ActButton>
      )}
    </Group>
  );
}

/** On a phone: the primary act within reach of the thumb, the rest in a menu with their reasons written out. */
export function PlanActsBar({ plan, onAct }: ActsProps) {
  const t = useTexts(actTexts);
  const page = useTexts(planTexts);
  const { primary, others } = offeredActs(plan.actions);
  if (!primary && others.length === 0) return null;
  return (
    <div className={styles.bar} role="group" aria-label={page('page.acts')}>
      <EditLink plan={plan} isSmall={primary !== null} />
      {primary && (
        <Button flex={1} size="md" onClick={() => onAct(primary.act)}>
          {t(`${primary.act}.verb`)}
        </Button>
      )}
      {others.length > 0 && (
        <Menu position="top-end" width={300}>
          <Menu.Target>
            {primary ? (
              <ActionIcon variant="default" size={44} aria-label={t('more')}>
                <IconDots size={20} aria-hidden />
              </ActionIcon>
            ) : (
              <Button variant="default" size="md" flex={1}>
                {t('other')}
              </Button>
            )}
          </Menu.Target>
          <Menu.Dropdown>
            {others.map(({ act, action }) => (
              <Menu.Item key={act} py={10} aria-disabled={!action.allowed} onClick={() => action.allowed && onAct(act)} closeMenuOnClick={action.allowed}>
                <Text size="sm" fw={500} className={action.allowed ? undefined : 'quiet'}>
                  {t(`${act}.verb`)}
                </Text>
                {!action.allowed && (
                  <Text size="xs" className="quiet">
                    {unmetTexts(action.unmet)[0]}
                  </Text>
                )}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      )}
    </div>
  );
}

/** a approves, r returns; every allowed act is in the palette too. */
export function PlanActKeys({ plan, onAct }: ActsProps) {
  const t = useTexts(actTexts);
  const keys = useTexts(keyTexts);
  const mayDo = (name: string) => plan.actions.some((action) => action.name === name && action.allowed);
  const forward: PlanAct | null = mayDo('APPROVE') ? 'approve' : mayDo('SIGN') ? 'sign' : null;
  useShortcut('a', forward === 'sign' ? t('sign.verb') : keys('approve'), forward ? () => onAct(forward) : null);
  useShortcut('r', keys('return'), mayDo('RETURN') ? () => onAct('return') : null);
  useCommands(
    useMemo(
      () => {
        const { primary, others } = offeredActs(plan.actions.filter(({ allowed }) => allowed));
        const acts = [...(primary ? [primary] : []), ...others];
        return acts.map(({ act }) => ({ id: `act-${act}`, label: t(`${act}.verb`), description: plan.title, run: () => onAct(act) }));
      },
      [plan.actions, plan.title, t, onAct],
    ),
  );
  return null;
}

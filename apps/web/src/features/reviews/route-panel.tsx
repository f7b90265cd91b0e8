import { Group, Text } from '@mantine/core';
import { IconRoute } from '@tabler/icons-react';
import { graphql, readFragment, type FragmentType } from '../../generated/index.js';
import { useTexts } from '../../lib/i18n/texts.js';
import { DateText } from '../../ui/date-text.js';
import { DueText } from '../../ui/due-text.js';
import { EmptyState } from '../../ui/empty-state.js';
import { StateBadge } from '../../ui/state-badge.js';
import { reviewTexts } from './review.texts.js';
import styles from './reviews.module.css';

const RoutePanelPlan = graphql(`
  fragment RoutePanel_plan on Plan {
    id
    route {
      id
      ordinal
      kind
      state
      openedAt
      dueAt
      closedAt
      positions {
        id
        title
        holders {
          id
          fullName
        }
      }
      decisions {
        id
        decidedAt
        person {
          id
          fullName
        }
      }
    }
  }
`);

/** The steps of the review in order: who decides, who decided and when, and until when. */
export function RoutePanel({ plan }: { plan: FragmentType<typeof RoutePanelPlan> }) {
  const t = useTexts(reviewTexts);
  const { route } = readFragment(RoutePanelPlan, plan);
  if (route.length === 0) return <EmptyState icon={IconRoute} title={t('none')} next={t('noneNext')} />;
  return (
    <ol className={styles.steps}>
      {[...route]
        .sort((a, b) => a.ordinal - b.ordinal)
        .map((step, index) => (
          <li key={step.id} className={styles.step} data-state={step.state} aria-current={step.state === 'OPEN' ? 'step' : undefined}>
            <span className={styles.ordinal} aria-hidden>
              {index + 1}
            </span>
            <div>
              <Group justify="space-between" gap="xs" wrap="nowrap" align="flex-start">
                <Text fw={600} size="sm">
                  {t(`kinds.${step.kind}`)}
                </Text>
                <StateBadge kind="step" state={step.state} />
              </Group>
              {step.positions.map((position) => (
                <Text key={position.id} size="sm" component="div">
                  {position.holders.map(({ fullName }) => fullName).join(', ') || t('vacant')}
                  <Text span size="xs" className="quiet" display="block">
                    {position.title}
                  </Text>
                </Text>
              ))}
              {step.decisions.map((decision) => (
                <Text key={decision.id} size="xs" className="quiet" component="div">
                  {decision.person.fullName}, <DateText value={decision.decidedAt} as="moment" />
                </Text>
              ))}
              {step.state === 'OPEN' && (
                <Group gap="sm">
                  {step.openedAt && (
                    <Text size="xs" className="quiet" component="div">
                      {t('since')} <DateText value={step.openedAt} as="moment" />
                    </Text>
                  )}
                  {step.dueAt && <DueText value={step.dueAt} />}
                </Group>
              )}
            </div>
          </li>
        ))}
    </ol>
  );
}

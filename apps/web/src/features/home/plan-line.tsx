import { Group, Text } from '@mantine/core';
import { Link } from 'react-router';
import { graphql, readFragment, type FragmentType } from '../../generated/index.js';
import { useTexts } from '../../lib/i18n/texts.js';
import { DateText } from '../../ui/date-text.js';
import { listItem } from '../../ui/list-keys.js';
import { StateBadge } from '../../ui/state-badge.js';
import { homeTexts } from './home.texts.js';
import styles from './home.module.css';

const PlanLineFragment = graphql(`
  fragment PlanLine_plan on Plan {
    id
    title
    state
    stateSince
    updatedAt
    reference
    waiting {
      forWhom
    }
  }
`);

export function PlanLine({ plan }: { plan: FragmentType<typeof PlanLineFragment> }) {
  const t = useTexts(homeTexts);
  const { id, title, state, stateSince, updatedAt, reference, waiting } = readFragment(PlanLineFragment, plan);
  // A draft waits for nobody but its drafter, who is reading this.
  const isDraft = state === 'DRAFT';
  const who = isDraft ? null : waiting?.forWhom.join(', ');
  return (
    <li className={styles.item} data-list-row="">
      <div className={styles.what}>
        <Link to={`/ke-hoach/${id}`} className={styles.title} {...listItem}>
          {title}
        </Link>
        <Group gap={12}>
          <Text size="sm" className="quiet" component="div">
            {[reference, who && t('waitingFor', { who })].filter(Boolean).map((part) => `${part} · `)}
            {isDraft && t('edited')} <DateText value={isDraft ? updatedAt : stateSince} as="recent" />
          </Text>
        </Group>
      </div>
      <StateBadge kind="plan" state={state} />
    </li>
  );
}

import { Group, Text } from '@mantine/core';
import { Link } from 'react-router';
import { graphql, readFragment, type FragmentType } from '../../generated/index.js';
import { formatDate } from '../../lib/dates.js';
import { useTexts } from '../../lib/i18n/texts.js';
import { listItem } from '../../ui/list-keys.js';
import { StateBadge } from '../../ui/state-badge.js';
import styles from './archive.module.css';
import { archiveTexts } from './archive.texts.js';
import { readHeadline } from './headline.js';

const SearchHitFragment = graphql(`
  fragment SearchHit_hit on SearchHit {
    headline
    plan {
      id
      title
      state
      reference
      issuedOn
      replacedBy {
        reference
        issuedOn
      }
      agency {
        id
        name
      }
    }
  }
`);

export function SearchHitRow(props: { hit: FragmentType<typeof SearchHitFragment> }) {
  const t = useTexts(archiveTexts);
  const { plan, headline } = readFragment(SearchHitFragment, props.hit);
  return (
    <li className={styles.hit} data-list-row>
      <Group justify="space-between" gap="xs" align="flex-start">
        <Link to={`/ke-hoach/${plan.id}`} className={styles.title} {...listItem}>
          {plan.title}
        </Link>
        <StateBadge kind="plan" state={plan.state} />
      </Group>
      <Text size="sm" className="quiet numbers">
        {plan.reference ?? t('noNumber')} · {plan.issuedOn ? t('issued', { date: formatDate(plan.issuedOn) }) : t('notIssued')} · {plan.agency.name}
      </Text>
      {plan.replacedBy && (
        <Text size="sm" className="numbers" style={{ color: 'var(--urgent)' }}>
          {t('replacedBy', { reference: plan.replacedBy.reference, date: formatDate(plan.replacedBy.issuedOn) })}
        </Text>
      )}
      {headline && (
        <p className={styles.headline}>
          {readHeadline(headline).map(({ text, isFound }, index) => (isFound ? <mark key={index}>{text}</mark> : <span key={index}>{text}</span>))}
        </p>
      )}
    </li>
  );
}

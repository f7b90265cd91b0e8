import { Table } from '@mantine/core';
import { Link } from 'react-router';
import { graphql, readFragment, type FragmentType } from '../../generated/index.js';
import { useTexts } from '../../lib/i18n/texts.js';
import { DateText } from '../../ui/date-text.js';
import { listItem, ListKeys } from '../../ui/list-keys.js';
import { StateBadge } from '../../ui/state-badge.js';
import { planTexts } from './plan.texts.js';
import styles from './plans-table.module.css';

const PlansTableFragment = graphql(`
  fragment PlansTable_plan on Plan {
    id
    title
    state
    stateSince
    reference
    agency {
      id
      shortName
    }
    unit {
      id
      name
    }
  }
`);

/** A table on a desk, cards on a phone: the same rows. */
export function PlansTable({ plans }: { plans: readonly FragmentType<typeof PlansTableFragment>[] }) {
  const t = useTexts(planTexts);
  return (
    <ListKeys>
      <Table className={styles.table} verticalSpacing={9} horizontalSpacing="md" highlightOnHover stickyHeader stickyHeaderOffset={56}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('list.columns.reference')}</Table.Th>
            <Table.Th>{t('list.columns.plan')}</Table.Th>
            <Table.Th>{t('list.columns.agency')}</Table.Th>
            <Table.Th>{t('list.columns.state')}</Table.Th>
            <Table.Th>{t('list.columns.since')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {plans.map((each) => {
            const plan = readFragment(PlansTableFragment, each);
            return (
              <Table.Tr key={plan.id} data-list-row="">
                <Table.Td className={styles.reference}>{plan.reference ?? <span className="quiet">{t('list.noNumber')}</span>}</Table.Td>
                <Table.Td className={styles.title}>
                  <Link to={`/ke-hoach/${plan.id}`} {...listItem}>
                    {plan.title}
                  </Link>
                </Table.Td>
                <Table.Td className={styles.agency}>
                  {plan.agency.shortName} · {plan.unit.name}
                </Table.Td>
                <Table.Td>
                  <StateBadge kind="plan" state={plan.state} />
                </Table.Td>
                <Table.Td className={styles.since}>
                  <DateText value={plan.stateSince} />
                </Table.Td>
              </Table.Tr>
            );
          })}
        </Table.Tbody>
      </Table>
    </ListKeys>
  );
}

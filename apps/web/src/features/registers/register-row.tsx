import { Table, Text } from '@mantine/core';
import { Link } from 'react-router';
import { graphql, readFragment, type FragmentType } from '../../generated/index.js';
import { formatDate } from '../../lib/dates.js';
import { useTexts } from '../../lib/i18n/texts.js';
import { DateText } from '../../ui/date-text.js';
import { listItem } from '../../ui/list-keys.js';
import { registerLine } from './register-line.js';
import styles from './register.module.css';
import { registerTexts } from './registers.texts.js';

const RegisterRowFragment = graphql(`
  fragment RegisterRow_entry on RegisterEntry {
    number
    reference
    registeredOn
    registeredBy {
      id
      fullName
    }
    plan {
      id
      title
      state
      stateSince
      replacedBy {
        reference
      }
      signedBy {
        id
        fullName
      }
      signer {
        id
        title
      }
      unit {
        id
        name
      }
      recipients {
        id
        text
        purpose
      }
      deliveries(first: 1) {
        totalCount
        counts {
          state
          count
        }
        nodes {
          id
          sentAt
        }
      }
    }
  }
`);

export function RegisterRow(props: { entry: FragmentType<typeof RegisterRowFragment> }) {
  const t = useTexts(registerTexts);
  const { reference, registeredOn, registeredBy, plan } = readFragment(RegisterRowFragment, props.entry);
  const line = registerLine(plan);
  return (
    <Table.Tr data-list-row>
      <Table.Td className={styles.reference}>{reference}</Table.Td>
      <Table.Td>
        <DateText value={registeredOn} />
      </Table.Td>
      <Table.Td miw={220}>
        <Link to={`/ke-hoach/${plan.id}`} className={styles.subject} {...listItem}>
          {t('planType')}: {plan.title}
        </Link>
      </Table.Td>
      <Table.Td miw={112}>
        {plan.signedBy?.fullName}
        {plan.signer && (
          <Text size="sm" className="quiet">
            {plan.signer.title}
          </Text>
        )}
      </Table.Td>
      <Table.Td miw={200}>
        <ul className={styles.recipients}>
          {line.recipients.map((text, index) => (
            <li key={index}>- {text}</li>
          ))}
        </ul>
      </Table.Td>
      <Table.Td>{line.file}</Table.Td>
      <Table.Td>{line.sentAt && <DateText value={line.sentAt} />}</Table.Td>
      <Table.Td>{line.total > 0 && t('receivedOf', { received: line.received, total: line.total })}</Table.Td>
      <Table.Td miw={112}>
        {line.revokedAt && <div>{t('revoked', { date: formatDate(line.revokedAt) })}</div>}
        {plan.replacedBy && <div className="numbers">{t('replacedBy', { reference: plan.replacedBy.reference })}</div>}
        {line.refused > 0 && <div>{t('refusedBy', { count: line.refused })}</div>}
        <Text size="sm" className="quiet no-print">
          {t('registeredBy', { name: registeredBy.fullName })}
        </Text>
      </Table.Td>
    </Table.Tr>
  );
}

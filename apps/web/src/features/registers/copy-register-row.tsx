import { Anchor, Table, Text } from '@mantine/core';
import { Link } from 'react-router';
import { graphql, readFragment, type FragmentType } from '../../generated/index.js';
import { formatDate } from '../../lib/dates.js';
import { useTexts } from '../../lib/i18n/texts.js';
import { DateText } from '../../ui/date-text.js';
import { listItem } from '../../ui/list-keys.js';
import styles from './register.module.css';
import { registerTexts } from './registers.texts.js';

const CopyRegisterRowFragment = graphql(`
  fragment CopyRegisterRow_copy on CertifiedCopy {
    id
    form
    medium
    reference
    issuedOn
    recipients
    url
    certifierLines
    certifiedBy {
      id
      fullName
    }
    source {
      id
      reference
    }
    plan {
      id
      title
      reference
      issuedOn
      agency {
        id
        name
      }
    }
  }
`);

export function CopyRegisterRow(props: { copy: FragmentType<typeof CopyRegisterRowFragment> }) {
  const t = useTexts(registerTexts);
  const { form, medium, reference, issuedOn, recipients, url, certifierLines, certifiedBy, source, plan } = readFragment(CopyRegisterRowFragment, props.copy);
  return (
    <Table.Tr data-list-row>
      <Table.Td className={styles.reference}>{reference}</Table.Td>
      <Table.Td>{issuedOn && <DateText value={issuedOn} />}</Table.Td>
      <Table.Td miw={112}>
        {t(`form.${form}`)}
        <Text size="sm" className="quiet">
          {t(`medium.${medium}`)}
        </Text>
      </Table.Td>
      <Table.Td miw={260}>
        <Link to={`/ke-hoach/${plan.id}?muc=copies`} className={styles.subject} {...listItem}>
          {t('planType')}: {plan.title}
        </Link>
        <Text size="sm" className="quiet">
          {t('copiedFrom', { reference: plan.reference ?? '', date: plan.issuedOn ? formatDate(plan.issuedOn) : '', agency: plan.agency.name })}
        </Text>
      </Table.Td>
      <Table.Td miw={140}>
        {certifiedBy?.fullName}
        <Text size="sm" className="quiet">
          {certifierLines.join(', ')}
        </Text>
      </Table.Td>
      <Table.Td miw={180}>
        <ul className={styles.recipients}>
          {recipients.map((text, index) => (
            <li key={index}>- {text}</li>
          ))}
        </ul>
      </Table.Td>
      <Table.Td miw={112}>
        {source && <div>{t('fromCopy', { reference: source.reference ?? '' })}</div>}
        {url && (
          <Anchor href={url} target="_blank" size="sm" className="no-print">
            {t('openCopy')}
          </Anchor>
        )}
      </Table.Td>
    </Table.Tr>
  );
}

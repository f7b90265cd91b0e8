import { Alert, Button, Group, Select, Table, Text } from '@mantine/core';
import { useQuery } from '@apollo/client/react';
import { IconBook2, IconPrinter } from '@tabler/icons-react';
import { useSearchParams } from 'react-router';
import { graphql } from '../../generated/index.js';
import { dayOf } from '../../lib/dates.js';
import { useTexts } from '../../lib/i18n/texts.js';
import { ChangesNotice } from '../../ui/changes-notice.js';
import { EmptyState } from '../../ui/empty-state.js';
import { ErrorPanel } from '../../ui/error-panel.js';
import { ListKeys } from '../../ui/list-keys.js';
import { PageFrame } from '../../ui/page-frame.js';
import { PageSkeleton } from '../../ui/page-skeleton.js';
import { uiTexts } from '../../ui/ui.texts.js';
import { registerYears } from './register-line.js';
import { RegisterRow } from './register-row.js';
import styles from './register.module.css';
import { registerTexts } from './registers.texts.js';
import { usePrintRegister } from './use-print-register.js';

const Register = graphql(`
  query Register($year: Int!, $after: String) {
    viewer {
      agency {
        id
        name
      }
    }
    register(year: $year, first: 50, after: $after) {
      nodes {
        reference
        ...RegisterRow_entry
      }
      pageInfo {
        endCursor
        hasNextPage
      }
    }
  }
`);

const columns = ['reference', 'date', 'subject', 'signer', 'recipients', 'file', 'sent', 'received', 'note'] as const;

/** The register of outgoing documents of one year, as it is printed and bound (NĐ 30/2020, Điều 16 and Phụ lục IV). */
export function RegisterPage() {
  const t = useTexts(registerTexts);
  const ui = useTexts(uiTexts);
  const [params, setParams] = useSearchParams();
  const thisYear = Number(dayOf(new Date().toISOString()).slice(0, 4));
  const years = registerYears(thisYear);
  const year = years.find((candidate) => String(candidate) === params.get('nam')) ?? thisYear;
  const { data, loading, error, refetch, fetchMore } = useQuery(Register, { variables: { year } });
  const page = data?.register;
  const { printing, print, isPrinted } = usePrintRegister(page ? { count: page.nodes.length, ...page.pageInfo } : null, async (after) => {
    const { data: more } = await fetchMore({ variables: { after } });
    if (!more) throw new Error('A page of the register is missing.');
    return { count: more.register.nodes.length, ...more.register.pageInfo };
  });

  return (
    <PageFrame
      title={t('title')}
      width={1560}
      aside={
        <Group gap="sm" className="no-print" align="end">
          <ChangesNotice onUpdate={() => void refetch()} />
          <Select
            aria-label={t('year')}
            w={110}
            allowDeselect={false}
            data={years.map(String)}
            value={String(year)}
            onChange={(next) => setParams(next && next !== String(thisYear) ? { nam: next } : {}, { replace: true })}
          />
          <Button
            variant="default"
            leftSection={<IconPrinter size={18} stroke={1.7} aria-hidden />}
            disabled={!page || page.nodes.length === 0}
            loading={printing.kind === 'preparing'}
            onClick={() => void print()}
          >
            {t('print')}
          </Button>
        </Group>
      }
    >
      {printing.kind !== 'idle' && (
        <Alert color={printing.kind === 'incomplete' ? 'red' : 'gray'} mb="md" role="status" className="no-print">
          {printing.kind === 'incomplete' ? t('incomplete') : t('preparing', { count: printing.count })}
        </Alert>
      )}
      {error && !page && <ErrorPanel error={error} onRetry={() => void refetch()} />}
      {loading && !page && <PageSkeleton rows={6} rowHeight={56} />}
      {page?.nodes.length === 0 && <EmptyState icon={IconBook2} title={t('emptyTitle', { year })} next={t('emptyNext')} />}
      {page && page.nodes.length > 0 && (
        <ListKeys>
          <p className={styles.heading}>
            <strong>{data.viewer?.agency.name.toLocaleUpperCase('vi')}</strong>
            <br />
            {t('caption', { year }).toLocaleUpperCase('vi')}
          </p>
          <div className={styles.frame} tabIndex={0} role="region" aria-label={t('scroll')}>
            <Table className={styles.table} verticalSpacing="sm" horizontalSpacing="sm">
              <Table.Thead>
                <Table.Tr>
                  {columns.map((column) => (
                    <Table.Th key={column} scope="col">
                      {t(`column.${column}`)}
                    </Table.Th>
                  ))}
                </Table.Tr>
              </Table.Thead>
              <Table.Tbody>
                {(isPrinted ? page.nodes.toReversed() : page.nodes).map((entry) => (
                  <RegisterRow key={entry.reference} entry={entry} />
                ))}
              </Table.Tbody>
            </Table>
          </div>
          <Group justify="space-between" mt="md" className="no-print">
            <Text size="sm" className="quiet" role="status">
              {page.pageInfo.hasNextPage ? t('shown', { count: page.nodes.length }) : t('shownAll', { count: page.nodes.length })}
            </Text>
            {page.pageInfo.hasNextPage && (
              <Button variant="default" onClick={() => void fetchMore({ variables: { after: page.pageInfo.endCursor } })}>
                {ui('showMore')}
              </Button>
            )}
          </Group>
        </ListKeys>
      )}
    </PageFrame>
  );
}

import { useQuery } from '@apollo/client/react';
import { Alert, Button, Group, SegmentedControl, Select, Table, Text } from '@mantine/core';
import { IconBook2, IconPrinter } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
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
import styles from './register.module.css';
import { registerTexts } from './registers.texts.js';
import { usePrintRegister, type LoadedPage } from './use-print-register.js';

const addresses = { outgoing: '/so-dang-ky', copies: '/so-dang-ky/ban-sao' } as const;
export type RegisterKind = keyof typeof addresses;

const RegisterTerms = graphql(`
  query RegisterTerms {
    registerTerms
  }
`);

/** What one register holds: the numbers of a year, or those of a Party committee's term, known by its first year. */
interface RegisterSeries {
  isTerm: boolean;
  year: number;
  years: readonly number[];
  /** As the API is asked: null is the present one. */
  asked: number | null;
  choose: (year: string | null) => void;
}

/** The series the address asks for, the present one without it, and how to ask for another. */
export function useRegisterSeries(): RegisterSeries {
  const [params, setParams] = useSearchParams();
  const terms = useQuery(RegisterTerms).data?.registerTerms ?? [];
  const isTerm = terms.length > 0;
  const years = isTerm ? terms : registerYears(Number(dayOf(new Date().toISOString()).slice(0, 4)));
  const asked = years.find((candidate) => String(candidate) === params.get('nam')) ?? null;
  return { isTerm, year: asked ?? years[0]!, years, asked, choose: (next) => setParams(next && next !== String(years[0]) ? { nam: next } : {}, { replace: true }) };
}

interface Frame<Entry> {
  kind: RegisterKind;
  columns: readonly string[];
  agency: string | undefined;
  chosen: RegisterSeries;
  page: { nodes: readonly Entry[]; pageInfo: { hasNextPage: boolean; endCursor?: string | null } } | undefined;
  error: Error | undefined;
  onRetry: () => void;
  fetchMore: (after: string | null) => Promise<LoadedPage>;
  row: (entry: Entry) => ReactNode;
}

/** A register of one year or term, as it is printed and bound (NĐ 30/2020, Điều 16): which, which year, print, its table. */
export function RegisterFrame<Entry>({ kind, columns, agency, chosen: { isTerm, year, years, choose }, page, error, onRetry, fetchMore, row }: Frame<Entry>) {
  const t = useTexts(registerTexts);
  const ui = useTexts(uiTexts);
  const navigate = useNavigate();
  const series = t(isTerm ? 'ofTerm' : 'ofYear', { year });
  const { printing, print, isPrinted } = usePrintRegister(page ? { count: page.nodes.length, hasNextPage: page.pageInfo.hasNextPage, endCursor: page.pageInfo.endCursor ?? null } : null, fetchMore);
  return (
    <PageFrame
      title={t(`${kind}.title`)}
      width={1560}
      aside={
        <Group gap="sm" className="no-print" align="end">
          <ChangesNotice onUpdate={onRetry} />
          <SegmentedControl
            aria-label={t('which')}
            value={kind}
            onChange={(next) => void navigate(addresses[next as RegisterKind])}
            data={(['outgoing', 'copies'] as const).map((value) => ({ value, label: t(`${value}.short`) }))}
          />
          <Select
            aria-label={t(isTerm ? 'term' : 'year')}
            w={isTerm ? 190 : 110}
            allowDeselect={false}
            data={years.map((each) => ({ value: String(each), label: isTerm ? t('termFrom', { year: each }) : String(each) }))}
            value={String(year)}
            onChange={choose}
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
      {error && !page && <ErrorPanel error={error} onRetry={onRetry} />}
      {!error && !page && <PageSkeleton rows={6} rowHeight={56} />}
      {page?.nodes.length === 0 && <EmptyState icon={IconBook2} title={t(`${kind}.emptyTitle`, { series })} next={t(`${kind}.emptyNext`)} />}
      {page && page.nodes.length > 0 && (
        <ListKeys>
          <p className={styles.heading}>
            <strong>{agency?.toLocaleUpperCase('vi')}</strong>
            <br />
            {t(`${kind}.caption`, { series }).toLocaleUpperCase('vi')}
          </p>
          <div className={styles.frame} tabIndex={0} role="region" aria-label={t('scroll')}>
            <Table className={styles.table} verticalSpacing="sm" horizontalSpacing="sm">
              <Table.Thead>
                <Table.Tr>
                  {columns.map((column) => (
                    <Table.Th key={column} scope="col">
                      {column}
                    </Table.Th>
                  ))}
                </Table.Tr>
              </Table.Thead>
              <Table.Tbody>{(isPrinted ? page.nodes.toReversed() : page.nodes).map(row)}</Table.Tbody>
            </Table>
          </div>
          <Group justify="space-between" mt="md" className="no-print">
            <Text size="sm" className="quiet" role="status">
              {page.pageInfo.hasNextPage ? t('shown', { count: page.nodes.length }) : t('shownAll', { count: page.nodes.length })}
            </Text>
            {page.pageInfo.hasNextPage && (
              <Button variant="default" onClick={() => void fetchMore(page.pageInfo.endCursor ?? null)}>
                {ui('showMore')}
              </Button>
            )}
          </Group>
        </ListKeys>
      )}
    </PageFrame>
  );
}

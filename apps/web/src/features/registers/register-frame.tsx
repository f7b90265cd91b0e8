import { Alert, Button, Group, SegmentedControl, Select, Table, Text } from '@mantine/core';
import { IconBook2, IconPrinter } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
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

/** The year the address asks for, this year without one, and how to ask for another. */
export function useRegisterYear(): { year: number; years: number[]; choose: (year: string | null) => void } {
  const [params, setParams] = useSearchParams();
  const thisYear = Number(dayOf(new Date().toISOString()).slice(0, 4));
  const years = registerYears(thisYear);
  const year = years.find((candidate) => String(candidate) === params.get('nam')) ?? thisYear;
  return { year, years, choose: (next) => setParams(next && next !== String(thisYear) ? { nam: next } : {}, { replace: true }) };
}

interface Frame<Entry> {
  kind: RegisterKind;
  columns: readonly string[];
  agency: string | undefined;
  chosen: ReturnType<typeof useRegisterYear>;
  page: { nodes: readonly Entry[]; pageInfo: { hasNextPage: boolean; endCursor?: string | null } } | undefined;
  error: Error | undefined;
  onRetry: () => void;
  fetchMore: (after: string | null) => Promise<LoadedPage>;
  row: (entry: Entry) => ReactNode;
}

/** A register of one year, as it is printed and bound (NĐ 30/2020, Điều 16): which, which year, print, its table. */
export function RegisterFrame<Entry>({ kind, columns, agency, chosen: { year, years, choose }, page, error, onRetry, fetchMore, row }: Frame<Entry>) {
  const t = useTexts(registerTexts);
  const ui = useTexts(uiTexts);
  const navigate = useNavigate();
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
          <Select aria-label={t('year')} w={110} allowDeselect={false} data={years.map(String)} value={String(year)} onChange={choose} />
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
      {page?.nodes.length === 0 && <EmptyState icon={IconBook2} title={t(`${kind}.emptyTitle`, { year })} next={t(`${kind}.emptyNext`)} />}
      {page && page.nodes.length > 0 && (
        <ListKeys>
          <p className={styles.heading}>
            <strong>{agency?.toLocaleUpperCase('vi')}</strong>
            <br />
            {t(`${kind}.caption`, { year }).toLocaleUpperCase('vi')}
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

import { useQuery } from '@apollo/client/react';
import { Button, Group, Select, Switch, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { planStates } from '@banhanh/lifecycle';
import { IconFilePlus, IconFilter, IconFiles } from '@tabler/icons-react';
import { useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import { graphql } from '../../generated/index.js';
import type { PlanState } from '../../generated/graphql.js';
import { useHolds } from '../../lib/duties.js';
import { useTexts } from '../../lib/i18n/texts.js';
import { ChangesNotice } from '../../ui/changes-notice.js';
import { EmptyState } from '../../ui/empty-state.js';
import { ErrorPanel } from '../../ui/error-panel.js';
import { PageFrame } from '../../ui/page-frame.js';
import { PageSkeleton } from '../../ui/page-skeleton.js';
import { stateTexts } from '../../ui/state.texts.js';
import { uiTexts } from '../../ui/ui.texts.js';
import { planTexts } from './plan.texts.js';
import { PlansTable } from './plans-table.js';

const PlansPageQuery = graphql(`
  query PlansPage($filter: PlanFilter, $after: String) {
    plans(filter: $filter, first: 30, after: $after) {
      nodes {
        id
        ...PlansTable_plan
      }
      pageInfo {
        endCursor
        hasNextPage
      }
    }
  }
`);

/** Every plan the viewer may see; the filter lives in the address. */
export function PlansPage() {
  const t = useTexts(planTexts);
  const ui = useTexts(uiTexts);
  const states = useTexts(stateTexts);
  const [search, setSearch] = useSearchParams();
  const state = planStates.find((name) => name === search.get('trang-thai')) ?? null;
  const mine = search.get('cua-toi') === '1';
  const text = search.get('q') ?? '';
  const [words, setWords] = useState(text);
  const isFiltered = state !== null || mine || text !== '';

  const put = (name: string, value: string | null) =>
    setSearch(
      (known) => {
        const next = new URLSearchParams(known);
        if (value) next.set(name, value);
        else next.delete(name);
        return next;
      },
      { replace: true },
    );
  const putText = useDebouncedCallback((value: string) => put('q', value.trim()), 250);

  const { data, previousData, error, loading, refetch, fetchMore } = useQuery(PlansPageQuery, {
    variables: { filter: { states: state ? [state.toUpperCase() as PlanState] : null, mine: mine || null, text: text || null } },
  });
  const mayDraft = useHolds('DRAFTER');
  const plans = (data ?? previousData)?.plans;
  const clear = () => {
    setWords('');
    setSearch({}, { replace: true });
  };

  return (
    <PageFrame
      title={t('list.title')}
      width={1200}
      aside={
        mayDraft && (
          <Button component={Link} to="/soan" leftSection={<IconFilePlus size={18} aria-hidden />}>
            {t('list.compose')}
          </Button>
        )
      }
    >
      <Group gap="sm" mb="md" align="flex-end">
        <TextInput
          flex="1 1 260px"
          label={t('list.filterText')}
          value={words}
          leftSection={<IconFilter size={17} aria-hidden />}
          onChange={(event) => {
            setWords(event.currentTarget.value);
            putText(event.currentTarget.value);
          }}
        />
        <Select
          label={t('list.filterState')}
          placeholder={t('list.allStates')}
          clearable
          value={state}
          onChange={(value) => put('trang-thai', value)}
          data={planStates.map((name) => ({ value: name, label: states(`plan.${name}`) }))}
        />
        <Switch label={t('list.mine')} checked={mine} onChange={(event) => put('cua-toi', event.currentTarget.checked ? '1' : null)} mb={8} />
        <ChangesNotice onUpdate={() => void refetch()} />
      </Group>
      {!plans ? (
        error ? (
          <ErrorPanel error={error} onRetry={() => void refetch()} />
        ) : (
          <PageSkeleton rows={8} rowHeight={44} />
        )
      ) : plans.nodes.length === 0 ? (
        <EmptyState icon={IconFiles} title={t(isFiltered ? 'list.noneTitle' : 'list.emptyTitle')} next={t(isFiltered ? 'list.noneNext' : 'list.emptyNext')}>
          {isFiltered && (
            <Button variant="light" onClick={clear}>
              {t('list.clear')}
            </Button>
          )}
        </EmptyState>
      ) : (
        <>
          <PlansTable plans={plans.nodes} />
          {plans.pageInfo.hasNextPage && (
            <Button variant="default" mt="md" loading={loading} onClick={() => void fetchMore({ variables: { after: plans.pageInfo.endCursor } })}>
              {ui('showMore')}
            </Button>
          )}
        </>
      )}
    </PageFrame>
  );
}

import { Button, Group, Text } from '@mantine/core';
import { useQuery } from '@apollo/client/react';
import { IconArchive, IconSearchOff } from '@tabler/icons-react';
import { useMemo } from 'react';
import { useSearchParams } from 'react-router';
import { graphql } from '../../generated/index.js';
import { useTexts } from '../../lib/i18n/texts.js';
import { EmptyState } from '../../ui/empty-state.js';
import { ErrorPanel } from '../../ui/error-panel.js';
import { ListKeys } from '../../ui/list-keys.js';
import { PageFrame } from '../../ui/page-frame.js';
import { PageSkeleton } from '../../ui/page-skeleton.js';
import { uiTexts } from '../../ui/ui.texts.js';
import styles from './archive.module.css';
import { archiveTexts } from './archive.texts.js';
import { isAsked, readAddress, searchInput, writeAddress } from './search-address.js';
import { SearchForm } from './search-form.js';
import { SearchHitRow } from './search-hit.js';

const Search = graphql(`
  query Search($input: SearchInput!, $after: String) {
    search(input: $input, first: 20, after: $after) {
      hits {
        plan {
          id
        }
        ...SearchHit_hit
      }
      totalCount
      isCapped
      pageInfo {
        endCursor
        hasNextPage
      }
    }
  }
`);

/** Finds plans years later, by words or by number. */
export function SearchPage() {
  const t = useTexts(archiveTexts);
  const ui = useTexts(uiTexts);
  const [params, setParams] = useSearchParams();
  const address = params.toString();
  const question = useMemo(() => readAddress(new URLSearchParams(address)), [address]);
  const input = useMemo(() => searchInput(question), [question]);
  const asked = isAsked(question);
  const { data, loading, error, refetch, fetchMore } = useQuery(Search, { variables: { input }, skip: !asked });
  const result = asked ? data?.search : undefined;
  const count = result?.totalCount ?? 0;

  return (
    <PageFrame title={t('title')} width={960}>
      <SearchForm key={address} question={question} onAsk={(next) => setParams(writeAddress(next))} />
      {!asked && <EmptyState icon={IconArchive} title={t('startTitle')} next={t('startNext')} />}
      {error && !result && <ErrorPanel error={error} onRetry={() => void refetch()} />}
      {loading && !result && <PageSkeleton rows={4} rowHeight={88} />}
      {result && (
        <Text role="status" mb="sm" className="quiet">
          {result.isCapped ? t('foundMany', { count: (1000).toLocaleString('vi') }) : t('found', { count })}
        </Text>
      )}
      {result?.hits.length === 0 && <EmptyState icon={IconSearchOff} title={t('emptyTitle')} next={t('emptyNext')} />}
      {result && result.hits.length > 0 && (
        <ListKeys>
          <ul className={styles.hits}>
            {result.hits.map((hit) => (
              <SearchHitRow key={hit.plan.id} hit={hit} />
            ))}
          </ul>
          {result.pageInfo.hasNextPage && (
            <Group justify="space-between" mt="md">
              <Text size="sm" className="quiet">
                {t('shown', { count: result.hits.length })}
              </Text>
              <Button variant="default" onClick={() => void fetchMore({ variables: { after: result.pageInfo.endCursor } })}>
                {ui('showMore')}
              </Button>
            </Group>
          )}
        </ListKeys>
      )}
    </PageFrame>
  );
}

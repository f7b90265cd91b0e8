import { skipToken, useQuery } from '@apollo/client/react';
import { useDebouncedValue } from '@mantine/hooks';
import { Spotlight, type SpotlightActionData, type SpotlightActionGroupData } from '@mantine/spotlight';
import { IconArrowRight, IconFileText, IconSearch } from '@tabler/icons-react';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { graphql } from '../generated/index.js';
import { commands } from '../lib/commands.js';
import { folded } from '../lib/folded.js';
import { useTexts } from '../lib/i18n/texts.js';
import { appTexts } from './app.texts.js';
import { useNavigation } from './navigation.js';

const PaletteSearch = graphql(`
  query PaletteSearch($input: SearchInput!) {
    search(input: $input, first: 6) {
      hits {
        plan {
          id
          title
          reference
          state
          agency {
            id
            shortName
          }
        }
      }
    }
  }
`);

/** Ctrl/⌘ K: plans by words or number, pages, and the acts of the plan that is open. */
export function Palette() {
  const t = useTexts(appTexts);
  const navigate = useNavigate();
  const [query, setQuery] = useState('');
  const [asked] = useDebouncedValue(query.trim(), 180);
  const offered = commands.use();
  const { data, previousData } = useQuery(PaletteSearch, asked.length < 2 ? skipToken : { variables: { input: { text: asked } } });
  const navigation = useNavigation();
  const go = (to: string) => () => void navigate(to);
  const matches = (label: string) => folded(label).includes(folded(query.trim()));

  const plans: SpotlightActionData[] = (query.trim().length < 2 ? [] : ((data ?? previousData)?.search.hits ?? [])).map(({ plan }) => ({
    id: plan.id,
    label: plan.title,
    description: [plan.reference, plan.agency.shortName].filter(Boolean).join(' · '),
    leftSection: <IconFileText size={20} stroke={1.6} aria-hidden />,
    onClick: go(`/ke-hoach/${plan.id}`),
  }));
  const acts: SpotlightActionData[] = offered
    .filter(({ label }) => matches(label))
    .map(({ id, label, description, run }) => ({ id, label, description, onClick: run, leftSection: <IconArrowRight size={20} stroke={1.6} aria-hidden /> }));
  const pages: SpotlightActionData[] = navigation
    .filter(({ name }) => matches(t(`nav.${name}`)))
    .map((item) => ({ id: item.to, label: t(`nav.${item.name}`), onClick: go(item.to), leftSection: <item.icon size={20} stroke={1.6} aria-hidden /> }));
  if (query.trim().length >= 2) {
    // First, because it is there before the hits: what Enter does never changes under the hand.
    plans.unshift({
      id: 'search-all',
      label: t('palette.searchAll', { text: query.trim() }),
      onClick: go(`/tra-cuu?q=${encodeURIComponent(query.trim())}`),
      leftSection: <IconSearch size={20} stroke={1.6} aria-hidden />,
    });
  }
  const groups: SpotlightActionGroupData[] = [
    { group: t('palette.acts'), actions: acts },
    { group: t('palette.plans'), actions: plans },
    { group: t('palette.pages'), actions: pages },
  ].filter(({ actions }) => actions.length > 0);

  return (
    <Spotlight
      actions={groups}
      query={query}
      onQueryChange={setQuery}
      filter={(_, all) => all}
      nothingFound={t('palette.nothing')}
      shortcut={['mod + K']}
      scrollable
      attributes={{ content: { 'aria-label': t('find') } }}
      maxHeight={440}
      centered={false}
      highlightQuery={false}
      searchProps={{ leftSection: <IconSearch size={20} stroke={1.6} aria-hidden />, placeholder: t('palette.placeholder'), 'aria-label': t('find') }}
    />
  );
}

import { Stack, Text, Title } from '@mantine/core';
import type { KeyProvider } from '../../generated/graphql.js';
import { readFragment } from '../../generated/index.js';
import { useTexts } from '../../lib/i18n/texts.js';
import { ErrorPanel } from '../../ui/error-panel.js';
import { PageFrame } from '../../ui/page-frame.js';
import { PageSkeleton } from '../../ui/page-skeleton.js';
import { ImageSection } from './image-section.js';
import { KeySection } from './key-section.js';
import styles from './keys.module.css';
import { keysTexts } from './keys.texts.js';
import { KeyHolding, useSigningKeys, type HoldingView } from './use-signing-keys.js';

/** With what one signs; for the clerk also what the agency seals with. */
export function KeysPage() {
  const t = useTexts(keysTexts);
  const { data, loading, error, refetch } = useSigningKeys();
  if (!data?.viewer) return loading ? <PageSkeleton /> : <ErrorPanel isPage error={error} onRetry={() => void refetch()} />;
  const { own, agency, providers } = data.signingKeys;
  const title = data.viewer.positions[0]?.title ?? '';
  const [mine, ours] = [readFragment(KeyHolding, own), agency && readFragment(KeyHolding, agency)];
  return (
    <PageFrame title={t('title')}>
      <Stack gap="xl">
        <Text>{t('lead')}</Text>
        <Holding holding={mine} providers={providers} heading={t('own', { name: mine.name })} title={title} />
        {ours && <Holding holding={ours} providers={providers} heading={t('agency', { name: ours.name })} lead={t('agencyLead')} title="" />}
      </Stack>
    </PageFrame>
  );
}

function Holding({ holding, providers, heading, lead, title }: { holding: HoldingView; providers: readonly KeyProvider[]; heading: string; lead?: string; title: string }) {
  return (
    <section aria-label={heading}>
      <Title order={2} mb="xs">
        {heading}
      </Title>
      {lead && <Text mb="sm">{lead}</Text>}
      <div className={styles.columns}>
        <KeySection holding={holding} providers={providers} />
        <ImageSection key={holding.image?.id ?? ''} holding={holding} title={title} />
      </div>
    </section>
  );
}

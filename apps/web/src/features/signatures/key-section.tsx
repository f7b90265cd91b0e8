import { Alert, Button, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { IconCloudLock, IconFileCertificate, IconUsb } from '@tabler/icons-react';
import { useState } from 'react';
import type { KeyProvider } from '../../generated/graphql.js';
import { readFragment } from '../../generated/index.js';
import { formatDate } from '../../lib/dates.js';
import { useTexts } from '../../lib/i18n/texts.js';
import { AddKeyFileDialog } from './add-key-file-dialog.js';
import { CertificateList } from './certificate-list.js';
import { keysTexts } from './keys.texts.js';
import { LinkKeyDialog } from './link-key-dialog.js';
import { RetireKeyDialog } from './retire-key-dialog.js';
import { CertificateFacts, type HoldingView } from './use-signing-keys.js';
import { validityOf } from './validity.js';

const icons = { STORE: IconFileCertificate, PKCS11: IconUsb, CSC: IconCloudLock };

/** The key somebody signs with now, what to do about it, and those before it. */
export function KeySection({ holding, providers }: { holding: HoldingView; providers: readonly KeyProvider[] }) {
  const t = useTexts(keysTexts);
  const [asking, setAsking] = useState<KeyProvider | 'retire' | null>(null);
  const { holder, current, retired, isDemo } = holding;
  const close = () => setAsking(null);
  const certificate = current && readFragment(CertificateFacts, current.certificate);
  const labels = { STORE: t(current ? 'replaceFile' : 'addFile'), PKCS11: t('linkPKCS11'), CSC: t('linkCSC') };

  return (
    <Paper withBorder p="md" component="section">
      <Stack gap="md">
        <Title order={3}>{t('key')}</Title>
        {current && certificate ? (
          <>
            <Warnings certificate={certificate} />
            <CertificateList certificate={certificate} kept={t(`kept.${current.provider}`, { place: current.place ?? '' })} />
          </>
        ) : (
          <Text>{t(`${isDemo ? 'demo' : 'none'}${holder}`)}</Text>
        )}
        <Group gap="sm">
          {providers.map((provider) => {
            const ProviderIcon = icons[provider];
            return (
              <Button key={provider} variant={current || provider !== 'STORE' ? 'default' : 'filled'} leftSection={<ProviderIcon size={18} aria-hidden />} onClick={() => setAsking(provider)}>
                {labels[provider]}
              </Button>
            );
          })}
          {current && (
            <Button variant="default" onClick={() => setAsking('retire')}>
              {t('retire')}
            </Button>
          )}
        </Group>
        {retired.length > 0 && (
          <div>
            <Text fw={600} size="sm" mb={4}>
              {t('retired')}
            </Text>
            {retired.map((key) => {
              const { name, issuer } = readFragment(CertificateFacts, key.certificate);
              return (
                <Text key={key.id} size="sm" className="quiet">
                  {t('retiredLine', { name, issuer, date: formatDate(key.retiredAt!) })}
                </Text>
              );
            })}
          </div>
        )}
      </Stack>
      {asking === 'STORE' && <AddKeyFileDialog holder={holder} onClose={close} />}
      {(asking === 'PKCS11' || asking === 'CSC') && <LinkKeyDialog holder={holder} provider={asking} onClose={close} />}
      {current && <RetireKeyDialog holder={holder} keyId={current.id} opened={asking === 'retire'} onClose={close} />}
    </Paper>
  );
}

function Warnings({ certificate: { to, isTrusted } }: { certificate: { to: string; isTrusted: boolean } }) {
  const t = useTexts(keysTexts);
  const validity = validityOf(to, new Date());
  return (
    <>
      {validity.kind !== 'good' && (
        <Alert color={validity.kind === 'ended' ? 'red' : 'yellow'} variant="light" role="status">
          {validity.kind === 'ended' ? t('ended', { date: formatDate(to) }) : t('ending', { count: validity.days })}
        </Alert>
      )}
      {!isTrusted && (
        <Alert color="yellow" variant="light" role="status">
          {t('untrusted')}
        </Alert>
      )}
    </>
  );
}

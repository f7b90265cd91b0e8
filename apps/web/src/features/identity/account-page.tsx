import { Alert, Badge, Button, Group, Text, Title } from '@mantine/core';
import { IconFingerprint, IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { passkeysWorkHere } from '../../lib/device-passkeys.js';
import { useTexts } from '../../lib/i18n/texts.js';
import { DateText } from '../../ui/date-text.js';
import { EmptyState } from '../../ui/empty-state.js';
import { ErrorPanel } from '../../ui/error-panel.js';
import { PageFrame } from '../../ui/page-frame.js';
import { PageSkeleton } from '../../ui/page-skeleton.js';
import cards from '../../ui/card-list.module.css';
import styles from './account.module.css';
import { accountTexts } from './account.texts.js';
import { AddPasskeyDialog, RemovePasskeyDialog, RenamePasskeyDialog } from './passkey-dialogs.js';
import { usePasskeys } from './use-passkeys.js';

type Asked = { act: 'add' } | { act: 'rename' | 'remove'; passkey: { id: string; label: string } };

/** The account of the signed-in person: the passkeys by which they sign in and confirm signatures. */
export function AccountPage() {
  const t = useTexts(accountTexts);
  const { data, error, refetch, add, rename, remove } = usePasskeys();
  const [asked, setAsked] = useState<Asked | null>(null);
  const close = () => setAsked(null);
  if (!data) {
    return (
      <PageFrame title={t('title')} width={760}>
        {error ? <ErrorPanel error={error} onRetry={() => void refetch()} /> : <PageSkeleton rows={2} rowHeight={72} />}
      </PageFrame>
    );
  }
  const { passkeys, passkeyOrigin } = data;
  const isHere = passkeysWorkHere(passkeyOrigin);
  const whyNot = passkeyOrigin === null ? t('notOffered') : passkeyOrigin === location.origin ? t('unsupported') : t('elsewhere', { origin: passkeyOrigin });

  return (
    <PageFrame title={t('title')} width={760}>
      <section aria-labelledby="passkeys">
        <Group justify="space-between" mb={6} gap="sm">
          <Title order={2} id="passkeys">
            {t('passkeys')}
          </Title>
          {isHere && (
            <Button leftSection={<IconPlus size={18} aria-hidden />} onClick={() => setAsked({ act: 'add' })}>
              {t('add')}
            </Button>
          )}
        </Group>
        <Text className="quiet" mb="md">
          {t('lead')}
        </Text>
        {!isHere && (
          <Alert color="yellow" mb="md" role="status">
            {whyNot}
          </Alert>
        )}
        {passkeys.length === 0 ? (
          <div className={cards.card}>
            <EmptyState icon={IconFingerprint} title={t('none')} next={isHere ? t('noneNext') : whyNot} />
          </div>
        ) : (
          <ul className={`${cards.card} ${cards.list}`}>
            {passkeys.map((passkey) => (
              <li key={passkey.id} className={`${cards.row} ${styles.row}`}>
                <IconFingerprint size={24} stroke={1.5} color="var(--accent)" aria-hidden />
                <div className={`${cards.about} ${styles.about}`}>
                  <Group gap={8}>
                    <Text fw={500}>{passkey.label}</Text>
                    {passkey.isSynced && (
                      <Badge variant="light" className={styles.badge}>
                        {t('synced')}
                      </Badge>
                    )}
                  </Group>
                  <Text size="sm" className="quiet" component="div">
                    {t('created')} <DateText value={passkey.createdAt} as="recent" /> ·{' '}
                    {passkey.lastUsedAt ? (
                      <>
                        {t('used')} <DateText value={passkey.lastUsedAt} as="recent" />
                      </>
                    ) : (
                      t('neverUsed')
                    )}
                  </Text>
                </div>
                <Group gap={8} wrap="nowrap">
                  <Button variant="default" size="compact-md" mih={36} aria-label={t('renameOf', { label: passkey.label })} onClick={() => setAsked({ act: 'rename', passkey })}>
                    {t('rename')}
                  </Button>
                  <Button variant="default" size="compact-md" mih={36} aria-label={t('removeOf', { label: passkey.label })} onClick={() => setAsked({ act: 'remove', passkey })}>
                    {t('remove')}
                  </Button>
                </Group>
              </li>
            ))}
          </ul>
        )}
      </section>
      {asked?.act === 'add' && <AddPasskeyDialog add={add} onClose={close} />}
      {asked?.act === 'rename' && <RenamePasskeyDialog passkey={asked.passkey} rename={rename} onClose={close} />}
      {asked?.act === 'remove' && <RemovePasskeyDialog passkey={asked.passkey} remove={remove} onClose={close} />}
    </PageFrame>
  );
}

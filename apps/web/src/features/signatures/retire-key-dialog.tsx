import { useMutation } from '@apollo/client/react';
import { notifications } from '@mantine/notifications';
import { graphql } from '../../generated/index.js';
import type { KeyHolder } from '../../generated/graphql.js';
import { useTexts } from '../../lib/i18n/texts.js';
import { outcomeOfError } from '../../ui/act-outcome.js';
import { ConfirmDialog } from '../../ui/confirm-dialog.js';
import { keysTexts } from './keys.texts.js';
import { afterKeyChange } from './use-signing-keys.js';

const RetireKey = graphql(`
  mutation RetireKey($holder: KeyHolder!, $id: ID!) {
    retireKey(holder: $holder, id: $id) {
      id
      retiredAt
    }
  }
`);

export function RetireKeyDialog({ holder, keyId, opened, onClose }: { holder: KeyHolder; keyId: string; opened: boolean; onClose: () => void }) {
  const t = useTexts(keysTexts);
  const [retire] = useMutation(RetireKey, { ...afterKeyChange, variables: { holder, id: keyId } });
  return (
    <ConfirmDialog
      opened={opened}
      onClose={onClose}
      title={t('retire')}
      consequence={t(`retireWill${holder}`)}
      confirmLabel={t('retire')}
      tone="danger"
      onConfirm={async () => {
        try {
          await retire();
          notifications.show({ color: 'lagoon', message: t('retireDone') });
          return { kind: 'done' };
        } catch (error) {
          return outcomeOfError(error);
        }
      }}
    />
  );
}

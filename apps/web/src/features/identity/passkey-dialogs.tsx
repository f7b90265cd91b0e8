import { PasswordInput, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import { useTexts } from '../../lib/i18n/texts.js';
import { ConfirmDialog } from '../../ui/confirm-dialog.js';
import { accountTexts } from './account.texts.js';
import type { usePasskeys } from './use-passkeys.js';

type Acts = ReturnType<typeof usePasskeys>;
interface OwnPasskey {
  id: string;
  label: string;
}

const say = (message: string) => notifications.show({ color: 'lagoon', message });
const mostLetters = 60;

export function AddPasskeyDialog({ add, onClose }: { add: Acts['add']; onClose: () => void }) {
  const t = useTexts(accountTexts);
  const isPhone = /Android|iPhone|Mobile/.test(navigator.userAgent);
  const [label, setLabel] = useState(t(isPhone ? 'phone' : 'computer'));
  const [password, setPassword] = useState('');
  const [isAsked, setAsked] = useState(false);
  return (
    <ConfirmDialog
      opened
      onClose={onClose}
      title={t('add')}
      confirmLabel={t('add')}
      consequence={t('addWill')}
      isComplete={label.trim() !== '' && password !== ''}
      onIncomplete={() => setAsked(true)}
      onConfirm={async () => {
        const outcome = await add(label.trim(), password);
        if (outcome.kind === 'done') say(t('added', { label: label.trim() }));
        if (outcome.kind === 'refused') setPassword('');
        return outcome;
      }}
    >
      <TextInput
        label={t('label')}
        description={t('labelHelp')}
        value={label}
        maxLength={mostLetters}
        error={isAsked && label.trim() === '' ? t('labelMissing') : undefined}
        onChange={(event) => setLabel(event.currentTarget.value)}
      />
      <PasswordInput
        label={t('password')}
        description={t('passwordHelp')}
        name="password"
        autoComplete="current-password"
        data-autofocus
        value={password}
        maxLength={200}
        error={isAsked && password === '' ? t('passwordMissing') : undefined}
        onChange={(event) => setPassword(event.currentTarget.value)}
      />
    </ConfirmDialog>
  );
}

export function RenamePasskeyDialog({ passkey, rename, onClose }: { passkey: OwnPasskey; rename: Acts['rename']; onClose: () => void }) {
  const t = useTexts(accountTexts);
  const [label, setLabel] = useState(passkey.label);
  return (
    <ConfirmDialog
      opened
      onClose={onClose}
      title={t('renameOf', { label: passkey.label })}
      confirmLabel={t('save')}
      consequence={t('labelHelp')}
      isComplete={label.trim() !== ''}
      onConfirm={async () => {
        const outcome = await rename(passkey.id, label.trim());
        if (outcome.kind === 'done') say(t('renamed'));
        return outcome;
      }}
    >
      <TextInput
        label={t('label')}
        data-autofocus
        value={label}
        maxLength={mostLetters}
        error={label.trim() === '' ? t('labelMissing') : undefined}
        onChange={(event) => setLabel(event.currentTarget.value)}
      />
    </ConfirmDialog>
  );
}

export function RemovePasskeyDialog({ passkey, remove, onClose }: { passkey: OwnPasskey; remove: Acts['remove']; onClose: () => void }) {
  const t = useTexts(accountTexts);
  return (
    <ConfirmDialog
      opened
      onClose={onClose}
      title={t('removeOf', { label: passkey.label })}
      tone="danger"
      confirmLabel={t('remove')}
      consequence={t('removeWill')}
      onConfirm={async () => {
        const outcome = await remove(passkey.id);
        if (outcome.kind === 'done') say(t('removed', { label: passkey.label }));
        return outcome;
      }}
    />
  );
}

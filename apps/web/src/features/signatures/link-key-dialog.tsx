import { PasswordInput, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { KeyHolder } from '../../generated/graphql.js';
import { useTexts } from '../../lib/i18n/texts.js';
import { KeyDialog } from './key-dialog.js';
import { keysTexts } from './keys.texts.js';
import { useAddKey } from './use-add-key.js';

const empty = { tokenLabel: '', keyId: '', credentialId: '', pin: '', otp: '' };

/** A key that stays on its token or at the remote service; its PIN is asked once now to show that it is one's own. */
export function LinkKeyDialog({ holder, provider, onClose }: { holder: KeyHolder; provider: 'PKCS11' | 'CSC'; onClose: () => void }) {
  const t = useTexts(keysTexts);
  const { link } = useAddKey();
  const [words, setWords] = useState(empty);
  const [isAsked, setAsked] = useState(false);
  const isToken = provider === 'PKCS11';
  const isOwn = holder === 'PERSON';
  const given = (name: keyof typeof empty) => words[name].trim() || null;
  const isComplete = (!isToken || (given('tokenLabel') !== null && given('keyId') !== null)) && (!isOwn || words.pin !== '' || words.otp !== '');
  const field = (name: keyof typeof empty, missing?: string) => ({
    value: words[name],
    maxLength: name === 'credentialId' ? 200 : 64,
    error: isAsked && missing && !given(name) ? missing : undefined,
    onChange: (event: { currentTarget: { value: string } }) => {
      const { value } = event.currentTarget;
      setWords((known) => ({ ...known, [name]: value }));
    },
  });

  return (
    <KeyDialog
      title={t(`link.title${provider}`)}
      help={t(isOwn ? 'link.help' : 'link.helpAgency')}
      sendLabel={t('link.send')}
      onClose={onClose}
      onSend={async (confirmed) => {
        setAsked(true);
        if (!isComplete) return null;
        return link({ holder, provider, tokenLabel: given('tokenLabel'), keyId: given('keyId'), credentialId: given('credentialId'), pin: words.pin || null, otp: given('otp'), confirmed });
      }}
    >
      {isToken && <TextInput label={t('link.tokenLabel')} data-autofocus {...field('tokenLabel', t('link.tokenLabelMissing'))} />}
      {isToken && <TextInput label={t('link.keyId')} description={t('link.keyIdHelp')} {...field('keyId', t('link.keyIdMissing'))} />}
      {!isToken && <TextInput label={t('link.credentialId')} description={t('link.credentialIdHelp')} data-autofocus {...field('credentialId')} />}
      {isOwn && <PasswordInput label={t('link.pin')} name="key-pin" autoComplete="off" {...field('pin', words.otp ? undefined : t('link.pinMissing'))} />}
      {isOwn && !isToken && <TextInput label={t('link.otp')} name="key-otp" autoComplete="one-time-code" inputMode="numeric" {...field('otp')} />}
    </KeyDialog>
  );
}

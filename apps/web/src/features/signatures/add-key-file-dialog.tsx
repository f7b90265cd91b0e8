import { FileInput, PasswordInput } from '@mantine/core';
import { useState } from 'react';
import type { KeyHolder } from '../../generated/graphql.js';
import { useTexts } from '../../lib/i18n/texts.js';
import { fileBase64 } from './file-base64.js';
import { KeyDialog } from './key-dialog.js';
import { keysTexts } from './keys.texts.js';
import { useAddKey } from './use-add-key.js';

/** The key of a PKCS#12 file goes into the encrypted store of the server. */
export function AddKeyFileDialog({ holder, onClose }: { holder: KeyHolder; onClose: () => void }) {
  const t = useTexts(keysTexts);
  const { addFile } = useAddKey();
  const [file, setFile] = useState<File | null>(null);
  const [password, setPassword] = useState('');
  const [isAsked, setAsked] = useState(false);

  return (
    <KeyDialog
      title={t('file.title')}
      help={t('file.help')}
      sendLabel={t('file.send')}
      onClose={onClose}
      onSend={async (confirmed) => {
        setAsked(true);
        return file ? addFile({ holder, contentBase64: await fileBase64(file), password, confirmed }) : null;
      }}
    >
      <FileInput
        label={t('file.file')}
        placeholder={t('file.choose')}
        accept=".p12,.pfx,application/x-pkcs12"
        value={file}
        onChange={setFile}
        clearable={false}
        data-autofocus
        error={isAsked && !file ? t('file.fileMissing') : undefined}
      />
      <PasswordInput label={t('file.password')} name="key-password" autoComplete="off" value={password} maxLength={200} onChange={(event) => setPassword(event.currentTarget.value)} />
    </KeyDialog>
  );
}

import { Alert, Button, Group, PasswordInput, Stack, Text } from '@mantine/core';
import { IconFingerprint } from '@tabler/icons-react';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import type { FileToSignInput, KeyWord } from '../../../generated/graphql.js';
import { useTexts } from '../../../lib/i18n/texts.js';
import { uiTexts } from '../../../ui/ui.texts.js';
import { actTexts } from '../acts/act.texts.js';
import { KeyWordFields, noKeyWords } from './key-word-fields.js';
import { signingTexts } from './signing.texts.js';
import { usePasskeyConfirmation } from './use-passkey-confirmation.js';
import type { SigningAttempt } from './use-signing-attempt.js';
import { WaitingNotice } from './waiting-notice.js';

export interface ConfirmSignatureProps {
  attempt: SigningAttempt;
  /** What will be signed; null while a file is not there. */
  files: FileToSignInput[] | null;
  /** What the signer's key asks besides. */
  asks: readonly KeyWord[];
  verb: string;
  /** What closing means while the signature waits. */
  leaving: string;
  onClose: () => void;
  /** Further fields of the act. */
  children?: ReactNode;
}

/**
 * The last question before signatures: the person confirms that it is they, by a passkey of this device or the password, and sees what
 * becomes of it.
 */
export function ConfirmSignature({ attempt, files, asks, verb, leaving, onClose, children }: ConfirmSignatureProps) {
  const t = useTexts(actTexts);
  const signing = useTexts(signingTexts);
  const ui = useTexts(uiTexts);
  const passkey = usePasskeyConfirmation();
  const [chosen, setChosen] = useState<'passkey' | 'password' | null>(null);
  const [isAsking, setAsking] = useState(false);
  const [password, setPassword] = useState('');
  const [keyWords, setKeyWords] = useState(noKeyWords);
  const [isAsked, setAsked] = useState(false);
  const { problem, waits, isActing } = attempt;
  const isByPasskey = passkey.isOffered && (chosen ?? (passkey.isFirst ? 'passkey' : 'password')) === 'passkey';
  // What was refused is typed anew; what only got no answer stays.
  const [told, setTold] = useState(problem);
  if (problem !== told) {
    setTold(problem);
    if (problem?.tone === 'refused') {
      setPassword('');
      setKeyWords(noKeyWords);
      setAsked(false);
    }
  }

  // On a phone the answer comes below the edge of the dialog, and is pushed there again when the file is shown anew.
  const end = useRef<HTMLDivElement>(null);
  const isShown = files !== null;
  useEffect(() => {
    if (problem) end.current?.scrollIntoView({ block: 'nearest' });
  }, [problem, isShown]);

  const words = { pin: keyWords.PIN || null, otp: keyWords.OTP || null };
  const confirmByPasskey = async (of: FileToSignInput[]) => {
    setAsking(true);
    attempt.say(null);
    const answer = await passkey.ask(of);
    setAsking(false);
    if (answer.kind === 'confirmed') attempt.confirm({ ...words, password: null, passkey: answer.passkey });
    else attempt.say(answer.kind === 'cancelled' ? { kind: 'problem', tone: 'failed', text: signing('passkey.cancelled') } : answer);
  };

  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (waits || !files || isActing || isAsking) return;
        setAsked(true);
        if (!asks.every((word) => keyWords[word] !== '')) return;
        if (isByPasskey) return void confirmByPasskey(files);
        if (password !== '') attempt.confirm({ ...words, password, passkey: null });
      }}
    >
      <Stack gap="md">
        {!waits && (
          <>
            {children}
            {isByPasskey ? (
              <Text size="sm">{signing('passkey.help')}</Text>
            ) : (
              <PasswordInput
                label={t('sign.password')}
                description={t('sign.passwordHelp')}
                name="password"
                autoComplete="current-password"
                data-autofocus
                value={password}
                maxLength={200}
                error={isAsked && password === '' ? t('sign.passwordMissing') : undefined}
                onChange={(event) => setPassword(event.currentTarget.value)}
              />
            )}
            <KeyWordFields asks={asks} words={keyWords} isAsked={isAsked} onChange={setKeyWords} />
          </>
        )}
        <WaitingNotice attempt={attempt} leaving={leaving} />
        {problem && (
          <Alert color={problem.tone === 'failed' ? 'gray' : 'red'} variant="light" title={ui(problem.tone === 'stale' ? 'stale' : 'refused')} role="alert">
            {problem.text}
          </Alert>
        )}
        <Group justify="flex-end" gap="sm" ref={end}>
          {passkey.isOffered && !waits && (
            <Button variant="subtle" px="xs" mr="auto" disabled={isActing || isAsking} onClick={() => setChosen(isByPasskey ? 'password' : 'passkey')}>
              {signing(isByPasskey ? 'passkey.usePassword' : 'passkey.usePasskey')}
            </Button>
          )}
          <Button variant="default" onClick={onClose}>
            {waits ? ui('close') : ui('back')}
          </Button>
          {!waits && (
            <Button type="submit" loading={isActing || isAsking} leftSection={isByPasskey ? <IconFingerprint size={18} aria-hidden /> : undefined} data-autofocus={isByPasskey ? '' : undefined}>
              {isByPasskey ? signing('passkey.sign') : verb}
            </Button>
          )}
        </Group>
      </Stack>
    </form>
  );
}

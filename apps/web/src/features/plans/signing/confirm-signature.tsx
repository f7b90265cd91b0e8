import { Alert, Button, Group, PasswordInput, Stack } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useTexts } from '../../../lib/i18n/texts.js';
import { uiTexts } from '../../../ui/ui.texts.js';
import type { KeyWord } from '../../../generated/graphql.js';
import { actTexts } from '../acts/act.texts.js';
import { KeyWordFields, noKeyWords } from './key-word-fields.js';
import type { SigningAttempt } from './use-signing-attempt.js';
import { WaitingNotice } from './waiting-notice.js';

export interface ConfirmSignatureProps {
  attempt: SigningAttempt;
  /** False while a file to be signed is not there. */
  isReady: boolean;
  /** What the signer's key asks besides. */
  asks: readonly KeyWord[];
  verb: string;
  /** What closing means while the signature waits. */
  leaving: string;
  onClose: () => void;
  /** Further fields of the act. */
  children?: ReactNode;
}

/** The last question before signatures: the person confirms that it is they, and sees what becomes of it. */
export function ConfirmSignature({ attempt, isReady, asks, verb, leaving, onClose, children }: ConfirmSignatureProps) {
  const t = useTexts(actTexts);
  const ui = useTexts(uiTexts);
  const [password, setPassword] = useState('');
  const [keyWords, setKeyWords] = useState(noKeyWords);
  const [isAsked, setAsked] = useState(false);
  const { problem, waits, isActing } = attempt;
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

  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (waits || !isReady) return;
        setAsked(true);
        if (password !== '' && asks.every((word) => keyWords[word] !== '')) attempt.confirm({ password, pin: keyWords.PIN || null, otp: keyWords.OTP || null });
      }}
    >
      <Stack gap="md">
        {!waits && (
          <>
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
            <KeyWordFields asks={asks} words={keyWords} isAsked={isAsked} onChange={setKeyWords} />
            {children}
          </>
        )}
        <WaitingNotice attempt={attempt} leaving={leaving} />
        {problem && (
          <Alert color={problem.tone === 'failed' ? 'gray' : 'red'} variant="light" title={ui(problem.tone === 'stale' ? 'stale' : 'refused')} role="alert">
            {problem.text}
          </Alert>
        )}
        <Group justify="flex-end" gap="sm">
          <Button variant="default" onClick={onClose}>
            {waits ? ui('close') : ui('back')}
          </Button>
          {!waits && (
            <Button type="submit" loading={isActing}>
              {verb}
            </Button>
          )}
        </Group>
      </Stack>
    </form>
  );
}

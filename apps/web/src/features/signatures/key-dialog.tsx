import { Alert, Button, Checkbox, Group, Modal, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useState, type ReactNode } from 'react';
import { readFragment } from '../../generated/index.js';
import { useTexts } from '../../lib/i18n/texts.js';
import { uiTexts } from '../../ui/ui.texts.js';
import { CertificateList } from './certificate-list.js';
import { keysTexts } from './keys.texts.js';
import type { KeyAnswer } from './use-add-key.js';
import { CertificateFacts } from './use-signing-keys.js';

export interface KeyDialogProps {
  title: string;
  help: string;
  sendLabel: string;
  onClose: () => void;
  /** Complains about what is missing, or sends; `confirmed` is the certificate whose doubts were read. */
  onSend: (confirmed: string | null) => Promise<KeyAnswer | null>;
  children: ReactNode;
}

type Doubtful = Extract<KeyAnswer, { __typename: 'KeyDoubtful' }>;

/** Asks for a key; what speaks against its certificate is shown and must be confirmed for exactly this one. */
export function KeyDialog({ title, help, sendLabel, onClose, onSend, children }: KeyDialogProps) {
  const t = useTexts(keysTexts);
  const ui = useTexts(uiTexts);
  const [doubtful, setDoubtful] = useState<Doubtful | null>(null);
  const [isSure, setSure] = useState(false);
  const [isAsked, setAsked] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const [isSending, setSending] = useState(false);
  const certificate = doubtful && readFragment(CertificateFacts, doubtful.certificate);

  const send = async () => {
    if (doubtful && !isSure) return setAsked(true);
    setSending(true);
    setProblem(null);
    try {
      const answer = await onSend(certificate && isSure ? certificate.sha256 : null);
      setDoubtful(answer?.__typename === 'KeyDoubtful' ? answer : null);
      setSure(false);
      setAsked(false);
      if (answer?.__typename === 'KeyRefused') setProblem(answer.message);
      if (answer?.__typename === 'SigningKey') {
        notifications.show({ color: 'lagoon', message: t('added') });
        onClose();
      }
    } catch {
      setProblem(t('failed'));
    }
    setSending(false);
  };

  return (
    <Modal opened onClose={onClose} title={<Text fw={600}>{title}</Text>} size="lg" closeButtonProps={{ 'aria-label': ui('close') }}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void send();
        }}
      >
        <Stack gap="md">
          <Text>{help}</Text>
          {children}
          {doubtful && certificate && (
            <Alert color="yellow" variant="light" title={t('doubts')} role="alert">
              <Stack gap="xs">
                {doubtful.doubts.map(({ code, message }) => (
                  <Text key={code} size="sm">
                    {message}
                  </Text>
                ))}
                <CertificateList certificate={certificate} />
                <Checkbox label={t('confirm')} checked={isSure} error={isAsked && !isSure ? t('confirmMissing') : undefined} onChange={(event) => setSure(event.currentTarget.checked)} />
              </Stack>
            </Alert>
          )}
          {problem && (
            <Alert color="red" variant="light" title={t('refused')} role="alert">
              {problem}
            </Alert>
          )}
          <Group justify="flex-end" gap="sm">
            <Button variant="default" onClick={onClose}>
              {ui('back')}
            </Button>
            <Button type="submit" loading={isSending}>
              {sendLabel}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}

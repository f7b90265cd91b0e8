import { Alert, List, Stack, Text, Title } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck, IconCircleX } from '@tabler/icons-react';
import { formatDate, formatDateTime } from '../../lib/dates.js';
import { useTexts } from '../../lib/i18n/texts.js';
import type { AttachedFile, VerifiedFile, VerifiedSignature } from './use-verify-file.js';
import { verifyTexts } from './verify.texts.js';

const looks = {
  good: { color: 'green', icon: <IconCircleCheck aria-hidden /> },
  doubtful: { color: 'yellow', icon: <IconAlertTriangle aria-hidden /> },
  bad: { color: 'red', icon: <IconCircleX aria-hidden /> },
};

function lookOf({ verdict, plan, copy }: VerifiedFile) {
  if (verdict === 'valid') return (plan ?? copy?.plan)?.revokedAt ? looks.doubtful : looks.good;
  return verdict === 'valid-with-remarks' || verdict === 'not-signed' ? looks.doubtful : looks.bad;
}

/** What a file proves by itself, then what this installation knows of it. */
export function VerifiedFileReport({ name, found }: { name: string; found: VerifiedFile }) {
  const t = useTexts(verifyTexts);
  const { plan, copy, signatures } = found;
  const revokedAt = (plan ?? copy?.plan)?.revokedAt;
  const known = copy
    ? t('copy', { form: t(`copyForms.${copy.form}`), reference: copy.reference, date: formatDate(copy.issuedOn), agency: copy.agency, plan: copy.plan.reference, planDate: formatDate(copy.plan.issuedOn), issuer: copy.plan.agency })
    : plan && t('plan', { reference: plan.reference, date: formatDate(plan.issuedOn), agency: plan.agency });
  const done = found.messages.filter(({ weight }) => weight === 'note');
  // Why the file does not hold stands with the verdict, whichever signature it is about.
  const problems = signatures.flatMap(({ messages }) => messages).filter(({ weight }) => weight === 'problem');
  const concerns = [...new Set([...found.messages.filter(({ weight }) => weight !== 'note'), ...problems].map(({ text }) => text))];
  return (
    <Stack gap="lg" aria-live="polite">
      <Alert {...lookOf(found)} variant="light" title={t(`verdict.${found.verdict}`)} role="status">
        <Stack gap={4}>
          <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
            {name}
          </Text>
          {revokedAt && <Text fw={600}>{t('revoked', { date: formatDate(revokedAt) })}</Text>}
          {plan?.replacedBy && <Text fw={600}>{t('replacedBy', { reference: plan.replacedBy.reference, date: formatDate(plan.replacedBy.issuedOn) })}</Text>}
          {concerns.map((text) => (
            <Text key={text}>{text}</Text>
          ))}
          <Text>{known ?? t('unknown')}</Text>
        </Stack>
      </Alert>
      {signatures.length > 0 && (
        <section>
          <Title order={2} mb="xs">
            {t('signatures')}
          </Title>
          <Stack component="ol" gap="md" m={0} p={0} style={{ listStyle: 'none' }}>
            {signatures.map((signature) => (
              <Signature key={signature.field} signature={signature} />
            ))}
          </Stack>
        </section>
      )}
      {done.length > 0 && (
        <section>
          <Title order={2} mb="xs">
            {t('changes')}
          </Title>
          <List>
            {done.map(({ code, text }, index) => (
              <List.Item key={`${code}${index}`}>{text}</List.Item>
            ))}
          </List>
        </section>
      )}
      {found.attached.length > 0 && <Attached files={found.attached} />}
      <Text size="sm" className="quiet numbers" style={{ overflowWrap: 'anywhere' }}>
        {t('hash', { hash: found.sha256 })}
      </Text>
    </Stack>
  );
}

function Attached({ files }: { files: AttachedFile[] }) {
  const t = useTexts(verifyTexts);
  return (
    <section>
      <Title order={2} mb="xs">
        {t('attached')}
      </Title>
      <List>
        {files.map(({ name, sha256, print, differences }) => (
          <List.Item key={sha256} style={{ overflowWrap: 'anywhere' }}>
            {t(`print.${print}`, { name })}
            {differences.length > 0 && (
              <List>
                {differences.map((text) => (
                  <List.Item key={text}>{`“${text}”`}</List.Item>
                ))}
              </List>
            )}
          </List.Item>
        ))}
      </List>
    </section>
  );
}

function Signature({ signature: { kind, valid, signer, statedName, reason, claimedAt, provenAt, messages } }: { signature: VerifiedSignature }) {
  const t = useTexts(verifyTexts);
  const name = signer?.name ?? statedName ?? t('nobody');
  const isTrusted = valid && !messages.some(({ code }) => code === 'REVOCATION_UNKNOWN');
  return (
    <li>
      <Text fw={600}>
        {kind === 'timestamp' ? t('timestamp') : name}: <span style={{ color: valid ? 'var(--good)' : 'var(--urgent)' }}>{t(valid ? 'signatureValid' : 'signatureInvalid')}</span>
      </Text>
      <Text size="sm">{[signer?.position, signer?.unit, signer?.organization === signer?.name ? null : signer?.organization].filter(Boolean).join(', ')}</Text>
      {reason && <Text size="sm">{reason}</Text>}
      {provenAt ? <Text size="sm">{t(kind === 'timestamp' ? 'stampedAt' : 'at', { time: formatDateTime(provenAt) })}</Text> : claimedAt && <Text size="sm">{t('claimed', { time: formatDateTime(claimedAt) })}</Text>}
      {signer && <Text size="sm">{t('certificate', { issuer: signer.certificate.issuer, from: formatDate(signer.certificate.from), to: formatDate(signer.certificate.to) })}</Text>}
      {kind === 'signature' && isTrusted && <Text size="sm">{t('trusted')}</Text>}
      {messages.map(({ code, text }) => (
        <Text key={code} size="sm" className="quiet">
          {text}
        </Text>
      ))}
    </li>
  );
}

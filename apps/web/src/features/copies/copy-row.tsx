import { Anchor, Group, Text } from '@mantine/core';
import { IconFileDownload } from '@tabler/icons-react';
import type { PlanDocument } from '@banhanh/plan-document';
import { useTexts } from '../../lib/i18n/texts.js';
import { DateText } from '../../ui/date-text.js';
import { StateBadge } from '../../ui/state-badge.js';
import { copyTexts } from './copies.texts.js';
import { CopyActs } from './copy-acts.js';
import type { CopyView } from './copy-now.js';
import { partTexts } from './copy-parts.js';
import styles from './copies.module.css';

/** One copy: what it is, how far it has come, its file, and what the viewer does now. */
export function CopyRow({ copy, document }: { copy: CopyView; document: PlanDocument }) {
  const t = useTexts(copyTexts);
  const { form, medium, state, reference, issuedOn, requestedBy, certifiedBy, askedPosition, source } = copy;
  const asked = askedPosition.holders[0]?.fullName ?? askedPosition.title;
  const now = { REQUESTED: t('waitsFor', { who: asked }), CERTIFIED: t('waitsForClerk'), NUMBERED: t('isMade') }[state as string];
  return (
    <li className={styles.copy}>
      <Group justify="space-between" gap="xs">
        <Text fw={600} size="sm" component="div" className="numbers">
          {t(`forms.${form}`)}
          {reference && ` ${reference}`}
        </Text>
        <StateBadge kind="copy" state={state} />
      </Group>
      <Text size="xs" className="quiet" component="div">
        {t(`media.${medium}`)} · <DateText value={issuedOn ?? copy.requestedAt} /> · {t('requestedBy', { who: requestedBy.fullName })}
        {certifiedBy && ` · ${t('certifiedBy', { who: certifiedBy.fullName })}`}
      </Text>
      {source && <Text size="sm">{t('sourceOf', { reference: source.reference ?? '' })}</Text>}
      {copy.parts.length > 0 && (
        <>
          <Text size="sm" mt={6}>
            {t('partsChosen', { count: copy.parts.length })}
          </Text>
          <ul className={styles.copied}>
            {partTexts(document, copy.parts).map((text, index) => (
              <li key={index}>{text}</li>
            ))}
          </ul>
        </>
      )}
      <Text size="sm" mt={6}>
        {t('to', { recipients: copy.recipients.join('; ') })}
      </Text>
      {now && (
        <Text size="sm" className="quiet" role="status">
          {now}
        </Text>
      )}
      {copy.reason && <Text size="sm">{t('refusedBecause', { reason: copy.reason })}</Text>}
      {copy.url && (
        <>
          <Anchor href={copy.url} target="_blank" size="sm" mt={6} display="inline-flex" style={{ alignItems: 'center', gap: 6 }}>
            <IconFileDownload size={18} aria-hidden />
            {t('download')}
          </Anchor>
          <Text size="xs" className="quiet">
            {t(medium === 'PAPER' ? 'toPrint' : 'sealed')}
          </Text>
        </>
      )}
      <CopyActs copy={copy} />
    </li>
  );
}

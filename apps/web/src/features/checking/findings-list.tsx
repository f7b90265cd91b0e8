import { Badge, Button, Group, Text } from '@mantine/core';
import { IconAlertCircle, IconAlertTriangle, IconBulb, IconChecks } from '@tabler/icons-react';
import { placeInPlan, wordsAround, type Finding, type PlanDocument, type Severity } from '@banhanh/plan-document';
import { useState } from 'react';
import { useTexts, type Translate } from '../../lib/i18n/texts.js';
import { EmptyState } from '../../ui/empty-state.js';
import { checkingTexts } from './checking.texts.js';
import styles from './checking.module.css';

const looks = {
  error: { icon: IconAlertCircle, color: 'red', ink: 'var(--urgent)' },
  warning: { icon: IconAlertTriangle, color: 'yellow', ink: 'var(--at-risk)' },
  hint: { icon: IconBulb, color: 'gray', ink: 'var(--quiet)' },
} as const satisfies Record<Severity, unknown>;

export interface FindingsListProps {
  /** The text the findings are of. */
  document: PlanDocument;
  findings: readonly Finding[];
  /** Shows the place. */
  onGo: (finding: Finding) => void;
  /** Whether the place is shown here at all; by default where a node is known. */
  mayGo?: (finding: Finding) => boolean;
  /** Both absent where the text cannot be changed. */
  mayFix?: (finding: Finding) => boolean;
  onFix?: (finding: Finding) => void;
}

/** What the check found, errors and warnings first; hints on request. Each says what, where, why, and what would be right. */
export function FindingsList({ findings, ...rest }: FindingsListProps) {
  const t = useTexts(checkingTexts);
  const [withHints, setWithHints] = useState(false);
  const of = (severity: Severity) => findings.filter((finding) => finding.severity === severity);
  const [errors, warnings, hints] = [of('error'), of('warning'), of('hint')];
  if (findings.length === 0) return <EmptyState icon={IconChecks} title={t('none')} next={t('noneNext')} />;
  return (
    <>
      <Text size="sm" className="quiet" mb={4}>
        {t('lead')}
      </Text>
      <Text size="sm" fw={600} mb="md" className="numbers" role="status">
        {t('summary', { errors: errors.length, warnings: warnings.length, hints: hints.length })}
      </Text>
      <ul className={styles.list}>
        {[...errors, ...warnings, ...(withHints ? hints : [])].map((finding) => (
          <FindingItem key={`${finding.rule} ${finding.where} ${finding.span?.join('-') ?? finding.excerpt}`} finding={finding} {...rest} />
        ))}
      </ul>
      {hints.length > 0 && (
        <Button variant="subtle" mt="sm" onClick={() => setWithHints((shown) => !shown)}>
          {withHints ? t('hideHints') : t('showHints', { count: hints.length })}
        </Button>
      )}
    </>
  );
}

/** Code units of the sentence shown on each side of the marked words. */
const AROUND = 60;

function FindingItem({ document, finding, onGo, mayGo = ({ nodeId }) => nodeId !== null, mayFix, onFix }: Omit<FindingsListProps, 'findings'> & { finding: Finding }) {
  const t = useTexts(checkingTexts);
  const { icon: Icon, color, ink } = looks[finding.severity];
  const { excerpt, fix } = finding;
  const around = wordsAround(document, finding, AROUND) ?? { before: '', after: '' };
  const mayBeFixed = fix !== null && (mayFix?.(finding) ?? false);
  return (
    <li className={styles.finding}>
      <Group gap={8} wrap="nowrap" align="baseline">
        <Badge color={color} variant="light" c={ink} leftSection={<Icon size={14} aria-hidden />} tt="none" flex="none">
          {t(`severity.${finding.severity}`)}
        </Badge>
        <Text size="xs" className="quiet">
          {placeOf(document, finding, t)}
        </Text>
      </Group>
      <Text size="sm" mt={6}>
        {finding.message}
      </Text>
      <div className={styles.excerpt}>
        {around.before}
        {mayBeFixed ? <del>{excerpt}</del> : <mark>{excerpt}</mark>}
        {mayBeFixed && fix.text !== '' && <ins>{fix.text}</ins>}
        {around.after}
      </div>
      <Text size="xs" className="quiet">
        {t('source', { source: finding.source })}
      </Text>
      <Group gap="xs" mt={8}>
        {mayGo(finding) && (
          <Button size="compact-sm" variant="default" mih={32} onClick={() => onGo(finding)}>
            {t('go')}
          </Button>
        )}
        {mayBeFixed && (
          <Button size="compact-sm" variant="light" mih={32} onClick={() => onFix?.(finding)} styles={{ label: { whiteSpace: 'normal' } }} h="auto">
            {fix.text === '' ? t('drop', { text: excerpt }) : t('fix', { text: fix.text })}
          </Button>
        )}
      </Group>
    </li>
  );
}

function placeOf(document: PlanDocument, { where, nodeId }: Finding, t: Translate<(typeof checkingTexts)['vi']>): string {
  const part = where.split('/')[0];
  if (part === 'title' || part === 'header' || part === 'signer' || part === 'recipients') return (nodeId && placeInPlan(document, nodeId)) ?? t(`places.${part}`);
  return (nodeId && placeInPlan(document, nodeId)) ?? '';
}

import { Badge, Button, Group, Text } from '@mantine/core';
import { IconAlertCircle, IconAlertTriangle, IconBulb, IconChecks } from '@tabler/icons-react';
import type { Finding, Severity } from '@banhanh/plan-document';
import { useState } from 'react';
import { useTexts } from '../../lib/i18n/texts.js';
import { EmptyState } from '../../ui/empty-state.js';
import { checkingTexts } from './checking.texts.js';
import styles from './checking.module.css';

const looks = {
  error: { icon: IconAlertCircle, color: 'red' },
  warning: { icon: IconAlertTriangle, color: 'yellow' },
  hint: { icon: IconBulb, color: 'gray' },
} as const satisfies Record<Severity, unknown>;

export interface FindingsListProps {
  findings: readonly Finding[];
  /** Shows the place; absent where there is none to show. */
  onGo?: (finding: Finding) => void;
  /** Applies the fix; absent where the text cannot be changed. Answers whether it could. */
  onFix?: (finding: Finding) => void;
}

/** What the check found, errors and warnings first; hints on request. Each says what, where, why, and what would be right. */
export function FindingsList({ findings, onGo, onFix }: FindingsListProps) {
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
          <FindingItem key={`${finding.rule} ${finding.where} ${finding.span?.join('-') ?? finding.excerpt}`} finding={finding} onGo={onGo} onFix={onFix} />
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

function FindingItem({ finding, onGo, onFix }: { finding: Finding } & Pick<FindingsListProps, 'onGo' | 'onFix'>) {
  const t = useTexts(checkingTexts);
  const { icon: Icon, color } = looks[finding.severity];
  return (
    <li className={styles.finding}>
      <Badge color={color} variant="light" autoContrast leftSection={<Icon size={14} aria-hidden />} tt="none">
        {t(`severity.${finding.severity}`)}
      </Badge>
      <Text size="sm" mt={6}>
        {finding.message}
      </Text>
      <div className={styles.excerpt}>{finding.excerpt}</div>
      <Text size="xs" className="quiet">
        {t('source', { source: finding.source })}
      </Text>
      <Group gap="xs" mt={8}>
        {onGo && finding.nodeId && (
          <Button size="compact-sm" variant="default" mih={32} onClick={() => onGo(finding)}>
            {t('go')}
          </Button>
        )}
        {onFix && finding.fix && finding.span && finding.nodeId && (
          <Button size="compact-sm" variant="light" mih={32} onClick={() => onFix(finding)} styles={{ label: { whiteSpace: 'normal' } }} h="auto">
            {t('fix', { text: finding.fix.text })}
          </Button>
        )}
      </Group>
    </li>
  );
}

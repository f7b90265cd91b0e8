import { Button, Group, Text } from '@mantine/core';
import type { Finding } from '@banhanh/plan-document';
import { IconAlertCircle, IconAlertTriangle } from '@tabler/icons-react';
import { useTexts } from '../../../../lib/i18n/texts.js';
import { editorTexts } from '../editor.texts.js';
import styles from './meaning.module.css';

/** What the check finds in the line, and the correction to be agreed to. */
export function LineFindings({ findings, mayFix, onFix }: { findings: readonly Finding[]; mayFix: (finding: Finding) => boolean; onFix: (finding: Finding) => void }) {
  const t = useTexts(editorTexts);
  return findings.map((finding) => {
    const { rule, where, span, severity, message, excerpt, fix } = finding;
    const Icon = severity === 'error' ? IconAlertCircle : IconAlertTriangle;
    return (
      <Group key={`${rule} ${where} ${span?.join('-') ?? ''}`} gap={8} wrap="nowrap" align="flex-start" className={styles.fact} data-severity={severity}>
        <Icon size={18} stroke={1.7} aria-hidden />
        <div>
          <Text size="sm">{message}</Text>
          {fix && mayFix(finding) && (
            <Button size="compact-sm" variant="light" mih={32} h="auto" mt={4} styles={{ label: { whiteSpace: 'normal' } }} onMouseDown={(event) => event.preventDefault()} onClick={() => onFix(finding)}>
              {fix.text === '' ? t('line.drop', { from: excerpt }) : t('line.change', { from: excerpt, to: fix.text })}
            </Button>
          )}
        </div>
      </Group>
    );
  });
}

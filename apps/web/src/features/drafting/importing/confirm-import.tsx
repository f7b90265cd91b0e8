import { Alert, Box, SegmentedControl, Stack, Title } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { type PlanDocument } from '@banhanh/plan-document';
import { useMemo, useState } from 'react';
import { useTexts } from '../../../lib/i18n/texts.js';
import { tidyDocument } from '@banhanh/plan-document';
import { FieldSelect } from '../field-select.js';
import { ResolutionList } from '../naming/resolution-list.js';
import { useResolvedNames } from '../naming/use-resolved-names.js';
import { Paper } from '../paper.js';
import { SignerSelect } from '../signer-select.js';
import { applyEdit, type PlanEdit } from '../editing/plan-edit.js';
import { DoubtList } from './doubt-list.js';
import styles from './importing.module.css';
import { importingTexts } from './importing.texts.js';
import { SourceLines } from './source-lines.js';
import type { ImportPreview } from './use-preview-import.js';

/** What a person decides before the draft is made. */
export interface Decisions {
  document: PlanDocument;
  fieldCode: string | null;
  signerPositionId: string | null;
}

export const firstDecisions = (preview: ImportPreview): Decisions => ({
  document: preview.document as PlanDocument,
  fieldCode: preview.suggestedField,
  signerPositionId: preview.suggestedSigner?.id ?? null,
});

export interface ConfirmImportProps {
  preview: ImportPreview;
  decisions: Decisions;
  onDecide: (decisions: Decisions) => void;
  isFieldMissing: boolean;
  problems: readonly string[];
}

/** The source and the plan read from it side by side, with everything that needs a person's eye. */
export function ConfirmImport({ preview, decisions, onDecide, isFieldMissing, problems }: ConfirmImportProps) {
  const t = useTexts(importingTexts);
  const [at, setAt] = useState<number | null>(null);
  const [pane, setPane] = useState<'check' | 'source' | 'paper'>('check');
  const isNarrow = useMediaQuery('(max-width: 74.99em)', false, { getInitialValueInEffect: false });
  const names = useResolvedNames(decisions.document, tidyDocument);
  const doubt = at === null ? null : (preview.doubts[at] ?? null);

  const doubtfulLines = useMemo(() => new Set(preview.doubts.flatMap(({ line }) => (line === null ? [] : [line]))), [preview]);
  const doubtfulNodes = useMemo(() => preview.doubts.flatMap(({ nodeId }) => (nodeId === null ? [] : [nodeId])), [preview]);
  const lines = useMemo(() => {
    const provenance = preview.provenance as Record<string, { line: number; endLine: number } | undefined>;
    const known = doubt?.nodeId ? provenance[doubt.nodeId] : undefined;
    return known ?? (doubt?.line ? { line: doubt.line, endLine: doubt.line } : null);
  }, [preview, doubt]);

  // With one pane at a time, a doubt is looked at where it stands: in the source, or on the paper when no line is known.
  const pick = (index: number) => {
    setAt(index);
    const picked = preview.doubts[index];
    if (isNarrow && picked) setPane(picked.line !== null ? 'source' : picked.nodeId !== null ? 'paper' : 'check');
  };

  const edit = (change: PlanEdit, more: Partial<Decisions> = {}) => onDecide({ ...decisions, ...more, document: applyEdit(decisions.document, change) });
  const naming = {
    onTarget: (target: PlanDocument['targets'][number]) => edit({ type: 'setTarget', target }),
    onRelease: (text: string) => edit({ type: 'clearTarget', text }),
  };

  return (
    <Stack gap="md">
      {isNarrow && (
        <SegmentedControl
          aria-label={t('panes')}
          value={pane}
          onChange={setPane}
          data={(['check', 'source', 'paper'] as const).map((value) => ({ value, label: t(`pane.${value}`) }))}
        />
      )}
      <div className={styles.confirm}>
        <Box className={styles.check} hidden={isNarrow && pane !== 'check'}>
          {problems.length > 0 && (
            <Alert color="red" title={t('notCreated')} role="alert">
              {problems.map((problem) => (
                <div key={problem}>{problem}</div>
              ))}
            </Alert>
          )}
          <Stack gap="xs">
            <Title order={2} fz="md">{t('settings')}</Title>
            <FieldSelect
              value={decisions.fieldCode}
              onChange={(fieldCode) => onDecide({ ...decisions, fieldCode, signerPositionId: null })}
              error={isFieldMissing && decisions.fieldCode === null ? t('fieldMissing') : undefined}
            />
            <SignerSelect
              fieldCode={decisions.fieldCode}
              value={decisions.signerPositionId}
              written={decisions.document.signer}
              onChange={(signerPositionId, signer) => edit({ type: 'setSigner', signer }, { signerPositionId })}
            />
          </Stack>
          <DoubtList doubts={preview.doubts} current={at} onPick={pick} />
          <ResolutionList of="recipients" lines={names.recipients} {...naming} />
          <ResolutionList of="assignees" lines={names.assignees} {...naming} />
        </Box>
        {(!isNarrow || pane === 'source') && <SourceLines text={preview.sourceText} marked={doubtfulLines} current={lines} />}
        {(!isNarrow || pane === 'paper') && <Paper html={preview.html} marked={doubtfulNodes} current={doubt?.nodeId ?? null} label={t('paper')} />}
      </div>
    </Stack>
  );
}

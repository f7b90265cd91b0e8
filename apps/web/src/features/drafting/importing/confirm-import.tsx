import { Alert, Box, SegmentedControl, Stack, Title } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { tidyDocument, type PlanDocument } from '@banhanh/plan-document';
import { useMemo, useState } from 'react';
import { useTexts } from '../../../lib/i18n/texts.js';
import { FieldSelect } from '../field-select.js';
import { ResolutionList } from '../naming/resolution-list.js';
import { useResolvedNames } from '../naming/use-resolved-names.js';
import { Paper } from '../paper.js';
import { SignerSelect } from '../signer-select.js';
import { applyEdit, type PlanEdit } from '../editing/plan-edit.js';
import type { Provenance } from './accounting.js';
import { DoubtBar } from './doubt-bar.js';
import { DoubtList } from './doubt-list.js';
import styles from './importing.module.css';
import { importingTexts } from './importing.texts.js';
import { answer, firstReview, goBack, type Review } from './review.js';
import { SourceAccount } from './source-account.js';
import { SourceLines } from './source-lines.js';
import { useDoubtKeys } from './use-doubt-keys.js';
import type { ImportDoubt, ImportPreview } from './use-preview-import.js';
import { useTie } from './use-tie.js';

/** What a person decides before the draft is made. */
export interface Decisions {
  document: PlanDocument;
  fieldCode: string | null;
  signerPositionId: string | null;
  /** Doubts found wrong: they become talks of the draft. */
  toMend: readonly ImportDoubt[];
}

export const firstDecisions = (preview: ImportPreview): Decisions => ({
  document: preview.document as PlanDocument,
  fieldCode: preview.suggestedField,
  signerPositionId: preview.suggestedSigner?.id ?? null,
  toMend: [],
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
  const { doubts } = preview;
  const provenance = preview.provenance as Provenance;
  const [review, setReview] = useState<Review>(firstReview);
  const [pane, setPane] = useState<'check' | 'source' | 'paper'>('check');
  const isNarrow = useMediaQuery('(max-width: 74.99em)', false, { getInitialValueInEffect: false });
  const names = useResolvedNames(decisions.document, tidyDocument);
  const { tie, pointAtLine, pointAtNode, showLine } = useTie(preview.sourceText, provenance);
  const doubt = review.at === null ? null : (doubts[review.at] ?? null);

  // What a person found right is not marked any more.
  const open = useMemo(() => doubts.filter((_, index) => review.answers.get(index) !== 'right'), [doubts, review]);
  const doubtfulLines = useMemo(() => new Set(open.flatMap(({ line }) => (line === null ? [] : [line]))), [open]);
  const doubtfulNodes = useMemo(() => open.flatMap(({ nodeId }) => (nodeId === null ? [] : [nodeId])), [open]);
  const lines = useMemo(() => (doubt?.nodeId ? provenance[doubt.nodeId] : undefined) ?? (doubt?.line ? { line: doubt.line, endLine: doubt.line } : null), [provenance, doubt]);

  // With one pane at a time, a doubt is looked at where it stands: in the source, or on the paper when no line is known.
  const go = (next: Review) => {
    setReview(next);
    const toMend = doubts.filter((_, index) => next.answers.get(index) === 'wrong');
    if (toMend.length !== decisions.toMend.length || toMend.some((each, index) => each !== decisions.toMend[index])) onDecide({ ...decisions, toMend });
    const picked = next.at === null ? null : doubts[next.at];
    if (isNarrow) setPane(!picked ? 'check' : picked.line !== null ? 'source' : picked.nodeId !== null ? 'paper' : 'check');
  };
  const walk = { onAccept: () => go(answer(review, doubts.length)), onMend: () => go(answer(review, doubts.length, 'wrong')), onBack: () => go(goBack(review, doubts.length)) };
  useDoubtKeys(doubts.length > 0, {
    ...walk,
    isPlaceOfReview: (target) => target.closest('[data-review]') !== null && (target.tagName !== 'BUTTON' || target.hasAttribute('aria-current')),
  });

  const edit = (change: PlanEdit, more: Partial<Decisions> = {}) => onDecide({ ...decisions, ...more, document: applyEdit(decisions.document, change) });
  const naming = {
    onTarget: (target: PlanDocument['targets'][number]) => edit({ type: 'setTarget', target }),
    onRelease: (text: string) => edit({ type: 'clearTarget', text }),
  };
  const showInSource = (line: number) => {
    if (isNarrow) setPane('source');
    showLine(line);
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
          <DoubtList doubts={doubts} review={review} onPick={(at) => go({ ...review, at })} {...walk} />
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
          <ResolutionList of="recipients" lines={names.recipients} {...naming} />
          <ResolutionList of="assignees" lines={names.assignees} {...naming} />
          <SourceAccount preview={preview} onLine={showInSource} />
        </Box>
        {(!isNarrow || pane === 'source') && (
          <SourceLines text={preview.sourceText} marked={doubtfulLines} current={lines} tied={tie?.lines ?? null} follows={tie?.from !== 'source'} onPoint={pointAtLine} />
        )}
        {(!isNarrow || pane === 'paper') && (
          <Paper html={preview.html} marked={doubtfulNodes} current={doubt?.nodeId ?? null} tied={tie?.nodeId ?? null} follows={tie?.from !== 'paper'} onPoint={pointAtNode} label={t('paper')} />
        )}
      </div>
      {isNarrow && pane !== 'check' && <DoubtBar doubts={doubts} review={review} {...walk} />}
    </Stack>
  );
}

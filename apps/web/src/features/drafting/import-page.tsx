import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useNavigate } from 'react-router';
import { useTexts } from '../../lib/i18n/texts.js';
import { PageFrame } from '../../ui/page-frame.js';
import { uiTexts } from '../../ui/ui.texts.js';
import { ConfirmImport, firstDecisions, type Decisions } from './importing/confirm-import.js';
import { importingTexts } from './importing/importing.texts.js';
import type { Source } from './importing/source-bytes.js';
import { SourceForm } from './importing/source-form.js';
import { useCreatePlan } from './importing/use-create-plan.js';
import { usePreviewImport, type ImportPreview } from './importing/use-preview-import.js';
import { useLeaveGuard } from './use-leave-guard.js';

interface Read {
  preview: ImportPreview;
  source: Source;
  decisions: Decisions;
}

/** Starts a plan: from a text, which is shown beside what was read from it before anything is kept, or from nothing. */
export function ImportPage() {
  const t = useTexts(importingTexts);
  const ui = useTexts(uiTexts);
  const navigate = useNavigate();
  const [pasted, setPasted] = useState('');
  const [read, setRead] = useState<Read | null>(null);
  const [isAsked, setAsked] = useState(false);
  const preview = usePreviewImport((answer, source) => setRead({ preview: answer, source, decisions: firstDecisions(answer) }));
  const [created, setCreated] = useState<string | null>(null);
  const { create, isCreating, problems } = useCreatePlan(setCreated);
  const blocker = useLeaveGuard(read !== null && created === null);

  // The guard must have let go before the page is left.
  useEffect(() => {
    if (created !== null) void navigate(`/ke-hoach/${created}`);
  }, [created, navigate]);

  if (read === null) {
    return (
      <PageFrame title={t('title')} width={840}>
        <SourceForm
          pasted={pasted}
          onPaste={setPasted}
          onRead={(source) => void preview.read(source)}
          onCreated={(id) => void navigate(`/ke-hoach/${id}/sua`)}
          reading={preview.reading}
          onStop={preview.stop}
          problem={preview.problem}
          onProblem={preview.setProblem}
        />
      </PageFrame>
    );
  }

  const { decisions, source } = read;
  const makeDraft = () => {
    setAsked(true);
    const { fieldCode } = decisions;
    if (fieldCode !== null) void create({ ...decisions, fieldCode, source });
  };
  return (
    <PageFrame
      title={t('check')}
      width="100%"
      aside={
        <Group gap="sm">
          <Button variant="default" onClick={() => setRead(null)}>
            {t('otherSource')}
          </Button>
          <Button onClick={makeDraft} loading={isCreating}>
            {t('create')}
          </Button>
        </Group>
      }
    >
      <ConfirmImport
        preview={read.preview}
        decisions={decisions}
        onDecide={(next) => setRead({ ...read, decisions: next })}
        isFieldMissing={isAsked}
        problems={problems}
      />
      <Modal opened={blocker.state === 'blocked'} onClose={() => blocker.reset?.()} title={<Text fw={600}>{t('leaveTitle')}</Text>} closeButtonProps={{ 'aria-label': ui('close') }}>
        <Stack gap="md">
          <Text>{t('leaveText')}</Text>
          <Group justify="flex-end" gap="sm">
            <Button variant="default" onClick={() => blocker.reset?.()} data-autofocus>
              {ui('back')}
            </Button>
            <Button color="red.8" onClick={() => blocker.proceed?.()}>
              {t('leave')}
            </Button>
          </Group>
        </Stack>
      </Modal>
    </PageFrame>
  );
}

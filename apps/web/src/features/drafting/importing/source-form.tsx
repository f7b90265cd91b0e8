import { Alert, Button, Stack, Tabs, Text, Textarea } from '@mantine/core';
import { Dropzone, type FileRejection } from '@mantine/dropzone';
import { MAX_FILE_BYTES } from '@banhanh/plan-document';
import { IconFileText } from '@tabler/icons-react';
import { useState } from 'react';
import { useTexts } from '../../../lib/i18n/texts.js';
import { BlankPlanForm } from './blank-plan-form.js';
import { importingTexts } from './importing.texts.js';
import { ReadingProgress } from './reading-progress.js';
import type { Source } from './source-bytes.js';
import type { ReadingProgress as Reading } from './use-preview-import.js';

export interface SourceFormProps {
  /** The pasted text outlives a refusal and the way back from the preview. */
  pasted: string;
  onPaste: (text: string) => void;
  onRead: (source: Source) => void;
  onCreated: (planId: string) => void;
  reading: Reading | null;
  onStop: () => void;
  problem: string | null;
  onProblem: (problem: string | null) => void;
}

/** Three ways to start a plan: a file, pasted text, or an empty skeleton. */
export function SourceForm({ pasted, onPaste, onRead, onCreated, reading, onStop, problem, onProblem }: SourceFormProps) {
  const t = useTexts(importingTexts);
  const [way, setWay] = useState<string | null>(pasted === '' ? 'file' : 'paste');

  const reject = ([rejection]: FileRejection[]) => {
    const code = rejection?.errors[0]?.code;
    onProblem(t(code === 'file-too-large' ? 'tooLarge' : code === 'too-many-files' ? 'oneFile' : 'notText'));
  };

  return (
    <Tabs
      value={way}
      onChange={(next) => {
        onProblem(null);
        setWay(next);
      }}
    >
      <Tabs.List mb="lg" aria-label={t('ways')} style={{ flexWrap: 'nowrap', overflowX: 'auto', overflowY: 'hidden' }}>
        {(['file', 'paste', 'blank'] as const).map((name) => (
          <Tabs.Tab key={name} value={name} mih={44} style={{ flexShrink: 0 }}>
            {t(`way.${name}`)}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      {problem && (
        <Alert color="red" title={t('refused')} role="alert" mb="md">
          {problem}
        </Alert>
      )}
      {reading && <ReadingProgress reading={reading} onStop={onStop} />}
      <Tabs.Panel value="file" hidden={reading !== null}>
        <Dropzone
          accept={{
            'text/plain': ['.txt'],
            'application/vnd.openxmlformats-officedocument.wordprocessingml.document': ['.docx'],
            'application/pdf': ['.pdf'],
          }}
          maxSize={MAX_FILE_BYTES}
          multiple={false}
          onReject={reject}
          onDrop={([file]) => {
            onProblem(null);
            if (file) void file.arrayBuffer().then((bytes) => onRead({ fileName: file.name, bytes: new Uint8Array(bytes) }));
          }}
          inputProps={{ 'aria-label': t('drop') }}
          aria-label={t('drop')}
        >
          <Stack align="center" gap="sm" py={48} px="md" ta="center">
            <IconFileText size={44} stroke={1.2} color="var(--accent)" aria-hidden />
            <Text fw={600} fz="lg">
              {t('drop')}
            </Text>
            <Text className="quiet" maw={520}>
              {t('dropHelp')}
            </Text>
          </Stack>
        </Dropzone>
      </Tabs.Panel>
      <Tabs.Panel value="paste" hidden={reading !== null}>
        <form
          onSubmit={(event) => {
            event.preventDefault();
            const bytes = new TextEncoder().encode(pasted);
            if (pasted.trim() === '') onProblem(t('pasteEmpty'));
            else onRead({ fileName: t('pasteName'), bytes });
          }}
        >
          <Stack gap="md" align="flex-start">
            <Textarea
              w="100%"
              label={t('paste')}
              description={t('pasteHelp')}
              value={pasted}
              onChange={(event) => onPaste(event.currentTarget.value)}
              autosize={false}
              rows={18}
              styles={{ input: { fontFamily: 'Tinos, serif', fontSize: 17, lineHeight: 1.5 } }}
            />
            <Button type="submit">
              {t('read')}
            </Button>
          </Stack>
        </form>
      </Tabs.Panel>
      <Tabs.Panel value="blank">
        <BlankPlanForm onCreated={onCreated} />
      </Tabs.Panel>
    </Tabs>
  );
}

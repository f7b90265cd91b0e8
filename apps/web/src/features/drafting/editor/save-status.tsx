import { Group, Loader, Text } from '@mantine/core';
import { IconAlertTriangle, IconCheck, IconCloudOff, IconPencil } from '@tabler/icons-react';
import { formatTime } from '../../../lib/dates.js';
import { useTexts } from '../../../lib/i18n/texts.js';
import { unmetTexts } from '../../../ui/act-button.js';
import { type SaveState } from '../editing/autosave.js';
import { editorTexts } from './editor.texts.js';

/** "Đã lưu 10:42", or what keeps it from being saved. */
export function SaveStatus({ state, isKept }: { state: SaveState<unknown>; isKept: boolean }) {
  const t = useTexts(editorTexts);
  const isTrouble = state.kind === 'stale' || state.kind === 'refused' || state.kind === 'gone' || state.kind === 'signedOut' || state.kind === 'unreachable';
  const text = {
    saved: () => (state.kind === 'saved' && state.at !== null ? t('save.saved', { time: formatTime(new Date(state.at).toISOString()) }) : t('save.unchanged')),
    waiting: () => t('save.waiting'),
    saving: () => t('save.saving'),
    stale: () => t('stale.title'),
    refused: () => t('save.refused'),
    gone: () => t('save.gone'),
    signedOut: () => t('save.signedOut'),
    unreachable: () => t(isKept ? 'save.unreachable' : 'save.unreachableLost'),
  }[state.kind]();
  const Icon = state.kind === 'saved' ? IconCheck : state.kind === 'unreachable' ? IconCloudOff : isTrouble ? IconAlertTriangle : IconPencil;
  const details = state.kind === 'refused' ? state.problems : state.kind === 'gone' ? [...unmetTexts(state.unmet), t('save.goneText')] : [];
  return (
    <Group gap={6} wrap="nowrap" role="status" c={isTrouble ? 'var(--at-risk)' : 'var(--quiet)'} maw={460}>
      {state.kind === 'saving' ? <Loader size={15} color="gray" /> : <Icon size={17} stroke={1.8} aria-hidden style={{ flex: 'none' }} />}
      <Text size="sm" component="div" className="numbers">
        {text}
        {details.map((detail) => (
          <div key={detail}>{detail}</div>
        ))}
      </Text>
    </Group>
  );
}

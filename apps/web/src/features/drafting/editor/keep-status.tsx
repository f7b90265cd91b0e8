import { Group, Loader, Text } from '@mantine/core';
import { IconAlertTriangle, IconCheck, IconCloudOff } from '@tabler/icons-react';
import { useNetwork } from '@mantine/hooks';
import { formatTime } from '../../../lib/dates.js';
import { findText, useTexts } from '../../../lib/i18n/texts.js';
import { stateTexts } from '../../../ui/state.texts.js';
import { editorTexts } from './editor.texts.js';
import type { DraftStatus } from './session/draft-session.js';

/** "Đã lưu 10:42", or how far the words have come and what is safe. */
export function KeepStatus({ status }: { status: DraftStatus }) {
  const t = useTexts(editorTexts);
  const { online } = useNetwork();
  const { keeping, refused, closedBy, line } = status;
  const isLost = line === 'lost' || !online;
  const isTrouble = closedBy !== null || isLost || refused.length > 0;
  const text =
    closedBy !== null
      ? t('keep.closed', { state: findText(stateTexts, `plan.${closedBy}`) ?? closedBy })
      : !online
        ? t('keep.offline')
        : isLost
          ? t('keep.lost')
          : refused.length > 0
            ? t('keep.refused')
            : keeping.kind === 'saving'
              ? t('keep.saving')
              : keeping.kind === 'kept'
                ? t('keep.kept', { time: formatTime(keeping.at) })
                : t('keep.unchanged');
  const isSaving = !isTrouble && keeping.kind === 'saving';
  const Icon = isLost ? IconCloudOff : isTrouble ? IconAlertTriangle : IconCheck;
  return (
    <Group gap={6} wrap="nowrap" role="status" c={isTrouble ? 'var(--at-risk)' : 'var(--quiet)'} maw={460}>
      {isSaving ? <Loader size={15} color="gray" /> : <Icon size={17} stroke={1.8} aria-hidden style={{ flex: 'none' }} />}
      <Text size="sm" component="div" className="numbers">
        {text}
        {closedBy === null && !isLost && refused.map((reason) => <div key={reason}>{reason}</div>)}
      </Text>
    </Group>
  );
}

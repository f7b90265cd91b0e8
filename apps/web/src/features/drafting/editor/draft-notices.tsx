import { Alert, Button, Group, Text } from '@mantine/core';
import { IconArrowBackUp, IconHistory, IconUsers } from '@tabler/icons-react';
import { useState } from 'react';
import { formatDateTime } from '../../../lib/dates.js';
import { useTexts } from '../../../lib/i18n/texts.js';
import { uiTexts } from '../../../ui/ui.texts.js';
import { type UnsavedText } from '../editing/unsaved-text.js';
import { editorTexts } from './editor.texts.js';
import type { OtherDraft } from './use-save-draft.js';

export interface StaleNoticeProps {
  other: OtherDraft;
  isShowingOther: boolean;
  onShow: (other: boolean) => void;
  onOverwrite: () => void;
  onTake: () => void;
}

/** Somebody saved another text: nothing is lost on either side until the person decides. */
export function StaleNotice({ other, isShowingOther, onShow, onOverwrite, onTake }: StaleNoticeProps) {
  const t = useTexts(editorTexts);
  const { lastMove, plan } = other;
  const who = lastMove?.actor?.fullName;
  const when = formatDateTime(plan.updatedAt);
  return (
    <Alert color="yellow" icon={<IconUsers aria-hidden />} title={t('stale.title')} mb="md" role="alert">
      <Text size="sm" mb="sm">
        {who ? t('stale.by', { who, when }) : t('stale.unknown', { when })}
      </Text>
      <Group gap="sm">
        <Button size="compact-md" variant="default" onClick={() => onShow(!isShowingOther)}>
          {t(isShowingOther ? 'stale.hide' : 'stale.see')}
        </Button>
        <Button size="compact-md" variant="default" onClick={onTake}>
          {t('stale.take')}
        </Button>
        <Button size="compact-md" onClick={onOverwrite}>
          {t('stale.overwrite')}
        </Button>
      </Group>
    </Alert>
  );
}

export interface RecoveryNoticeProps {
  unsaved: UnsavedText;
  version: number;
  onRestore: () => void;
  onDrop: () => void;
}

/** Offers the text a closed tab left in this browser. */
export function RecoveryNotice({ unsaved, version, onRestore, onDrop }: RecoveryNoticeProps) {
  const t = useTexts(editorTexts);
  return (
    <Alert color="blue" icon={<IconHistory aria-hidden />} title={t('recovery.title')} mb="md" role="alert">
      <Text size="sm" mb="sm">
        {t('recovery.text', { when: formatDateTime(unsaved.writtenAt) })} {unsaved.version !== version && t('recovery.newer')}
      </Text>
      <Group gap="sm">
        <Button size="compact-md" onClick={onRestore}>
          {t('recovery.restore')}
        </Button>
        <Button size="compact-md" variant="default" onClick={onDrop}>
          {t('recovery.drop')}
        </Button>
      </Group>
    </Alert>
  );
}

/** Who sent the draft back, and why. */
export interface Returned {
  who: string;
  note: string;
}

/** What is to be mended, beside the text in which it is mended. */
export function ReturnNotice({ returned }: { returned: Returned }) {
  const t = useTexts(editorTexts);
  const ui = useTexts(uiTexts);
  const [isOpen, setOpen] = useState(true);
  if (!isOpen) return null;
  return (
    <Alert color="yellow" icon={<IconArrowBackUp aria-hidden />} title={t('returned', { who: returned.who })} mb="md" withCloseButton closeButtonLabel={ui('close')} onClose={() => setOpen(false)}>
      {returned.note}
    </Alert>
  );
}

import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import type { Blocker } from 'react-router';
import { useTexts } from '../../../lib/i18n/texts.js';
import { uiTexts } from '../../../ui/ui.texts.js';
import { editorTexts } from './editor.texts.js';

/** Asks before leaving what could not be kept; the words stay on this machine in any case. */
export function LeaveDialog({ blocker, isHeld, isEnded }: { blocker: Blocker; isHeld: boolean; isEnded: boolean }) {
  const t = useTexts(editorTexts);
  const ui = useTexts(uiTexts);
  return (
    <Modal
      opened={blocker.state === 'blocked' && (isHeld || isEnded)}
      onClose={() => blocker.reset?.()}
      title={<Text fw={600}>{t(isEnded ? 'ended.title' : 'leave.title')}</Text>}
      closeButtonProps={{ 'aria-label': ui('close') }}
    >
      <Stack gap="md">
        <Text>{t(isEnded ? 'ended.text' : 'leave.text')}</Text>
        <Group justify="flex-end" gap="sm">
          <Button variant="default" onClick={() => blocker.proceed?.()}>
            {t(isEnded ? 'ended.leave' : 'leave.leave')}
          </Button>
          <Button onClick={() => blocker.reset?.()} data-autofocus>
            {t('leave.stay')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}

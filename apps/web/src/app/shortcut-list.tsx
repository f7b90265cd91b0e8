import { Group, Kbd, Modal, Stack, Text } from '@mantine/core';
import { useTexts } from '../lib/i18n/texts.js';
import { shortcuts, useShortcut } from '../lib/shortcuts.js';
import { keyTexts } from '../ui/key.texts.js';
import { uiTexts } from '../ui/ui.texts.js';

/** What `?` shows: the keys of the page that is open now. */
export function ShortcutList({ opened, onOpen, onClose }: { opened: boolean; onOpen: () => void; onClose: () => void }) {
  const t = useTexts(keyTexts);
  const ui = useTexts(uiTexts);
  const known = shortcuts.use();
  useShortcut('?', t('list'), onOpen);
  const rows = [{ key: 'Ctrl K / ⌘ K', description: t('palette') }, ...known, ...(known.some(({ key }) => key === 'j') ? [{ key: 'Enter', description: t('open') }] : [])];
  return (
    <Modal opened={opened} onClose={onClose} title={<Text fw={600}>{t('title')}</Text>} closeButtonProps={{ 'aria-label': ui('close') }}>
      <Stack gap="xs">
        {rows.map(({ key, description }) => (
          <Group key={key + description} justify="space-between" wrap="nowrap">
            <Text>{description}</Text>
            <Kbd>{key}</Kbd>
          </Group>
        ))}
      </Stack>
    </Modal>
  );
}

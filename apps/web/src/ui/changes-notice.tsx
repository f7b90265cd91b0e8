import { Button } from '@mantine/core';
import { IconRefresh } from '@tabler/icons-react';
import { useState } from 'react';
import { useTexts } from '../lib/i18n/texts.js';
import { useChanges } from '../lib/live.js';
import { uiTexts } from './ui.texts.js';

/** Whether a jump of the page would disturb: the person has scrolled, or is in the middle of something. */
function isReading(): boolean {
  return window.scrollY > 120 || document.querySelector('[role="dialog"]') !== null || Boolean(document.activeElement?.closest('[data-list-row]'));
}

/**
 * Keeps a list fresh without moving what is being read: at rest it refetches at once; otherwise it offers
 * "Có 3 thay đổi mới".
 */
export function ChangesNotice({ onUpdate }: { onUpdate: () => void }) {
  const t = useTexts(uiTexts);
  const [count, setCount] = useState(0);
  useChanges(() => {
    if (isReading()) setCount((known) => known + 1);
    else onUpdate();
  });
  if (count === 0) return null;
  return (
    <Button
      size="compact-md"
      variant="light"
      leftSection={<IconRefresh size={16} aria-hidden />}
      onClick={() => {
        setCount(0);
        onUpdate();
      }}
    >
      {t('changes', { count })} · {t('update')}
    </Button>
  );
}

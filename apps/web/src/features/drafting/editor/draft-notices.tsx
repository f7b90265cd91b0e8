import { Alert } from '@mantine/core';
import { IconArrowBackUp } from '@tabler/icons-react';
import { useState } from 'react';
import { useTexts } from '../../../lib/i18n/texts.js';
import { uiTexts } from '../../../ui/ui.texts.js';
import { editorTexts } from './editor.texts.js';

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

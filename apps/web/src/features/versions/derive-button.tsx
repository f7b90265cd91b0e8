import { Button } from '@mantine/core';
import { IconCopyPlus } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useCommands } from '../../lib/commands.js';
import { useTexts } from '../../lib/i18n/texts.js';
import { DeriveDialog } from './derive-dialog.js';
import { versionTexts } from './versions.texts.js';

/** Starts a new plan from this one; in the palette as well. */
export function DeriveButton({ planId, title, isReceived }: { planId: string; title: string; isReceived: boolean }) {
  const t = useTexts(versionTexts);
  const [isAsking, setAsking] = useState(false);
  useCommands(useMemo(() => [{ id: 'derive-plan', label: t('derive'), description: title, run: () => setAsking(true) }], [t, title]));
  return (
    <>
      <Button variant="subtle" color="gray" leftSection={<IconCopyPlus size={18} aria-hidden />} onClick={() => setAsking(true)}>
        {t('deriveTitle')}
      </Button>
      <DeriveDialog opened={isAsking} onClose={() => setAsking(false)} planId={planId} title={title} isReceived={isReceived} />
    </>
  );
}

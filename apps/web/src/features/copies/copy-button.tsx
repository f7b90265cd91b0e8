import { Button } from '@mantine/core';
import { IconCertificate } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useCommands } from '../../lib/commands.js';
import { useTexts } from '../../lib/i18n/texts.js';
import { copyTexts } from './copies.texts.js';
import { RequestCopyDialog } from './request-copy-dialog.js';

/** Asks for a certified copy of this plan; in the palette as well. */
export function CopyButton({ planId, title, variant = 'subtle' }: { planId: string; title: string; variant?: 'subtle' | 'default' }) {
  const t = useTexts(copyTexts);
  const [isAsking, setAsking] = useState(false);
  useCommands(useMemo(() => [{ id: 'request-copy', label: t('title'), description: title, run: () => setAsking(true) }], [t, title]));
  return (
    <>
      <Button variant={variant} color="gray" leftSection={<IconCertificate size={18} aria-hidden />} onClick={() => setAsking(true)}>
        {t('title')}
      </Button>
      <RequestCopyDialog opened={isAsking} onClose={() => setAsking(false)} planId={planId} title={title} />
    </>
  );
}

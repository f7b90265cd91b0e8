import { Skeleton, Stack, VisuallyHidden } from '@mantine/core';
import { useTexts } from '../lib/i18n/texts.js';
import { uiTexts } from './ui.texts.js';

/** Keeps the layout of a page while it loads: a heading and rows of the height they will have. */
export function PageSkeleton({ rows = 6, rowHeight = 64 }: { rows?: number; rowHeight?: number }) {
  const t = useTexts(uiTexts);
  return (
    <Stack gap="sm" aria-busy="true">
      <VisuallyHidden role="status">{t('loading')}</VisuallyHidden>
      <Skeleton height={30} width={220} mb="sm" />
      {Array.from({ length: rows }, (_, row) => (
        <Skeleton key={row} height={rowHeight} />
      ))}
    </Stack>
  );
}

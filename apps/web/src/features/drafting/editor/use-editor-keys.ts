import { useMemo } from 'react';
import { useTexts } from '../../../lib/i18n/texts.js';
import { useRegistered } from '../../../lib/registry.js';
import { shortcuts } from '../../../lib/shortcuts.js';
import { editorTexts } from './editor.texts.js';
import { kindOrder } from './surface/line-keys.js';

/** Lists the keys of the text under `?`. */
export function useEditorKeys(): void {
  const t = useTexts(editorTexts);
  const keys = useMemo(
    () => [
      { key: 'Enter', description: t('key.enter') },
      { key: 'Tab / Shift Tab', description: t('key.tab') },
      { key: 'Alt ↑ / Alt ↓', description: t('key.move') },
      { key: 'Backspace', description: t('key.backspace') },
      ...kindOrder.map((kind, at) => ({ key: `Ctrl Alt ${at + 1}`, description: t(`kind.${kind}`) })),
      { key: 'Ctrl Alt F', description: t('toolbar.footnote') },
      { key: 'Ctrl Z / Ctrl Y', description: t('key.undo') },
      { key: 'Ctrl S', description: t('key.keep') },
      { key: 'Ctrl Space', description: t('key.complete') },
      { key: 'F8 / Shift F8', description: t('key.finding') },
      { key: 'Esc', description: t('key.leave') },
      { key: '1.  a)  I.  -  +', description: t('key.series') },
    ],
    [t],
  );
  useRegistered(shortcuts, keys);
}

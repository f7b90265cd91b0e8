import { useEffect, useEffectEvent } from 'react';
import { useTexts } from '../../../lib/i18n/texts.js';
import { useShortcut } from '../../../lib/shortcuts.js';
import { importingTexts } from './importing.texts.js';

export interface DoubtKeys {
  onAccept: () => void;
  onMend: () => void;
  onBack: () => void;
  /** Whether Enter on this element means the doubt at hand. Everywhere else it keeps its meaning. */
  isPlaceOfReview: (target: Element) => boolean;
}

/** Enter or Y: right, the next one. N: to be mended in the draft. With Shift: back. */
export function useDoubtKeys(isOn: boolean, { onAccept, onMend, onBack, isPlaceOfReview }: DoubtKeys): void {
  const t = useTexts(importingTexts);
  useShortcut('y', t('accept'), isOn ? onAccept : null);
  useShortcut('n', t('mend'), isOn ? onMend : null);
  useShortcut('Y', t('back'), isOn ? onBack : null);
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
    if (!(event.target instanceof Element) || !(event.target === document.body || isPlaceOfReview(event.target))) return;
    event.preventDefault();
    if (event.shiftKey) onBack();
    else onAccept();
  });
  useEffect(() => {
    if (!isOn) return;
    const listener = (event: KeyboardEvent) => press(event);
    document.addEventListener('keydown', listener);
    return () => document.removeEventListener('keydown', listener);
  }, [isOn]);
}

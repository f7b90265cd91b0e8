import { useRef, type ReactNode } from 'react';
import { useTexts } from '../lib/i18n/texts.js';
import { useShortcut } from '../lib/shortcuts.js';
import { keyTexts } from './key.texts.js';

/** Marks the element of a row that takes the focus: spread it on the row's link or button. */
export const listItem = { 'data-list-item': '' };

/**
 * j and k move the focus through the rows; Enter opens, because the focus is on a link. Wrap the list and spread
 * `listItem` on the link of each row.
 */
export function ListKeys({ children }: { children: ReactNode }) {
  const t = useTexts(keyTexts);
  const list = useRef<HTMLDivElement>(null);
  const move = (step: 1 | -1) => {
    const items = [...(list.current?.querySelectorAll<HTMLElement>('[data-list-item]') ?? [])];
    const current = items.findIndex((item) => item === document.activeElement || item.closest('[data-list-row]')?.contains(document.activeElement));
    const next = items[current === -1 ? (step === 1 ? 0 : items.length - 1) : Math.min(Math.max(current + step, 0), items.length - 1)];
    next?.focus();
    next?.scrollIntoView({ block: 'nearest' });
  };
  useShortcut('j', t('next'), () => move(1));
  useShortcut('k', t('previous'), () => move(-1));
  return <div ref={list}>{children}</div>;
}

import { memo, useEffect, useRef } from 'react';
import { useTexts } from '../../../lib/i18n/texts.js';
import { importingTexts } from './importing.texts.js';
import styles from './importing.module.css';

const BLOCK = 100;

export interface SourceLinesProps {
  text: string;
  /** Numbers of the lines a reader should look at, from 1. */
  marked: ReadonlySet<number>;
  current: { line: number; endLine: number } | null;
}

/** The text that was given, line by line. Blocks out of sight are not laid out, so a long file scrolls smoothly. */
export const SourceLines = memo(function SourceLines({ text, marked, current }: SourceLinesProps) {
  const t = useTexts(importingTexts);
  const pane = useRef<HTMLDivElement>(null);
  const lines = text.split('\n');
  const blocks = Array.from({ length: Math.ceil(lines.length / BLOCK) }, (_, i) => lines.slice(i * BLOCK, (i + 1) * BLOCK));

  useEffect(() => {
    const element = current && pane.current?.querySelector<HTMLElement>(`[data-line="${current.line}"]`);
    if (!element || !pane.current) return;
    const top = element.getBoundingClientRect().top - pane.current.getBoundingClientRect().top;
    if (top < 24 || top > pane.current.clientHeight - 96) pane.current.scrollBy({ top: top - pane.current.clientHeight / 3 });
  }, [current]);

  return (
    <div ref={pane} className={styles.source} tabIndex={0} role="region" aria-label={t('source')}>
      {blocks.map((block, at) => (
        <div key={at} className={styles.block}>
          {block.map((line, i) => {
            const number = at * BLOCK + i + 1;
            const isCurrent = current !== null && number >= current.line && number <= current.endLine;
            return (
              <div key={number} data-line={number} data-doubtful={marked.has(number) || undefined} data-current={isCurrent || undefined}>
                <span className={styles.number}>{number}</span>
                <span className={styles.text}>{line}</span>
              </div>
            );
          })}
        </div>
      ))}
    </div>
  );
});

import { memo, useEffect, useMemo, useRef } from 'react';
import { useTexts } from '../../../lib/i18n/texts.js';
import { importingTexts } from './importing.texts.js';
import styles from './importing.module.css';

const BLOCK = 100;

interface LineRange {
  line: number;
  endLine: number;
}

export interface SourceLinesProps {
  text: string;
  /** Numbers of the lines a reader should look at, from 1. */
  marked: ReadonlySet<number>;
  /** The lines at hand; they are brought into view. */
  current: LineRange | null;
  /** The lines of what is pointed at; brought into view only when `follows`. */
  tied: LineRange | null;
  follows: boolean;
  onPoint: (line: number | null) => void;
}

/** The text that was given, line by line. Pointing at a line shows what was read from it. */
export function SourceLines({ text, marked, current, tied, follows, onPoint }: SourceLinesProps) {
  const t = useTexts(importingTexts);
  const pane = useRef<HTMLDivElement>(null);

  useEffect(() => setLines(pane.current, 'data-doubtful', [...marked]), [text, marked]);
  useEffect(() => {
    setLines(pane.current, 'data-current', numbersOf(current));
    if (current) bringIntoView(pane.current, current.line);
  }, [text, current]);
  useEffect(() => {
    setLines(pane.current, 'data-tied', numbersOf(tied));
    if (tied && follows) bringIntoView(pane.current, tied.line);
  }, [text, tied, follows]);

  const point = (target: EventTarget) => {
    const line = target instanceof Element ? target.closest<HTMLElement>('[data-line]')?.dataset.line : undefined;
    if (line !== undefined) onPoint(Number(line));
  };
  return (
    <div
      ref={pane}
      className={styles.source}
      tabIndex={0}
      role="region"
      aria-label={t('source')}
      data-review
      onPointerOver={(event) => event.pointerType === 'mouse' && point(event.target)}
      onClick={(event) => point(event.target)}
      onPointerLeave={(event) => event.pointerType === 'mouse' && onPoint(null)}
    >
      <Blocks text={text} />
    </div>
  );
}

const numbersOf = (range: LineRange | null): number[] => (range ? Array.from({ length: range.endLine - range.line + 1 }, (_, i) => range.line + i) : []);

/** Marks lines without setting a long text again. */
function setLines(pane: HTMLElement | null, attribute: string, lines: readonly number[]): void {
  for (const element of pane?.querySelectorAll(`[${attribute}]`) ?? []) element.removeAttribute(attribute);
  for (const line of lines) lineElement(pane, line)?.setAttribute(attribute, '');
}

const lineElement = (pane: HTMLElement | null, line: number): Element | undefined => pane?.children[Math.floor((line - 1) / BLOCK)]?.children[(line - 1) % BLOCK];

function bringIntoView(pane: HTMLElement | null, line: number): void {
  const element = lineElement(pane, line);
  if (!element || !pane) return;
  const top = element.getBoundingClientRect().top - pane.getBoundingClientRect().top;
  if (top < 24 || top > pane.clientHeight - 96) pane.scrollBy({ top: top - pane.clientHeight / 3 });
}

/** Blocks out of sight are not laid out, so a long file scrolls smoothly. */
const Blocks = memo(function Blocks({ text }: { text: string }) {
  const blocks = useMemo(() => {
    const lines = text.split('\n');
    return Array.from({ length: Math.ceil(lines.length / BLOCK) }, (_, i) => lines.slice(i * BLOCK, (i + 1) * BLOCK));
  }, [text]);
  return blocks.map((block, at) => (
    <div key={at} className={styles.block}>
      {block.map((line, i) => (
        <div key={i} data-line={at * BLOCK + i + 1}>
          <span className={styles.number}>{at * BLOCK + i + 1}</span>
          <span className={styles.text}>{line}</span>
        </div>
      ))}
    </div>
  ));
});

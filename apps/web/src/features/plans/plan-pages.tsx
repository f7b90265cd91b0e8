import { Alert, Skeleton, Stack } from '@mantine/core';
import { useElementSize, useInViewport } from '@mantine/hooks';
import { getDocument, GlobalWorkerOptions, type PDFDocumentProxy } from 'pdfjs-dist';
import workerUrl from 'pdfjs-dist/build/pdf.worker.min.mjs?url';
import { useEffect, useRef, useState } from 'react';
import { useTexts } from '../../lib/i18n/texts.js';
import { planTexts } from './plan.texts.js';
import styles from './plan-page.module.css';

GlobalWorkerOptions.workerSrc = workerUrl;

/** The exact pages of the PDF, each drawn when it comes into view. */
export function PlanPages({ url }: { url: string }) {
  const t = useTexts(planTexts);
  const { ref, width } = useElementSize();
  const [pdf, setPdf] = useState<PDFDocumentProxy | null>(null);
  const [hasFailed, setFailed] = useState(false);

  useEffect(() => {
    const task = getDocument({ url, withCredentials: true });
    task.promise.then(setPdf, () => setFailed(true));
    return () => void task.destroy();
  }, [url]);

  return (
    <Stack ref={ref} gap="lg">
      {hasFailed && (
        <Alert color="yellow" role="alert">
          {t('page.pagesFailed')}
        </Alert>
      )}
      {!pdf && !hasFailed && <Skeleton className={styles.page} height={width * Math.SQRT2} />}
      {pdf && width > 0 && Array.from({ length: pdf.numPages }, (_, index) => <Page key={index} pdf={pdf} number={index + 1} width={Math.min(width, 900)} />)}
    </Stack>
  );
}

function Page({ pdf, number, width }: { pdf: PDFDocumentProxy; number: number; width: number }) {
  const t = useTexts(planTexts);
  const canvas = useRef<HTMLCanvasElement>(null);
  const { ref, inViewport } = useInViewport<HTMLDivElement>();
  const [words, setWords] = useState('');
  const [height, setHeight] = useState(width * Math.SQRT2);
  const [wasSeen, setSeen] = useState(false);
  if (inViewport && !wasSeen) setSeen(true);

  useEffect(() => {
    if (!wasSeen) return;
    let cancel: (() => void) | undefined;
    let isGone = false;
    void (async () => {
      const page = await pdf.getPage(number);
      const natural = page.getViewport({ scale: 1 });
      const viewport = page.getViewport({ scale: (width / natural.width) * Math.min(window.devicePixelRatio, 2) });
      if (isGone || !canvas.current) return;
      setHeight((width * natural.height) / natural.width);
      canvas.current.width = viewport.width;
      canvas.current.height = viewport.height;
      const drawing = page.render({ canvas: canvas.current, viewport });
      cancel = () => drawing.cancel();
      const content = await page.getTextContent();
      if (!isGone) setWords(content.items.map((item) => ('str' in item ? item.str : '')).join(' '));
      await drawing.promise.catch(() => undefined);
    })();
    return () => {
      isGone = true;
      cancel?.();
    };
  }, [pdf, number, width, wasSeen]);

  return (
    <div ref={ref} className={styles.page} style={{ width, height }}>
      <canvas ref={canvas} role="img" aria-label={`${t('page.pageOf', { page: number, pages: pdf.numPages })}. ${words}`} style={{ width: '100%', height: '100%' }} />
    </div>
  );
}

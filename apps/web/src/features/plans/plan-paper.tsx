import { useQuery } from '@apollo/client/react';
import { Alert, Box, Button, Group, SegmentedControl, Skeleton, Text } from '@mantine/core';
import { useElementSize } from '@mantine/hooks';
import { paperCss } from '@banhanh/typesetting/html';
import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import { graphql } from '../../generated/index.js';
import { useTexts } from '../../lib/i18n/texts.js';
import { ErrorPanel } from '../../ui/error-panel.js';
import { DownloadMenu } from './download-menu.js';
import { planTexts } from './plan.texts.js';
import styles from './plan-page.module.css';

const PlanPages = lazy(async () => ({ default: (await import('./plan-pages.js')).PlanPages }));

export const PlanText = graphql(`
  query PlanText($id: ID!) {
    plan(id: $id) {
      id
      documentHash
      html
      document
    }
  }
`);

const sheetWidth = 812;

export interface PlanPaperProps {
  id: string;
  pdfUrl: string;
  file: { sha256: string; pages: number } | null;
  /** Hash of the text as it stands now; when another one is on the page, the reader is told instead of moved. */
  documentHash: string;
  /** Changes when the same text prints differently: signed, numbered, issued. */
  printedAs: string;
}

/** The plan as paper: the reading view, or on request the exact pages of the PDF. */
export function PlanPaper({ id, pdfUrl, file, documentHash, printedAs }: PlanPaperProps) {
  const t = useTexts(planTexts);
  const [view, setView] = useState<'paper' | 'pages'>('paper');
  const { data, error, refetch } = useQuery(PlanText, { variables: { id } });
  const text = data?.plan;
  const shownAs = useRef(printedAs);
  useEffect(() => {
    if (shownAs.current === printedAs) return;
    shownAs.current = printedAs;
    void refetch();
  }, [printedAs, refetch]);
  return (
    <section aria-label={t('page.paper')} className={styles.desk}>
      <Group justify="space-between" gap="xs" className="no-print" mb="sm">
        <SegmentedControl
          size="sm"
          aria-label={t('page.view')}
          value={view}
          onChange={(value) => setView(value as 'paper' | 'pages')}
          data={[
            { value: 'paper', label: t('page.viewPaper') },
            { value: 'pages', label: t('page.viewPages') },
          ]}
        />
        <DownloadMenu id={id} pdfUrl={pdfUrl} isOfficial={file !== null} />
      </Group>
      {text && text.documentHash !== documentHash && (
        <Alert color="lagoon" mb="sm" role="status">
          <Group justify="space-between">
            {t('page.textChanged')}
            <Button size="compact-sm" onClick={() => void refetch()}>
              {t('page.showChanged')}
            </Button>
          </Group>
        </Alert>
      )}
      {view === 'pages' ? (
        <Suspense fallback={<SheetSkeleton />}>
          <Text size="sm" className="quiet" mb="sm">
            {file ? t('page.officialFile', { pages: file.pages, hash: `${file.sha256.slice(0, 16)}…` }) : t('page.draftPrint')}
          </Text>
          <PlanPages key={pdfUrl} url={pdfUrl} />
        </Suspense>
      ) : text ? (
        <Paper html={text.html} />
      ) : error ? (
        <ErrorPanel error={error} onRetry={() => void refetch()} />
      ) : (
        <SheetSkeleton />
      )}
    </section>
  );
}

/** Sheets keep the proportions of the print and shrink with the column; on a phone the text reflows. */
function Paper({ html }: { html: string }) {
  const { ref, width } = useElementSize();
  const isReflowed = width > 0 && width < 560;
  const scale = width === 0 || isReflowed ? 1 : Math.min(1, width / sheetWidth);
  return (
    <div ref={ref} className={styles.paper}>
      <style>{paperCss}</style>
      <div style={isReflowed ? undefined : { zoom: scale, width: sheetWidth, marginInline: 'auto' }} dangerouslySetInnerHTML={{ __html: html }} />
    </div>
  );
}

function SheetSkeleton() {
  return (
    <Box className={styles.sheetSkeleton} aria-busy="true">
      <Group justify="space-between" mb={48}>
        <Skeleton height={40} width="32%" />
        <Skeleton height={40} width="48%" />
      </Group>
      <Skeleton height={24} width="60%" mx="auto" mb={40} />
      {Array.from({ length: 14 }, (_, line) => (
        <Skeleton key={line} height={14} mb={14} width={line % 5 === 4 ? '58%' : '100%'} />
      ))}
    </Box>
  );
}

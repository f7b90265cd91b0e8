import { Stack, Text, Title, UnstyledButton } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useTexts } from '../../../lib/i18n/texts.js';
import { leftoversOf, wordsOfPaper, type Leftover, type Provenance } from './accounting.js';
import styles from './importing.module.css';
import { importingTexts } from './importing.texts.js';
import type { ImportPreview } from './use-preview-import.js';

/** Lines listed at most for each kind. */
const MOST = 100;

/** Where every word of the file has gone: what is not on the paper, and what was written anew. */
export function SourceAccount({ preview, onLine }: { preview: ImportPreview; onLine: (line: number) => void }) {
  const t = useTexts(importingTexts);
  const [leftovers, setLeftovers] = useState<readonly Leftover[] | null>(null);
  // A long file is compared after it is shown.
  useEffect(() => {
    const timer = setTimeout(() => setLeftovers(leftoversOf(preview.sourceText, preview.provenance as Provenance, wordsOfPaper(preview.html))));
    return () => clearTimeout(timer);
  }, [preview]);
  const missing = leftovers?.filter(({ kind }) => kind === 'missing') ?? [];
  const aside = leftovers?.filter(({ kind }) => kind !== 'missing') ?? [];
  const markers = preview.normalised.filter(({ what }) => what === 'SPACED_MARKER');
  const spaces = preview.normalised.filter(({ what }) => what === 'DOUBLE_SPACE');
  return (
    <Stack gap="xs">
      <Title order={2} fz="md">
        {t('account.title')}
      </Title>
      {leftovers === null ? (
        <Text size="sm" className="quiet">
          {t('account.comparing')}
        </Text>
      ) : missing.length === 0 ? (
        <Text size="sm" className={styles.allRight}>
          <IconCircleCheck size={17} aria-hidden />
          {t('account.whole')}
        </Text>
      ) : (
        <Text size="sm" className={styles.notAll}>
          <IconAlertTriangle size={17} aria-hidden />
          {t('account.missing', { count: missing.length })}
        </Text>
      )}
      <Lines items={missing} onLine={onLine} />
      {aside.length > 0 && <Details label={t('account.aside', { count: aside.length })} items={aside} onLine={onLine} />}
      {markers.length > 0 && <Details label={t('account.markers', { count: markers.length })} items={markers.map(({ line, source }) => ({ line, text: `“${source}” → “${source.replace(/\s+/gu, '')}”` }))} onLine={onLine} />}
      {spaces.length > 0 && <Details label={t('account.spaces', { count: spaces.length })} items={spaces.map(({ line, source }) => ({ line, text: `“${source}”` }))} onLine={onLine} />}
    </Stack>
  );
}

interface Item {
  line: number;
  text: string;
}

function Details({ label, items, onLine }: { label: string; items: readonly Item[]; onLine: (line: number) => void }) {
  return (
    <details className={styles.details}>
      <summary>{label}</summary>
      <Lines items={items} onLine={onLine} />
    </details>
  );
}

function Lines({ items, onLine }: { items: readonly Item[]; onLine: (line: number) => void }) {
  const t = useTexts(importingTexts);
  return (
    <>
      <ul className={styles.doubts}>
        {items.slice(0, MOST).map(({ line, text }, index) => (
          <li key={index}>
            <UnstyledButton className={styles.doubt} onClick={() => onLine(line)}>
              <Text span size="xs" className="quiet numbers">
                {t('doubtLine', { line })}
              </Text>
              <Text span size="sm" display="block" className={styles.asTyped}>
                {text}
              </Text>
            </UnstyledButton>
          </li>
        ))}
      </ul>
      {items.length > MOST && (
        <Text size="xs" className="quiet">
          {t('account.more', { count: items.length - MOST })}
        </Text>
      )}
    </>
  );
}

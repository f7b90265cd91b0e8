import { Anchor, Badge, Button, Checkbox, Group, Skeleton, Text, UnstyledButton } from '@mantine/core';
import { useIntersection } from '@mantine/hooks';
import { IconAlertCircle, IconClockPause, IconHistory } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { Link } from 'react-router';
import { graphql, readFragment, type FragmentType } from '../../../generated/index.js';
import { useTexts } from '../../../lib/i18n/texts.js';
import { DateText } from '../../../ui/date-text.js';
import { DueText } from '../../../ui/due-text.js';
import { listItem } from '../../../ui/list-keys.js';
import type { SigningResult } from './signing-batch.js';
import { signingTexts } from './signing.texts.js';
import styles from './signing.module.css';
import type { FileState, PreparedFile } from './use-prepared-files.js';

const SignRowFragment = graphql(`
  fragment SignRow_item on WaitingItem {
    title
    from
    since
    dueAt
    isOverdue
    plan {
      id
      documentHash
      unit {
        id
        name
      }
      versions {
        id
        ordinal
        hash
        isLastDecidedByViewer
      }
    }
  }
`);

export interface SignRowProps {
  item: FragmentType<typeof SignRowFragment>;
  isChosen: boolean;
  onChoose: (isChosen: boolean) => void;
  file: FileState | null;
  /** Asks for the file: it comes into view, or again after a fault. */
  onWant: () => void;
  onRenew: () => void;
  result: SigningResult | null;
}

/** One plan that waits for the viewer's signature: what it is, exactly which file would be signed under which words, and what became of it. */
export function SignRow({ item, isChosen, onChoose, file, onWant, onRenew, result }: SignRowProps) {
  const t = useTexts(signingTexts);
  const { title, from, since, dueAt, isOverdue, plan } = readFragment(SignRowFragment, item);
  const { ref, entry } = useIntersection({ rootMargin: '120px' });
  const isInView = entry?.isIntersecting ?? false;
  useEffect(() => {
    if (isInView || isChosen) onWant();
  }, [isInView, isChosen, onWant]);
  if (!plan) return null;
  const decided = plan.versions.find(({ isLastDecidedByViewer }) => isLastDecidedByViewer);

  return (
    <li ref={ref} className={styles.row} data-list-row="" data-overdue={isOverdue || undefined} data-chosen={isChosen || undefined}>
      <Checkbox
        checked={isChosen}
        onChange={(event) => onChoose(event.currentTarget.checked)}
        label={title}
        classNames={{ body: styles.choice, label: styles.title, labelWrapper: styles.titleWrapper }}
        {...listItem}
      />
      <div className={styles.about}>
        <Group gap={12}>
          <Text size="sm" className="quiet" component="div">
            {plan.unit.name} · {from} · <DateText value={since} as="recent" />
          </Text>
          {dueAt && <DueText value={dueAt} />}
        </Group>
        {decided && decided.hash !== plan.documentHash && (
          <Group gap={8}>
            <Badge variant="light" color="yellow.9" leftSection={<IconHistory size={14} aria-hidden />} className={styles.badge}>
              {t('many.changed')}
            </Badge>
            <Anchor component={Link} to={`/ke-hoach/${plan.id}/so-sanh?tu=${decided.ordinal}`} size="sm" className={styles.link}>
              {t('many.showChanges')}
            </Anchor>
          </Group>
        )}
        <FileLine state={file} planId={plan.id} onRenew={onRenew} />
        <ResultLine result={result} onRenew={onRenew} />
      </div>
    </li>
  );
}

function FileLine({ state, planId, onRenew }: { state: FileState | null; planId: string; onRenew: () => void }) {
  const t = useTexts(signingTexts);
  const open = (
    <Anchor component={Link} to={`/ke-hoach/${planId}`} size="sm" className={styles.link}>
      {t('many.open')}
    </Anchor>
  );
  if (state?.kind === 'ready')
    return (
      <>
        <Text size="sm">{t('many.as', { pages: state.file.pages, as: state.file.signerLines.join(', '), name: state.file.signerName })}</Text>
        <Group gap="4px 16px">
          <Anchor href={state.file.url} target="_blank" rel="noopener" size="sm" className={styles.link}>
            {t('many.look')}
          </Anchor>
          {open}
          <Fingerprint file={state.file} />
        </Group>
      </>
    );
  if (state?.kind === 'failed')
    return (
      <Group gap={12}>
        <Text size="sm" c="var(--urgent)">
          {t('many.notPrepared')} {state.text}
        </Text>
        <Button size="compact-sm" variant="light" onClick={onRenew}>
          {t('many.again')}
        </Button>
        {open}
      </Group>
    );
  return (
    <div>
      <Text size="sm" className="quiet">
        {t('many.preparing')}
      </Text>
      <Skeleton height={12} mt={8} width={240} />
    </div>
  );
}

/** The SHA-256 of the file: its ends, and the whole on demand. */
function Fingerprint({ file }: { file: PreparedFile }) {
  const t = useTexts(signingTexts);
  const [isWhole, setWhole] = useState(false);
  const short = `${file.sha256.slice(0, 8)}…${file.sha256.slice(-8)}`;
  return (
    <UnstyledButton className={styles.fingerprint} onClick={() => setWhole(!isWhole)} aria-expanded={isWhole} title={t(isWhole ? 'many.hashShort' : 'many.hashFull')}>
      SHA-256: {isWhole ? file.sha256 : short}
    </UnstyledButton>
  );
}

function ResultLine({ result, onRenew }: { result: SigningResult | null; onRenew: () => void }) {
  const t = useTexts(signingTexts);
  if (result === null || result.kind === 'signed') return null;
  if (result.kind === 'waits')
    return (
      <Group gap={8} c="var(--at-risk)">
        <IconClockPause size={17} aria-hidden />
        <Text size="sm">{t(`wait.${result.for}`)}</Text>
      </Group>
    );
  return (
    <Group gap={8} c="var(--urgent)" wrap="nowrap" align="flex-start">
      <IconAlertCircle size={17} aria-hidden style={{ flex: 'none', marginTop: 3 }} />
      <Text size="sm">
        <strong>{t('many.notSigned')}.</strong> {result.text}
      </Text>
      {result.way === 'reload' && (
        <Button size="compact-sm" variant="light" flex="none" onClick={onRenew}>
          {t('many.again')}
        </Button>
      )}
    </Group>
  );
}

import { useQuery } from '@apollo/client/react';
import { Button, Checkbox, Text } from '@mantine/core';
import { IconSignature } from '@tabler/icons-react';
import { useState } from 'react';
import { Link } from 'react-router';
import { graphql } from '../../../generated/index.js';
import { useTexts } from '../../../lib/i18n/texts.js';
import { useChanges } from '../../../lib/live.js';
import { useShortcut } from '../../../lib/shortcuts.js';
import { EmptyState } from '../../../ui/empty-state.js';
import { ErrorPanel } from '../../../ui/error-panel.js';
import { ListKeys } from '../../../ui/list-keys.js';
import { PageFrame } from '../../../ui/page-frame.js';
import { PageSkeleton } from '../../../ui/page-skeleton.js';
import { SignManyDialog, type ChosenPlan } from './sign-many-dialog.js';
import { SignManyOutcome, type SettledPlan } from './sign-many-outcome.js';
import { SignRow } from './sign-row.js';
import { signingTexts } from './signing.texts.js';
import styles from './signing.module.css';
import { usePreparedFiles } from './use-prepared-files.js';
import { mostAtOnce, useSigningChoice } from './use-signing-choice.js';

const SignManyQuery = graphql(`
  query SignMany {
    home {
      waiting {
        id
        primaryAction
        title
        plan {
          id
          version
        }
        ...SignRow_item
      }
    }
  }
`);

/** The plans that wait for the viewer's signature: see the file of each, choose, confirm once. */
export function SignManyPage() {
  const t = useTexts(signingTexts);
  const { data, error, refetch } = useQuery(SignManyQuery);
  const files = usePreparedFiles();
  const { isChosen, choose, keyOf, results, settle, forget } = useSigningChoice();
  const [asked, setAsked] = useState<readonly ChosenPlan[] | null>(null);
  const [settled, setSettled] = useState<ReadonlyMap<string, string>>(new Map());
  const update = () => void refetch();
  useChanges(() => void (asked === null && update()));

  const items = (data?.home.waiting ?? []).flatMap((item) => (item.primaryAction === 'SIGN' && item.plan ? [{ item, plan: item.plan }] : []));
  const offered = items.slice(0, mostAtOnce).map(({ plan }) => plan);
  const picked = items.filter(({ plan }) => isChosen(plan));
  const ready = picked.flatMap(({ item, plan }): ChosenPlan[] => {
    const state = files.of(plan);
    if (state?.kind !== 'ready') return [];
    const { sha256, asks, isDemo } = state.file;
    return [{ title: item.title, asks, isDemo, signing: { planId: plan.id, version: plan.version, idempotencyKey: keyOf(plan.id), pdfHash: sha256, note: null } }];
  });
  const isReady = ready.length > 0 && ready.length === picked.length;
  const ask = () => {
    if (isReady) setAsked(ready);
  };
  useShortcut('a', t('many.title'), asked || !isReady ? null : ask);

  if (!data) {
    return (
      <PageFrame title={t('many.title')} width={920}>
        {error ? <ErrorPanel error={error} onRetry={update} /> : <PageSkeleton rows={4} rowHeight={132} />}
      </PageFrame>
    );
  }

  const waitingIds = new Set(items.map(({ plan }) => plan.id));
  const gone = [...settled].flatMap(([planId, title]): SettledPlan[] => {
    const result = results.get(planId);
    return result && (result.kind === 'signed' || !waitingIds.has(planId)) ? [{ planId, title, result }] : [];
  });
  const shown = items.filter(({ plan }) => results.get(plan.id)?.kind !== 'signed');

  return (
    <PageFrame title={t('many.title')} width={920}>
      <SignManyOutcome settled={gone} left={[...results].filter(([planId, { kind }]) => kind !== 'signed' && waitingIds.has(planId)).length} />
      {shown.length === 0 ? (
        <div className={styles.list}>
          <EmptyState icon={IconSignature} title={t('many.emptyTitle')} next={t('many.emptyNext')}>
            <Button component={Link} to="/" variant="light" mt="sm">
              {t('many.home')}
            </Button>
          </EmptyState>
        </div>
      ) : (
        <ListKeys>
          <Text className="quiet" mb="sm">
            {t('many.lead')}
          </Text>
          <div className={styles.all}>
            <Checkbox
              label={t('many.all', { count: offered.length })}
              checked={picked.length > 0 && picked.length >= offered.length}
              indeterminate={picked.length > 0 && picked.length < offered.length}
              onChange={(event) => choose(event.currentTarget.checked ? offered : items.map(({ plan }) => plan), event.currentTarget.checked)}
              classNames={{ body: styles.choice, label: styles.allLabel, labelWrapper: styles.titleWrapper }}
            />
            {items.length > mostAtOnce && (
              <Text size="sm" className="quiet">
                {t('many.most', { count: mostAtOnce })}
              </Text>
            )}
          </div>
          <ul className={styles.list} aria-label={t('many.title')}>
            {shown.map(({ item, plan }) => (
              <SignRow
                key={item.id}
                item={item}
                isChosen={isChosen(plan)}
                onChoose={(isWanted) => choose([plan], isWanted && picked.length < mostAtOnce)}
                file={files.of(plan)}
                onWant={() => files.want(plan)}
                onRenew={() => {
                  forget(plan.id);
                  files.renew(plan);
                  update();
                }}
                result={results.get(plan.id) ?? null}
              />
            ))}
          </ul>
          <div className={styles.bar}>
            <Text size="sm" role="status" className="numbers" flex={1}>
              {picked.length === 0 ? t('many.none') : t('many.chosen', { count: picked.length })}
              {picked.length > ready.length && ` · ${t('many.progress', { ready: ready.length, count: picked.length })}`}
            </Text>
            <Button size="md" disabled={!isReady} onClick={ask}>
              {picked.length === 0 ? t('many.verb') : t('many.sign', { count: picked.length })}
            </Button>
          </div>
        </ListKeys>
      )}
      {asked && (
        <SignManyDialog
          chosen={asked}
          onResults={(tried) => {
            settle(tried);
            setSettled((before) => new Map([...before, ...asked.map(({ signing, title }) => [signing.planId, title] as const)]));
          }}
          onClose={() => {
            setAsked(null);
            update();
            // What became of them stands at the top.
            if (settled.size > 0) window.scrollTo({ top: 0 });
          }}
        />
      )}
    </PageFrame>
  );
}

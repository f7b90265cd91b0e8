import { useQuery } from '@apollo/client/react';
import { Tabs, VisuallyHidden } from '@mantine/core';
import { useElementSize, useMediaQuery } from '@mantine/hooks';
import { lazy, Suspense, useCallback, useEffect, type CSSProperties } from 'react';
import { useParams, useSearchParams } from 'react-router';
import { PlanActDialog } from '../features/plans/acts/plan-act-dialog.js';
import type { PlanAct } from '../features/plans/acts/act-kind.js';
import { DeliveryNow } from '../features/plans/acts/delivery-now.js';
import { PlanNow } from '../features/plans/acts/plan-now.js';
import { AssignmentsPanel } from '../features/plans/assignments-panel.js';
import { OwnDelivery } from '../features/plans/delivery-row.js';
import { HistoryPanel } from '../features/plans/history-panel.js';
import { PlanActKeys, PlanActs, PlanActsBar } from '../features/plans/plan-acts.js';
import { PlanHeading } from '../features/plans/plan-heading.js';
import { PlanLife } from '../features/plans/plan-life.js';
import { PlanOutline, showNode } from '../features/plans/plan-outline.js';
import { PlanPaper } from '../features/plans/plan-paper.js';
import { PlanSkeleton } from '../features/plans/plan-skeleton.js';
import { planTexts } from '../features/plans/plan.texts.js';
import { RecipientsPanel } from '../features/plans/recipients-panel.js';
import styles from '../features/plans/plan-page.module.css';
import { CopiesPanel } from '../features/copies/copies-panel.js';
import { CopyButton } from '../features/copies/copy-button.js';
import { DiscussionPanel } from '../features/discussion/discussion-panel.js';
import { OpinionsPanel } from '../features/reviews/opinions-panel.js';
import { RoutePanel } from '../features/reviews/route-panel.js';
import { KeptFilesPanel, RenewalNotice } from '../features/signatures/kept-files.js';
import { ChangedNotice } from '../features/versions/changed-notice.js';
import { DeriveButton } from '../features/versions/derive-button.js';
import { VersionsPanel } from '../features/versions/versions-panel.js';
import { graphql, readFragment } from '../generated/index.js';
import { useHolds } from '../lib/duties.js';
import { useTexts } from '../lib/i18n/texts.js';
import { useChanges } from '../lib/live.js';
import { ErrorPanel } from '../ui/error-panel.js';
import { PageSkeleton } from '../ui/page-skeleton.js';
import { useAskedAct } from './use-asked-act.js';

const PlanPageQuery = graphql(`
  query PlanPage($id: ID!) {
    plan(id: $id) {
      id
      ...PlanNow_plan
      ...RoutePanel_plan
      ...OpinionsPanel_plan
    }
  }
`);

const tabs = ['opinions', 'route', 'recipients', 'assignments', 'timetable', 'check', 'copies', 'history'] as const;
/** What is issued, or was, has copies; what is in force may be copied. */
const inForce: readonly string[] = ['ISSUED', 'REPORTED', 'ARCHIVED'];

// The reading of deadlines and the tables of the language come with their tabs.
const TimetablePanel = lazy(async () => ({ default: (await import('../features/timetable/timetable-panel.js')).TimetablePanel }));
const CheckPanel = lazy(async () => ({ default: (await import('../features/checking/check-panel.js')).CheckPanel }));

/** One page per plan, the same address for everyone, showing what each may see and do. */
export function PlanPage() {
  const t = useTexts(planTexts);
  const { id = '' } = useParams();
  const [search, setSearch] = useSearchParams();
  const { data, error, loading, refetch } = useQuery(PlanPageQuery, { variables: { id } });
  useChanges(() => void refetch(), id);
  const { ref: top, height: topHeight } = useElementSize();
  const isPhone = useMediaQuery('(max-width: 47.99em)') ?? false;
  const isWide = useMediaQuery('(min-width: 75em)') ?? true;
  const plan = data?.plan ? readFragment(PlanNow, data.plan) : null;
  const mayDraft = useHolds('DRAFTER');
  const isReceived = Boolean(plan?.ownDelivery);
  const [isClerk, isArchivist] = [useHolds('CLERK'), useHolds('ARCHIVIST')];

  useEffect(() => {
    if (plan) document.title = `${plan.reference ?? plan.title} · Ban Hành`;
  }, [plan]);

  // The address says which tab is open and which act is asked, so that both can be linked to and left with Back.
  const put = useCallback(
    (name: string, value: string | null) =>
      setSearch(
        (known) => {
          const next = new URLSearchParams(known);
          if (value === null) next.delete(name);
          else next.set(name, value);
          return next;
        },
        { replace: true },
      ),
    [setSearch],
  );
  const ask = useCallback((act: PlanAct | null) => put('viec', act), [put]);
  const asking = useAskedAct(search.get('viec'), plan?.actions ?? null, () => ask(null));

  if (!data?.plan || !plan) return loading ? <PlanSkeleton /> : <ErrorPanel isPage error={error} onRetry={() => void refetch()} />;

  const asked = search.get('muc') ?? 'opinions';
  const hasCopies = inForce.includes(plan.state) || plan.state === 'REVOKED';
  const offeredTabs = [...tabs, 'life' as const].filter((name) => (name === 'life' ? !isWide : name !== 'copies' || hasCopies));
  const mayCopy = (isClerk || isArchivist) && inForce.includes(plan.state);
  const tab = offeredTabs.find((name) => name === asked) ?? 'opinions';
  const own = plan.ownDelivery ? readFragment(DeliveryNow, plan.ownDelivery) : null;

  return (
    <div style={{ '--top-height': `${topHeight}px` } as CSSProperties}>
      <div className={styles.top} ref={top}>
        <PlanHeading plan={plan} />
        <RenewalNotice planId={id} />
        {!isPhone && (
          <PlanActs plan={plan} onAct={ask}>
            {mayDraft && <DeriveButton planId={id} title={plan.title} isReceived={isReceived} />}
            {mayCopy && <CopyButton planId={id} title={plan.title} />}
          </PlanActs>
        )}
      </div>
      <ChangedNotice planId={id} documentHash={plan.documentHash} />
      <div className={styles.columns}>
        {isWide && (
          <aside className={styles.side}>
            <h2>{t('page.life')}</h2>
            <PlanLife plan={plan} />
            <h2 style={{ marginTop: 28 }}>{t('page.outline')}</h2>
            <PlanOutline id={id} />
          </aside>
        )}
        <PlanPaper id={id} pdfUrl={plan.pdfUrl} file={plan.file} documentHash={plan.documentHash} printedAs={`${plan.state} ${plan.reference ?? ''}`} />
        {isPhone && <PlanActsBar plan={plan} onAct={ask} />}
        <section className={`${styles.panel} no-print`} aria-labelledby="plan-panel">
          <VisuallyHidden component="h2" id="plan-panel">
            {t('page.panel')}
          </VisuallyHidden>
          {own && (
            <div className={styles.card} style={{ margin: '8px 0 16px' }}>
              <OwnDelivery delivery={own} />
            </div>
          )}
          <Tabs value={tab} onChange={(name) => put('muc', name === 'opinions' ? null : name)} keepMounted={false}>
            <Tabs.List mb="md">
              {offeredTabs.map((name) => (
                <Tabs.Tab key={name} value={name} className={styles.tab}>
                  {t(`page.tabs.${name}`)}
                </Tabs.Tab>
              ))}
            </Tabs.List>
            <Tabs.Panel value="opinions" keepMounted>
              <DiscussionPanel planId={id} onGo={showNode} onOpen={() => put('muc', null)} isShown={tab === 'opinions'} />
              {tab === 'opinions' && <OpinionsPanel plan={data.plan} />}
            </Tabs.Panel>
            <Tabs.Panel value="route">
              <RoutePanel plan={data.plan} />
            </Tabs.Panel>
            <Tabs.Panel value="recipients">
              <RecipientsPanel planId={id} />
            </Tabs.Panel>
            <Tabs.Panel value="assignments">
              <AssignmentsPanel planId={id} />
            </Tabs.Panel>
            <Tabs.Panel value="timetable">
              <Suspense fallback={<PageSkeleton rows={4} />}>
                <TimetablePanel planId={id} onGo={showNode} />
              </Suspense>
            </Tabs.Panel>
            <Tabs.Panel value="check">
              <Suspense fallback={<PageSkeleton rows={4} />}>
                <CheckPanel planId={id} onGo={showNode} />
              </Suspense>
            </Tabs.Panel>
            <Tabs.Panel value="copies">
              <CopiesPanel planId={id}>{isPhone && mayCopy && <CopyButton planId={id} title={plan.title} variant="default" />}</CopiesPanel>
            </Tabs.Panel>
            <Tabs.Panel value="history">
              {isPhone && mayDraft && <DeriveButton planId={id} title={plan.title} isReceived={isReceived} />}
              <KeptFilesPanel planId={id} />
              <VersionsPanel planId={id} />
              <HistoryPanel plan={plan} />
            </Tabs.Panel>
            <Tabs.Panel value="life">
              <PlanLife plan={plan} />
            </Tabs.Panel>
          </Tabs>
        </section>
      </div>
      <PlanActKeys plan={plan} onAct={ask} />
      <PlanActDialog act={asking} plan={plan} onClose={() => ask(null)} />
    </div>
  );
}

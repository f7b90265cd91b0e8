import { lazy, Suspense } from 'react';
import { useParams } from 'react-router';
import { LiveCheck } from '../features/checking/live-check.js';
import { useLiveFindings } from '../features/checking/use-live-findings.js';
import { DiscussionSide } from '../features/discussion/discussion-side.js';
import { useSpokenWords } from '../features/discussion/use-spoken-words.js';
import { EditorPage as DraftingPage } from '../features/drafting/editor-page.js';
import { EventsEditor } from '../features/timetable/events-editor.js';
import { PageSkeleton } from '../ui/page-skeleton.js';

const PlanPages = lazy(async () => ({ default: (await import('../features/plans/plan-pages.js')).PlanPages }));

const Pages = ({ url }: { url: string }) => (
  <Suspense fallback={<PageSkeleton rows={8} />}>
    <PlanPages url={url} />
  </Suspense>
);

/** Writing a draft, with the form check, the events, what people say about it and the printed pages beside it. */
export function EditorPage() {
  const { id = '' } = useParams();
  return <DraftingPage useFindings={useLiveFindings} Check={LiveCheck} Events={EventsEditor} Pages={Pages} Side={DiscussionSide} marksOf={useSpokenWords(id)} />;
}

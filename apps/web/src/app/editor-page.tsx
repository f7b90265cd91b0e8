import { lazy, Suspense } from 'react';
import { LiveCheck } from '../features/checking/live-check.js';
import { EditorPage as DraftingPage } from '../features/drafting/editor-page.js';
import { EventsEditor } from '../features/timetable/events-editor.js';
import { PageSkeleton } from '../ui/page-skeleton.js';

const PlanPages = lazy(async () => ({ default: (await import('../features/plans/plan-pages.js')).PlanPages }));

const Pages = ({ url }: { url: string }) => (
  <Suspense fallback={<PageSkeleton rows={8} />}>
    <PlanPages url={url} />
  </Suspense>
);

/** Writing a draft, with the form check, the events and the printed pages beside it. */
export const EditorPage = () => <DraftingPage Check={LiveCheck} Events={EventsEditor} Pages={Pages} />;

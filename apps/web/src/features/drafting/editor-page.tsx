import { PageSkeleton } from '../../ui/page-skeleton.js';

export function EditorPage() {
  return <PageSkeleton />;
}

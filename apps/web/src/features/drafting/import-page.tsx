import { PageSkeleton } from '../../ui/page-skeleton.js';

export function ImportPage() {
  return <PageSkeleton />;
}

import { PageSkeleton } from '../../ui/page-skeleton.js';

export function AssignmentsPage() {
  return <PageSkeleton />;
}

import { PageSkeleton } from '../../ui/page-skeleton.js';

export function PlansPage() {
  return <PageSkeleton />;
}

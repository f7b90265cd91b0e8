import { PageSkeleton } from '../../ui/page-skeleton.js';

export function SearchPage() {
  return <PageSkeleton />;
}

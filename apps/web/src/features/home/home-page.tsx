import { PageSkeleton } from '../../ui/page-skeleton.js';

export function HomePage() {
  return <PageSkeleton />;
}

import { PageSkeleton } from '../../ui/page-skeleton.js';

export function RegisterPage() {
  return <PageSkeleton />;
}

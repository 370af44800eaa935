import { createLazyRoute } from '@tanstack/react-router';
import { Page } from '@/ui/page';

export const Route = createLazyRoute('/recordings')({ component: RecordingsPage });

function RecordingsPage() {
  return <Page title="Recordings" />;
}

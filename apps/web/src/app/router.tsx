import { createBrowserRouter } from 'react-router';
import { ErrorPanel } from '../ui/error-panel.js';
import { PageSkeleton } from '../ui/page-skeleton.js';
import { PageCrash } from './page-crash.js';
import { Shell } from './shell.js';

/** Every page is loaded when it is first opened. Addresses are Vietnamese and stable: people send them to each other. */
export function createRouter() {
  return createBrowserRouter([
    {
      path: '/dang-nhap',
      ErrorBoundary: PageCrash,
      HydrateFallback: () => null,
      lazy: async () => ({ Component: (await import('../features/identity/sign-in-page.js')).SignInPage }),
    },
    {
      path: '/kiem-tra',
      ErrorBoundary: PageCrash,
      HydrateFallback: () => null,
      lazy: async () => ({ Component: (await import('../features/signatures/verify-page.js')).VerifyPage }),
    },
    {
      // Printed on paper: never changes.
      path: '/x/:code',
      ErrorBoundary: PageCrash,
      HydrateFallback: () => null,
      lazy: async () => ({ Component: (await import('../features/signatures/check-page.js')).CheckPage }),
    },
    {
      path: '/',
      Component: Shell,
      ErrorBoundary: PageCrash,
      HydrateFallback: () => <PageSkeleton />,
      children: [
        {
          ErrorBoundary: PageCrash,
          children: [
            { index: true, lazy: async () => ({ Component: (await import('../features/home/home-page.js')).HomePage }) },
            { path: 'soan', lazy: async () => ({ Component: (await import('../features/drafting/import-page.js')).ImportPage }) },
            { path: 'ke-hoach', lazy: async () => ({ Component: (await import('../features/plans/plans-page.js')).PlansPage }) },
            { path: 'ke-hoach/:id', lazy: async () => ({ Component: (await import('./plan-page.js')).PlanPage }) },
            { path: 'ke-hoach/:id/sua', lazy: async () => ({ Component: (await import('./editor-page.js')).EditorPage }) },
            { path: 'ke-hoach/:id/so-sanh', lazy: async () => ({ Component: (await import('../features/versions/compare-page.js')).ComparePage }) },
            { path: 'ky', lazy: async () => ({ Component: (await import('../features/plans/signing/sign-many-page.js')).SignManyPage }) },
            { path: 'van-ban-den', lazy: async () => ({ Component: (await import('../features/deliveries/inbox-page.js')).InboxPage }) },
            { path: 'nhiem-vu', lazy: async () => ({ Component: (await import('../features/assignments/assignments-page.js')).AssignmentsPage }) },
            { path: 'so-dang-ky', lazy: async () => ({ Component: (await import('../features/registers/register-page.js')).RegisterPage }) },
            { path: 'so-dang-ky/ban-sao', lazy: async () => ({ Component: (await import('../features/registers/copy-register-page.js')).CopyRegisterPage }) },
            { path: 'tra-cuu', lazy: async () => ({ Component: (await import('../features/archive/search-page.js')).SearchPage }) },
            { path: 'chu-ky-so', lazy: async () => ({ Component: (await import('../features/signatures/keys-page.js')).KeysPage }) },
            { path: 'co-quan', lazy: async () => ({ Component: (await import('../features/organisation/agency-page.js')).AgencyPage }) },
            { path: 'tai-khoan', lazy: async () => ({ Component: (await import('../features/identity/account-page.js')).AccountPage }) },
            { path: '*', element: <ErrorPanel isPage /> },
          ],
        },
      ],
    },
  ]);
}

import { ApolloProvider } from '@apollo/client/react';
import { MantineProvider } from '@mantine/core';
import { DatesProvider } from '@mantine/dates';
import { Notifications } from '@mantine/notifications';
import 'dayjs/locale/vi';
import { useState } from 'react';
import { RouterProvider } from 'react-router/dom';
import { createApolloClient } from '../lib/apollo.js';
import { theme } from '../ui/theme.js';
import { createRouter } from './router.js';
import { signInAddress } from '../features/identity/sign-in-address.js';

export function App() {
  const [{ client, router }] = useState(() => {
    const created = createRouter();
    const toSignIn = () => {
      if (location.pathname !== '/dang-nhap') void created.navigate(signInAddress(location), { replace: true });
    };
    return { router: created, client: createApolloClient(toSignIn) };
  });
  return (
    <ApolloProvider client={client}>
      <MantineProvider theme={theme} defaultColorScheme="auto">
        <DatesProvider settings={{ locale: 'vi', firstDayOfWeek: 1 }}>
          <Notifications position="bottom-right" limit={4} />
          <RouterProvider router={router} />
        </DatesProvider>
      </MantineProvider>
    </ApolloProvider>
  );
}

import { Alert, Anchor, Button, Divider, PasswordInput, Stack, Text, TextInput, Title } from '@mantine/core';
import { IconFingerprint } from '@tabler/icons-react';
import { planStates } from '@banhanh/lifecycle';
import { useEffect, useState } from 'react';
import { Link } from 'react-router';
import { useTexts } from '../../lib/i18n/texts.js';
import { stateLook } from '../../ui/state-look.js';
import { stateTexts } from '../../ui/state.texts.js';
import { DemoPeople } from './demo-people.js';
import { identityTexts } from './identity.texts.js';
import styles from './sign-in.module.css';
import { useSignIn } from './use-sign-in.js';

const life = planStates.filter((state) => state !== 'cancelled' && state !== 'revoked');

export function SignInPage() {
  const t = useTexts(identityTexts);
  const states = useTexts(stateTexts);
  const { problem, isSigningIn, signIn, signInAsDemo, signInWithPasskey } = useSignIn();
  const [username, setUsername] = useState('');
  const [password, setPassword] = useState('');
  const [isAsked, setAsked] = useState(false);

  useEffect(() => {
    document.title = `${t('title')} · Ban Hành`;
  }, [t]);

  return (
    <main className={styles.page}>
      <div className={styles.cover}>
        <div className={styles.brand}>
          <img src="/favicon.svg" alt="" width={36} height={36} />
          Ban Hành
        </div>
        <p className={styles.lead}>{t('lead')}</p>
        <ul className={styles.life} aria-hidden>
          {life.map((state) => {
            const { icon: StateIcon } = stateLook('plan', state);
            return (
              <li key={state}>
                <StateIcon size={16} stroke={1.7} />
                {states(`plan.${state}`)}
              </li>
            );
          })}
        </ul>
      </div>
      <div className={styles.desk}>
        <div className={styles.column}>
          <DemoPeople onChoose={signInAsDemo} isBusy={isSigningIn} divider={<Divider my="lg" label={<Text size="sm">{t('or')}</Text>} />} />
          <form
            noValidate
            onSubmit={(event) => {
              event.preventDefault();
              setAsked(true);
              if (username.trim() && password) void signIn(username.trim(), password);
            }}
          >
            <Stack gap="sm" maw={360}>
              <Title order={1}>{t('title')}</Title>
              <TextInput
                label={t('username')}
                name="username"
                autoComplete="username"
                autoCapitalize="none"
                size="md"
                value={username}
                error={isAsked && !username.trim() ? t('usernameMissing') : undefined}
                onChange={(event) => setUsername(event.currentTarget.value)}
              />
              <PasswordInput
                label={t('password')}
                name="password"
                autoComplete="current-password"
                size="md"
                value={password}
                error={isAsked && !password ? t('passwordMissing') : undefined}
                onChange={(event) => setPassword(event.currentTarget.value)}
              />
              {problem && (
                <Alert color="red" variant="light" role="alert">
                  {problem}
                </Alert>
              )}
              <Button type="submit" size="md" loading={isSigningIn}>
                {t('signIn')}
              </Button>
              {signInWithPasskey && (
                <Button variant="default" size="md" disabled={isSigningIn} leftSection={<IconFingerprint size={19} aria-hidden />} onClick={() => void signInWithPasskey()}>
                  {t('withPasskey')}
                </Button>
              )}
            </Stack>
          </form>
          <Anchor component={Link} to="/kiem-tra" size="sm" className="quiet" display="inline-block" mt="lg" underline="always">
            {t('verify')}
          </Anchor>
        </div>
      </div>
    </main>
  );
}

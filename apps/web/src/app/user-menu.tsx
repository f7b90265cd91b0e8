import { useApolloClient } from '@apollo/client/react';
import { Menu, SegmentedControl, Text, UnstyledButton, useMantineColorScheme, type MantineColorScheme } from '@mantine/core';
import { IconBuilding, IconFingerprint, IconKeyboard, IconLogout, IconSignature } from '@tabler/icons-react';
import { Link, useNavigate } from 'react-router';
import { useSignOut } from '../features/identity/use-sign-out.js';
import { chooseLanguage, currentLanguage, languages, type Language } from '../lib/i18n/language.js';
import { useTexts } from '../lib/i18n/texts.js';
import { PersonAvatar } from '../ui/person-name.js';
import { appTexts } from './app.texts.js';
import type { ShellViewer } from './shell-header.js';

const languageNames: Record<Language, string> = { vi: 'Tiếng Việt', en: 'English' };

export function UserMenu({ viewer, onShortcuts }: { viewer: ShellViewer; onShortcuts: () => void }) {
  const t = useTexts(appTexts);
  const client = useApolloClient();
  const navigate = useNavigate();
  const signOut = useSignOut();
  const { colorScheme, setColorScheme } = useMantineColorScheme();

  const leave = async () => {
    await signOut();
    await navigate('/dang-nhap');
    await client.clearStore();
  };

  return (
    <Menu position="bottom-end" width={280} closeOnItemClick={false}>
      <Menu.Target>
        <UnstyledButton aria-label={t('account', { name: viewer.person.fullName })} mih={44} miw={44} style={{ display: 'grid', placeItems: 'center' }}>
          <PersonAvatar name={viewer.person.fullName} size={34} />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Text px="sm" pt="xs" fw={600}>
          {viewer.person.fullName}
        </Text>
        {viewer.positions.map(({ title }) => (
          <Text key={title} px="sm" size="sm" className="quiet">
            {title}
          </Text>
        ))}
        <Text px="sm" pb="xs" size="sm" className="quiet">
          {viewer.agency.name}
        </Text>
        <Menu.Divider />
        <Menu.Label>{t('language')}</Menu.Label>
        <SegmentedControl
          fullWidth
          aria-label={t('language')}
          value={currentLanguage()}
          onChange={(value) => chooseLanguage(value as Language)}
          data={languages.map((value) => ({ value, label: languageNames[value] }))}
        />
        <Menu.Label>{t('theme')}</Menu.Label>
        <SegmentedControl
          fullWidth
          aria-label={t('theme')}
          value={colorScheme}
          onChange={(value) => setColorScheme(value as MantineColorScheme)}
          data={(['light', 'dark', 'auto'] as const).map((value) => ({ value, label: t(value) }))}
        />
        <Menu.Divider mt="sm" />
        <Menu.Item leftSection={<IconSignature size={18} aria-hidden />} onClick={() => void navigate('/chu-ky-so')} closeMenuOnClick>
          {t('signingKeys')}
        </Menu.Item>
        <Menu.Item component={Link} to="/co-quan" leftSection={<IconBuilding size={18} aria-hidden />} closeMenuOnClick>
          {t('agencyPage')}
        </Menu.Item>
        <Menu.Item component={Link} to="/tai-khoan" leftSection={<IconFingerprint size={18} aria-hidden />} closeMenuOnClick>
          {t('accountPage')}
        </Menu.Item>
        <Menu.Item leftSection={<IconKeyboard size={18} aria-hidden />} onClick={onShortcuts} closeMenuOnClick>
          {t('shortcuts')}
        </Menu.Item>
        <Menu.Item leftSection={<IconLogout size={18} aria-hidden />} onClick={() => void leave()} closeMenuOnClick>
          {t('signOut')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

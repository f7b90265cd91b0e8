import { Button, Menu } from '@mantine/core';
import { IconChevronDown, IconDownload, IconFileText, IconFileTypePdf, IconWorldDownload } from '@tabler/icons-react';
import { useTexts } from '../../lib/i18n/texts.js';
import { planTexts } from './plan.texts.js';

/** The plan as a file: the one that counts, and two for quoting. */
export function DownloadMenu({ id, pdfUrl, isOfficial }: { id: string; pdfUrl: string; isOfficial: boolean }) {
  const t = useTexts(planTexts);
  const files = [
    { icon: IconFileTypePdf, href: pdfUrl, name: t('page.files.pdf'), use: t(isOfficial ? 'page.files.official' : 'page.files.trial') },
    { icon: IconFileText, href: `/plans/${id}/document.docx`, name: t('page.files.word'), use: t('page.files.quoting') },
    { icon: IconWorldDownload, href: `/plans/${id}/document.html`, name: t('page.files.html'), use: t('page.files.quoting') },
  ];
  return (
    <Menu position="bottom-end" width={320} withinPortal={false} withInitialFocusPlaceholder={false}>
      <Menu.Target>
        <Button variant="subtle" color="gray" size="sm" leftSection={<IconDownload size={17} aria-hidden />} rightSection={<IconChevronDown size={15} aria-hidden />}>
          {t('page.download')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {files.map(({ icon: FileIcon, href, name, use }) => (
          <Menu.Item key={href} component="a" href={href} download leftSection={<FileIcon size={20} stroke={1.6} aria-hidden />}>
            {name}
            <span className="quiet" style={{ display: 'block', fontSize: 'var(--mantine-font-size-xs)' }}>
              {use}
            </span>
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

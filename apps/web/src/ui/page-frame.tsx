import { Box, Group, Title } from '@mantine/core';
import { useEffect, type ReactNode } from 'react';

/** A page of the application: its title in the tab and on the page, its acts at the right, its content below. */
export function PageFrame({ title, aside, children, width = 1080 }: { title: string; aside?: ReactNode; children: ReactNode; width?: number | string }) {
  useEffect(() => {
    document.title = `${title} · Ban Hành`;
  }, [title]);
  return (
    <Box maw={width} mx="auto" px={{ base: 'md', sm: 'lg' }} py="lg">
      <Group justify="space-between" mb="md" gap="sm">
        <Title order={1}>{title}</Title>
        {aside}
      </Group>
      {children}
    </Box>
  );
}

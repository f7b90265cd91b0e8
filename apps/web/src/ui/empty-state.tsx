import { Stack, Text, Title } from '@mantine/core';
import type { Icon } from '@tabler/icons-react';
import type { ReactNode } from 'react';

export interface EmptyStateProps {
  icon: Icon;
  title: string;
  /** What happens next, so that nobody waits for nothing. */
  next: string;
  children?: ReactNode;
}

export function EmptyState({ icon: EmptyIcon, title, next, children }: EmptyStateProps) {
  return (
    <Stack align="center" gap="xs" py={48} px="md" ta="center">
      <EmptyIcon size={40} stroke={1.2} color="var(--accent)" aria-hidden />
      <Title order={2} fz="lg">
        {title}
      </Title>
      <Text className="quiet" maw={440}>
        {next}
      </Text>
      {children}
    </Stack>
  );
}

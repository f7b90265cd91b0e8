import { Avatar, Group, Text } from '@mantine/core';

/** In Vietnam people are known by the last word of the name; the initials take the first and the last. */
function initials(fullName: string): string {
  const words = fullName.trim().split(/\s+/);
  return `${words[0]?.[0] ?? ''}${words.length > 1 ? (words.at(-1)?.[0] ?? '') : ''}`.toLocaleUpperCase('vi');
}

export function PersonAvatar({ name, size = 28 }: { name: string; size?: number }) {
  return (
    <Avatar size={size} color="lagoon" aria-hidden styles={{ placeholder: { fontSize: size * 0.38, color: 'var(--accent)' } }}>
      {initials(name)}
    </Avatar>
  );
}

/** A person with the initials, and below them what they are here. */
export function PersonName({ name, detail }: { name: string; detail?: string | null }) {
  return (
    <Group gap={8} wrap="nowrap" component="span" display="inline-flex">
      <PersonAvatar name={name} />
      <span>
        <Text span size="sm" fw={500} display="block">
          {name}
        </Text>
        {detail && (
          <Text span size="xs" className="quiet" display="block">
            {detail}
          </Text>
        )}
      </span>
    </Group>
  );
}

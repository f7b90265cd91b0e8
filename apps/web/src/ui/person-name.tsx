import { Group, Text } from '@mantine/core';
import styles from './person-name.module.css';

/** In Vietnam people are known by the last word of the name; the initials take the first and the last. */
function initials(fullName: string): string {
  const words = fullName.trim().split(/\s+/);
  return `${words[0]?.[0] ?? ''}${words.length > 1 ? (words.at(-1)?.[0] ?? '') : ''}`.toLocaleUpperCase('vi');
}

/** The initials in a circle; decoration beside a name, so they are no text of the page. */
export function PersonAvatar({ name, size = 28 }: { name: string; size?: number }) {
  return <span aria-hidden className={styles.avatar} data-initials={initials(name)} style={{ width: size, height: size, fontSize: size * 0.38 }} />;
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

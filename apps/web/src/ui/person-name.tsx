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

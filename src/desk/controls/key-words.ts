// The name of a key as it is read and read out.

/** @param key as `keyName` gives it */
export function keyWords(t: (id: string) => string, key: string): string {
  if (key === ' ') return t('key.Space');
  return key.length === 1 ? key.toUpperCase() : t(`key.${key}`);
}

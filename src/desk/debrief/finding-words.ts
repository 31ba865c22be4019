// Which message tells what to do better: the finding's own, or that of its family.

/** Message ids to try in turn. */
export function betterKeys(findingId: string): string[] {
  const family = findingId.split('.').slice(0, -1).join('.');
  return [`findings:better.${findingId}`, `findings:better.${family}`];
}

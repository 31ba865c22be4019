// Finds the id a person most likely meant, for "did you mean" in messages.

/** Letters to add, drop, change or swap with a neighbour to come from one word to the other. */
export function editDistance(a: string, b: string): number {
  const rows: number[][] = [];
  for (let i = 0; i <= a.length; i++) {
    rows.push([i]);
    for (let j = 1; j <= b.length; j++) {
      if (i === 0) {
        rows[0].push(j);
        continue;
      }
      const changed = rows[i - 1][j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1);
      let least = Math.min(rows[i - 1][j] + 1, rows[i][j - 1] + 1, changed);
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      if (swapped) least = Math.min(least, rows[i - 2][j - 2] + 1);
      rows[i].push(least);
    }
  }
  return rows[a.length][b.length];
}

/** The parts of an id in the order of their letters, so that 'left-cheek' finds 'cheek-left'. */
function partsOf(id: string): string {
  return id
    .split(/[-._ ]+/)
    .sort((a, b) => (a < b ? -1 : a > b ? 1 : 0))
    .join('-');
}

/** The known ids nearest to a wrong one, at most three, best first; none when nothing is near. */
export function nearest(wrong: string, known: readonly string[]): string[] {
  const said = wrong.slice(0, 80).toLowerCase();
  return known
    .map((id, index) => {
      const distance = Math.min(editDistance(said, id.toLowerCase()), editDistance(partsOf(said), partsOf(id)));
      const begins = said.length >= 3 && (id.startsWith(said) || said.startsWith(id));
      return { id, index, distance: begins ? Math.min(distance, 2) : distance };
    })
    .filter(
      ({ id, distance }) => distance <= Math.max(1, Math.floor(Math.min(said.length, id.length) / 3)) || distance <= 2,
    )
    .filter(({ id, distance }) => distance < id.length)
    .sort((a, b) => a.distance - b.distance || a.index - b.index)
    .slice(0, 3)
    .map(({ id }) => id);
}

/** Longer lists are cut: nobody reads them. */
const MOST_LISTED = 24;

/** The cure for a wrong id: near ones if there are any, else all that are known. */
export function didYouMean(wrong: string, known: readonly string[]): string {
  const near = nearest(wrong, known);
  if (near.length > 0) return `Did you mean ${near.join(', or ')}?`;
  if (known.length === 0) return 'There is none to choose from.';
  const rest = known.length - MOST_LISTED;
  return `Use one of: ${known.slice(0, MOST_LISTED).join(', ')}${rest > 0 ? ` and ${rest} more` : ''}.`;
}

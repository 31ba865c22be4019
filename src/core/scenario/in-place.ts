// A scenario moved to another place: the same client, device and marks under another scope profile, and what is right there.
import { idsIn, type ContentFile } from './content-file';
import { didYouMean } from './near';
import { FOLDERS, loadScope } from './parts';
import type { Result, ScenarioFiles } from './problem';
import type { ScenarioFile } from './scenario-schema';

/** What is right where the treatment is not allowed, whoever comes in. */
const WAYS_OF_REFUSING: ScenarioFile['right-ways'] = (['decline', 'refer'] as const).map((decision) => ({
  decision,
  'at-least-days': 0,
  'leave-out': [],
  reasons: ['place-forbids'],
}));

/**
 * The content of a scenario file under another scope profile. Where that profile forbids the treatment, declining or referring because
 * of the place is what is right. A scenario that is about a ban cannot be moved to where there is none: nothing in it says what is right there.
 */
export function inPlace(
  files: ScenarioFiles,
  { yaml, value: file }: ContentFile<ScenarioFile>,
  placeId: string,
): Result<ScenarioFile> {
  const refuse = (rule: string, message: string): Result<ScenarioFile> => ({
    ok: false,
    problems: [yaml.problemAt(['place'], rule, message, { value: placeId })],
  });
  const scope = loadScope(files, placeId);
  if (!scope.ok) {
    const known = idsIn(files, FOLDERS.scope);
    if (known.includes(placeId)) return scope;
    return refuse('unknown.scope', `There is no ${FOLDERS.scope}/${placeId}.yaml. ${didYouMean(placeId, known)}`);
  }
  const own = loadScope(files, file.place);
  const { banned } = scope.value.profile;
  if (own.ok && own.value.profile.banned && !banned) {
    const message = `${file.id} is about a place that forbids the treatment, and ${placeId} allows it. Choose a place that forbids it.`;
    return refuse('place.ban-is-the-point', message);
  }
  return { ok: true, value: { ...file, place: placeId, ...(banned ? { 'right-ways': WAYS_OF_REFUSING } : undefined) } };
}

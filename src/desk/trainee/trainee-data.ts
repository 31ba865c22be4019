// What a trainee's page loads before it is shown, and whose page it is.
import type { Library } from '../../core/scenario';
import { useSchool } from '../shared/use-school';

export interface TraineeData {
  library: Library;
  /** Attempts for a school that were left in the middle. */
  unfinishedIds: ReadonlySet<string>;
  /** What was handed in last; null when nothing was. */
  handedIn: string | null;
}

/** The id of the trainee who is using the page; behind the trainee's door there is one. */
export function useTraineeId(): string {
  const { user } = useSchool();
  return user.kind === 'nobody' ? '' : user.personId;
}

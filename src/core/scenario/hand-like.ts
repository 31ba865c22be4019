// A hand that is like another: its moves, but for what its own file says otherwise. So a hand that fails is its difference, not a copy.
import { idsIn, parseContent, type ContentFile } from './content-file';
import { handSchema, type HandFile, type MoveFile, type SkillFile } from './hand-schema';
import { didYouMean } from './near';
import { FOLDERS } from './parts';
import type { Problem, Result, ScenarioFiles } from './problem';

/** More hands one behind the other than this are a circle. */
const MOST_ANCESTORS = 5;

export interface FilledHand {
  moves: MoveFile[];
  /** Null when neither it nor those it is like say. */
  skill: SkillFile | null;
  onIncident: NonNullable<HandFile['on-incident']>;
}

/** Moves and skill of a hand file with those of the hand it is like filled in. */
export function filledHand(files: ScenarioFiles, file: ContentFile<HandFile>, behind = 0): Result<FilledHand> {
  const { yaml, value } = file;
  const refuse = (path: string[], rule: string, message: string): Result<never> => ({
    ok: false,
    problems: [yaml.problemAt(path, rule, message)],
  });
  if (value.like === undefined) {
    if (value.with) return refuse(['with'], 'hand.like-nothing', 'with needs like: the hand that is otherwise done.');
    if (value.without) return refuse(['without'], 'hand.like-nothing', 'without needs like: the hand that does more.');
    if (!value.do) return refuse(['do'], 'hand.does-nothing', 'The hand does nothing. Add do, or like.');
    return { ok: true, value: { moves: value.do, skill: value.skill ?? null, onIncident: value['on-incident'] ?? {} } };
  }
  if (value.do) return refuse(['do'], 'hand.two-ways', 'A hand has do or like, not both. Use with and without.');
  if (behind >= MOST_ANCESTORS) return refuse(['like'], 'hand.circle', `${value.like} leads back to itself.`);
  const path = `${FOLDERS.hand}/${value.like}.yaml`;
  const text = files.read(path);
  if (text === undefined) {
    const folder = value.like.slice(0, value.like.indexOf('/'));
    const near = didYouMean(
      value.like,
      idsIn(files, `${FOLDERS.hand}/${folder}`).map((id) => `${folder}/${id}`),
    );
    return refuse(['like'], 'unknown.hand', `There is no hand ${value.like}. ${near}`);
  }
  const content = parseContent(path, text, 'hand/1', handSchema);
  const base = content.ok ? filledHand(files, content.value, behind + 1) : content;
  if (!base.ok) return base;
  const problems: Problem[] = [];
  const moves = changed(base.value.moves, value, (where, message) =>
    problems.push(yaml.problemAt(where, 'hand.not-in-like', message)),
  );
  if (problems.length > 0) return { ok: false, problems };
  const onIncident = { ...base.value.onIncident, ...value['on-incident'] };
  return { ok: true, value: { moves, skill: value.skill ?? base.value.skill, onIncident } };
}

type Complain = (where: string[], message: string) => void;

function changed(moves: readonly MoveFile[], file: HandFile, complain: Complain): MoveFile[] {
  const names = (changes: object | undefined) => Object.keys(changes ?? {}) as (keyof MoveFile)[];
  for (const name of [...names(file.with), ...names(file.without)])
    if (!moves.some((move) => move[name] !== undefined)) complain(['like'], `${file.like} has no move ${name}.`);
  for (const [name, words] of Object.entries(file.without ?? {}) as [keyof MoveFile, readonly string[]][])
    for (const word of words)
      if (!moves.some((move) => wordsOf(move, name).includes(word)))
        complain(['without', name], `${file.like} does no ${name} ${word}, so it cannot be left out.`);
  return moves.map((move) => without(withChanges(move, file.with ?? {}), file.without ?? {})).filter(isLeft);
}

function wordsOf(move: MoveFile, name: keyof MoveFile): readonly string[] {
  const words = move[name];
  return Array.isArray(words) ? (words as readonly string[]) : [];
}

/** Maps take on the entries given, everything else is replaced. */
function withChanges(move: MoveFile, changes: NonNullable<HandFile['with']>): MoveFile {
  const [name] = Object.keys(move) as (keyof typeof changes)[];
  const change: unknown = changes[name];
  if (change === undefined) return move;
  const before: unknown = move[name];
  const both = [before, change].every((one) => typeof one === 'object' && one !== null && !Array.isArray(one));
  return { [name]: both && name !== 'chart' ? { ...(before as object), ...(change as object) } : change } as MoveFile;
}

function without(move: MoveFile, less: NonNullable<HandFile['without']>): MoveFile {
  const [name] = Object.keys(move) as (keyof typeof less)[];
  const words = less[name] as readonly string[] | undefined;
  if (!words) return move;
  return { [name]: wordsOf(move, name).filter((word) => !words.includes(word)) } as MoveFile;
}

/** A list of nothing is no move. */
function isLeft(move: MoveFile): boolean {
  return !Object.values(move).some((value) => Array.isArray(value) && value.length === 0);
}

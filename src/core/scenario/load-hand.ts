// Reads a hand file and turns its human-sized moves into whole numbers.
import { TICKS_PER_SECOND, type Care } from '../skin';
import { idsIn, parseContent, type ContentFile } from './content-file';
import type { BloodAnswer, Hand, HandMove, HandZone } from './hand';
import { followUpOf } from './fields';
import { filledHand } from './hand-like';
import { handSchema, MOVE_NAMES, skillField, type HandFile, type MoveFile } from './hand-schema';
import { didYouMean } from './near';
import { FOLDERS, micrometres } from './parts';
import type { Problem, Result, ScenarioFiles } from './problem';
import { TOPICS, type Topic } from '../session/vocabulary';
import { findingProblems } from './rubric-resolve';

/**
 * A hand by path, by scenario/id, or by id: looked for among the given scenario's hands first, then among all.
 * Never throws for bad content.
 */
export function loadHand(files: ScenarioFiles, idOrPath: string, scenarioId?: string): Result<Hand> {
  const near = scenarioId === undefined ? [] : [`${FOLDERS.hand}/${scenarioId}/${idOrPath}.yaml`];
  const places = [idOrPath, ...near, `${FOLDERS.hand}/${idOrPath}.yaml`, ...placesOf(files, idOrPath)];
  for (const path of places) {
    const text = files.read(path);
    if (text !== undefined) return handFromText(files, path, text);
  }
  return { ok: false, problems: [unknownHand(files, idOrPath)] };
}

/** A hand from text. */
export function handFromText(files: ScenarioFiles, file: string, text: string): Result<Hand> {
  const content = parseContent(file, text, 'hand/1', handSchema);
  return content.ok ? resolveHand(files, content.value) : content;
}

/** Where hands of this id stand; none when two scenarios have one, because the wrong one must not be taken silently. */
function placesOf(files: ScenarioFiles, id: string): string[] {
  const found = handPaths(files).filter((path) => path.endsWith(`/${id}.yaml`));
  return found.length === 1 ? found : [];
}

function handPaths(files: ScenarioFiles): string[] {
  return files.list().filter((path) => path.startsWith(`${FOLDERS.hand}/`) && path.endsWith('.yaml'));
}

function unknownHand(files: ScenarioFiles, idOrPath: string): Problem {
  const known = handPaths(files).map((path) => path.slice(FOLDERS.hand.length + 1, -'.yaml'.length));
  const several = known.filter((id) => id.endsWith(`/${idOrPath}`));
  const message =
    several.length > 1
      ? `Several scenarios have a hand ${idOrPath}. Say which: ${several.join(', ')}.`
      : `There is no hand ${idOrPath}. ${didYouMean(idOrPath, known)}`;
  return { file: idOrPath, line: 1, column: 1, rule: 'unknown.hand', message, values: { value: idOrPath } };
}

function resolveHand(files: ScenarioFiles, { yaml, value: file }: ContentFile<HandFile>): Result<Hand> {
  const problems: Problem[] = [];
  const scenarios = idsIn(files, '');
  if (file.scenario !== undefined && scenarios.length > 0 && !scenarios.includes(file.scenario)) {
    const message = `There is no scenario ${file.scenario}. ${didYouMean(file.scenario, scenarios)}`;
    problems.push(yaml.problemAt(['scenario'], 'unknown.scenario', message, { value: file.scenario }));
  }
  const failsFor = file['fails-for'] ?? null;
  if (failsFor !== null) {
    const [unknown] = findingProblems(yaml, [], [failsFor]);
    if (unknown) problems.push(yaml.problemAt(['fails-for'], unknown.rule, unknown.message, unknown.values));
  }
  for (const [index, move] of (file.do ?? []).entries())
    if (!moveOf(move)) problems.push(yaml.problemAt(['do', index], 'hand.one-move', oneMoveCure(move)));
  for (const [index, move] of (file.do ?? []).entries()) problems.push(...furtherProblems(yaml, index, move));
  const whole = filledHand(files, { yaml, value: file });
  if (!whole.ok) problems.push(...whole.problems);
  if (problems.length > 0 || !whole.ok) return { ok: false, problems };
  const given = whole.value.skill ?? skillField.parse({});
  const skill = {
    tremorMicrometres: micrometres(given['tremor-mm']),
    forceSpreadPercent: Math.round(given['force-spread'] * 100),
    speedSpreadPercent: Math.round(given['speed-spread'] * 100),
    reactionTicks: Math.round(given['reaction-s'] * TICKS_PER_SECOND),
    lapsePercent: Math.round(given.lapses * 100),
  };
  const words = { en: file.words.en };
  const moves = whole.value.moves.map(moveOf).filter((move) => move !== null);
  return {
    ok: true,
    value: {
      id: file.id,
      scenarioId: file.scenario ?? null,
      words,
      skill,
      moves,
      onIncident: whole.value.onIncident,
      failsFor,
    },
  };
}

/** Follow-ups of a topic that nobody can ask about. */
function furtherProblems(yaml: ContentFile<HandFile>['yaml'], index: number, move: MoveFile): Problem[] {
  const further = move['ask-further'];
  if (!further || further === 'all') return [];
  return further.flatMap((text, place) => {
    if (followUpOf(text).topic !== null) return [];
    const message = `${text} begins with no topic. ${didYouMean(text.split('.')[0], TOPICS)}`;
    return [yaml.problemAt(['do', index, 'ask-further', place], 'unknown.topic', message, { value: text })];
  });
}

function oneMoveCure(move: MoveFile): string {
  const names = MOVE_NAMES.filter((name) => move[name] !== undefined);
  if (names.length > 1)
    return `A move has exactly one entry; this has ${names.join(' and ')}. Begin a new line with a dash for each.`;
  if (move.device) return 'device needs length-mm, rate-hz or both.';
  return `A move has exactly one entry. Use one of: ${MOVE_NAMES.join(', ')}.`;
}

const CARE_MOVES = ['cleanse', 'serum', 'vitamin-c', 'cool', 'blot'] as const satisfies readonly Care[];

/** The move in whole numbers; null when it is none, or more than one. */
function moveOf(move: MoveFile): HandMove<HandZone> | null {
  const given = MOVE_NAMES.filter((name) => move[name] !== undefined);
  if (given.length !== 1) return null;
  const care = CARE_MOVES.find((name) => name === given[0]);
  if (care) return { kind: 'care', care, zones: move[care] ?? [] };
  if (move.ask) return { kind: 'ask', topics: move.ask };
  const further = move['ask-further'];
  if (further) {
    const questions = further === 'all' ? null : further.map(followUpOf).filter(isKnownTopic);
    return { kind: 'ask-further', questions };
  }
  if (move.answer) return { kind: 'answer', acts: move.answer };
  if (move['next-visit']) return { kind: 'next-visit', again: move['next-visit'] === 'as-before' };
  if (move['read-form']) return { kind: 'read-form' };
  if (move.say) return { kind: 'say', phrases: move.say };
  if (move.decide) {
    const { decision, reason, days, 'leave-out': leaveOut } = move.decide;
    return { kind: 'decide', decision, reason, days, leaveOut };
  }
  if (move.consent) return { kind: 'consent', steps: move.consent };
  if (move.tray) return { kind: 'tray', steps: move.tray };
  if (move.device) return deviceMove(move.device);
  if (move.treat) return treatMove(move.treat);
  if (move.wait) return { kind: 'wait', ticks: Math.round(move.wait.seconds * TICKS_PER_SECOND) };
  if (move['stop-treatment']) return { kind: 'stop-treatment' };
  if (move.close) return { kind: 'close', steps: move.close };
  if (move.advise) return { kind: 'advise', advice: move.advise };
  if (move.plan) return { kind: 'plan', nextVisitDays: move.plan['next-visit-days'] };
  return move.chart ? chartMove(move.chart) : null;
}

function isKnownTopic(question: { topic: Topic | null; id: string }): question is { topic: Topic; id: string } {
  return question.topic !== null;
}

function deviceMove(device: NonNullable<MoveFile['device']>): HandMove | null {
  const { 'length-mm': length, 'rate-hz': rate } = device;
  if (length === undefined && rate === undefined) return null;
  return {
    kind: 'device',
    lengthMicrometres: length === undefined ? null : micrometres(length),
    rateHertz: rate ?? null,
  };
}

function treatMove(treat: NonNullable<MoveFile['treat']>): HandMove<HandZone> {
  const { stretch } = treat;
  const onBlood: BloodAnswer = treat['on-blood'];
  return {
    kind: 'treat',
    zone: treat.zone,
    forceCentinewtons: Math.round(treat['force-n'] * 100),
    speedMicrometresPerSecond: micrometres(treat['speed-mm-s']),
    passes: treat.passes,
    rowMicrometres: micrometres(treat['row-mm']),
    rimMicrometres: micrometres(treat['rim-mm']),
    stretchPercent: typeof stretch === 'number' ? stretch : stretch ? FIRM_STRETCH_PERCENT : 0,
    until: treat.until,
    onBlood,
  };
}

/** How firmly a hand stretches when its file only says that it does. Model value, ours. */
const FIRM_STRETCH_PERCENT = 70;

function chartMove(chart: NonNullable<MoveFile['chart']>): HandMove {
  if (chart === 'as-done') return { kind: 'chart', entries: null, lot: true };
  const entries = chart.zones.map((entry) => ({
    zone: entry.zone,
    lengthMicrometres: micrometres(entry['length-mm']),
    passes: entry.passes,
    blood: entry.blood,
  }));
  return { kind: 'chart', entries, lot: chart.lot };
}

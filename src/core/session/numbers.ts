// Every machine's state as whole numbers in a fixed order, for the hash that proves a replay.
import type { AnyActorRef, AnyStateMachine } from 'xstate';
import { zoneIndexOf, type ZoneId } from '../skin';
import { clientMachine, CLIENT_SAYINGS } from './client-machine';
import type { Finding } from './finding';
import { FINDING_IDS } from './finding-catalogue';
import { hygieneMachine } from './hygiene-machine';
import { incidentNumbers } from './incident-watch';
import { scopeMachine } from './scope-machine';
import type { Session } from './session';
import { talkNumbers } from './talk';
import * as words from './vocabulary';
import { zoneMachine } from './zone-machine';
import type { ZoneWatch } from './zone-watch';

/** Region by region the names of its states; a state's number is its place. */
type StateTable = readonly { region: string; states: readonly string[] }[];

function stateTable(machine: AnyStateMachine): StateTable {
  return Object.keys(machine.states).map((region) => ({
    region,
    states: Object.keys(machine.states[region]?.states ?? {}),
  }));
}

const SCOPE_STATES = stateTable(scopeMachine);
const HYGIENE_STATES = stateTable(hygieneMachine);
const CLIENT_STATES = stateTable(clientMachine);
const ZONE_STATES = stateTable(zoneMachine);

function stateNumbers(table: StateTable, actor: AnyActorRef | null): readonly number[] {
  if (!actor) return [-1];
  const value = actor.getSnapshot().value as Readonly<Record<string, string>>;
  return table.map(({ region, states }) => states.indexOf(value[region] ?? ''));
}

/** A set of words as one bit each; lists are shorter than 31 words. */
function bits<Word extends string>(all: readonly Word[], present: readonly Word[]): number {
  return present.reduce((sum, word) => sum | (1 << all.indexOf(word)), 0);
}

function zoneBits(zones: readonly ZoneId[]): number {
  return zones.reduce((sum, zone) => sum | (1 << zoneIndexOf(zone)), 0);
}

function flag(on: boolean): number {
  return on ? 1 : 0;
}

function procedureNumbers({ stage, paused, outcome, decision, done }: Session): readonly number[] {
  return [
    words.STAGES.indexOf(stage),
    flag(paused),
    outcome ? words.OUTCOMES.indexOf(outcome) : -1,
    decision ? words.DECISIONS.indexOf(decision.decision) : -1,
    decision ? words.REASONS.indexOf(decision.reason) : -1,
    decision ? decision.days : -1,
    zoneBits(decision?.leaveOut ?? []),
    bits(words.TOPICS, done.asked),
    flag(done.formRead),
    bits(words.CONSENT_STEPS, done.consent),
    bits(words.ADVICE, done.advice),
    done.nextVisitDays ?? -1,
    flag(done.lotCharted),
    done.charted.length,
    ...done.charted.flatMap((entry) => [
      zoneIndexOf(entry.zone),
      entry.lengthMicrometres,
      entry.passes,
      flag(entry.blood),
    ]),
  ];
}

function hygieneNumbers({ done, device, inside }: Session): readonly number[] {
  const context = inside.actors.hygiene?.getSnapshot().context;
  return [
    ...stateNumbers(HYGIENE_STATES, inside.actors.hygiene),
    bits(words.TRAY_STEPS, done.tray),
    bits(words.CLOSING_STEPS, done.closing),
    device.lengthMicrometres,
    device.rateHertz,
    flag(context?.sealed ?? false),
    flag(context?.expired ?? false),
    zoneBits(context?.cooledZones ?? []),
    zoneBits(context?.soothedZones ?? []),
  ];
}

function clientNumbers({ done, client, inside }: Session): readonly number[] {
  const { comfort, trust, painPercent, ignoredReadings, soothedTick } = inside.feeling;
  return [
    ...stateNumbers(CLIENT_STATES, inside.actors.client),
    bits(words.PHRASES, done.said),
    client.saying ? CLIENT_SAYINGS.indexOf(client.saying) : -1,
    client.sayingTick,
    comfort,
    trust,
    painPercent,
    ignoredReadings,
    soothedTick,
    inside.comfortBand,
    flag(inside.needling),
    inside.needlingMicrometres,
  ];
}

function watchNumbers(watch: ZoneWatch): readonly number[] {
  watch.numbers ??= [
    zoneIndexOf(watch.zone),
    ...stateNumbers(ZONE_STATES, watch.actor),
    watch.dueTick,
    watch.actor?.getSnapshot().context.bloodPointsAtBlot ?? -1,
    flag(watch.needled) + 2 * flag(watch.worked) + 4 * flag(watch.meant) + 8 * flag(watch.reticular),
    flag(watch.pastJunction) + 2 * flag(watch.active) + 4 * flag(watch.entered),
    ...watch.lengthsMicrometres,
  ];
  return watch.numbers;
}

const NUMBER_OF_FINDING: ReadonlyMap<string, number> = new Map(FINDING_IDS.map((id, place) => [id, place]));

function findingNumbers({ id, tick, zone }: Finding): readonly number[] {
  return [NUMBER_OF_FINDING.get(id) ?? -1, tick, zone === undefined ? -1 : zoneIndexOf(zone)];
}

/** Every machine's state as whole numbers, always in the same order. Kept until something changes. */
export function sessionNumbers(session: Session): readonly number[] {
  const { inside, findings } = session;
  if (inside.numbers) return inside.numbers;
  const numbers = [
    ...procedureNumbers(session),
    ...stateNumbers(SCOPE_STATES, inside.actors.scope),
    ...hygieneNumbers(session),
    ...clientNumbers(session),
    inside.zones.size,
  ];
  for (const watch of inside.zones.values()) numbers.push(...watchNumbers(watch));
  numbers.push(findings.length);
  for (const finding of findings) numbers.push(...findingNumbers(finding));
  // What only some cases have stands last, so that it changes nothing for the others.
  numbers.push(...talkNumbers(session.heard), ...session.incidents.flatMap(incidentNumbers));
  inside.numbers = numbers;
  return numbers;
}

// The small fields every kind of content file is made of. A meta id makes an enum a named definition and names its rule: unknown.<id>.
import {
  ACTS,
  ADVICE,
  CLOSING_STEPS,
  CONSENT_STEPS,
  DECISIONS,
  INCIDENT_KINDS,
  OUTCOMES,
  PHRASES,
  REASONS,
  TOPICS,
  TRAY_STEPS,
  type Topic,
} from '../session/vocabulary';
import { NO_NEEDLE_ZONES, ZONES } from '../skin';
import type { ZoneId } from '../skin';
import { z } from './jitless-zod';

export const idPattern = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;

/** An id: lower case words joined by hyphens. */
export const idField = z
  .string()
  .max(60)
  .regex(idPattern, { error: 'must be lower-case words joined by hyphens, such as waxed-five-days' });

/** A hand by folder and id, as it stands below hands/. */
export const handPathField = z
  .string()
  .max(121)
  .regex(/^[a-z][a-z0-9-]*\/[a-z][a-z0-9-]*$/, { error: 'must be a folder and a hand, such as any/careful' });

/** A statement of the source article (SD…) or a numbered fact (S…). */
export const sourceField = z
  .string()
  .regex(/^SD?[0-9]+[a-z]?$/, { error: 'must be the id of a source statement or fact, such as SD12 or S86' })
  .describe('Id of the source statement (SD12) or fact (S86) it rests on.');

export const findingField = z
  .string()
  .max(80)
  .regex(/^[a-z0-9-]+(\.[a-z0-9-]+)*(\.\*)?$/, {
    error: "must be the id of a finding, such as blood.not-acted-on, or a prefix with a star, such as 'hygiene.*'",
  })
  .describe("Id of a finding, or a prefix with a star such as 'hygiene.*' for all that begin with it.");

/** Text a person reads. */
export const textField = z.string().min(1, { error: 'must not be empty' }).max(600);
/** Text that may be left blank, as on a form. */
export const blankableField = z.string().max(600);

export const shareField = z.number().min(0).max(1);
export const daysField = z.number().int().min(0).max(730);

/** Zones that can be needled at all. */
export const NEEDLED_ZONES = ZONES.filter((zone) => zone !== 'outside' && !NO_NEEDLE_ZONES.includes(zone));
/** Zones of the face, those that are never needled included. */
export const FACE_ZONES = ZONES.filter((zone) => zone !== 'outside');

const zoneEnum = (zones: readonly ZoneId[]) => z.enum(zones as [ZoneId, ...ZoneId[]]);

export const needledZoneField = zoneEnum(NEEDLED_ZONES).meta({
  id: 'zone',
  description: "A zone of the face that may be needled; left and right are the client's own.",
});
export const faceZoneField = zoneEnum(FACE_ZONES).meta({
  id: 'face-zone',
  description: "Any zone of the face, lids and vermilion included; left and right are the client's own.",
});
export const topicField = z
  .enum(TOPICS)
  .meta({ id: 'topic', description: 'Something that is asked in the consultation.' });
export const decisionField = z.enum(DECISIONS).meta({ id: 'decision', description: 'What the trainee decides.' });
export const reasonField = z.enum(REASONS).meta({ id: 'reason', description: 'Why the trainee decides so.' });
export const consentField = z
  .enum(CONSENT_STEPS)
  .meta({ id: 'consent-step', description: 'A step of consent and photos.' });
export const trayField = z.enum(TRAY_STEPS).meta({ id: 'tray-step', description: 'A step of the set-up.' });
export const closingField = z
  .enum(CLOSING_STEPS)
  .meta({ id: 'closing-step', description: 'A step after the needling.' });
export const adviceField = z
  .enum(ADVICE)
  .meta({ id: 'advice', description: 'What the client is told for the days after.' });
export const phraseField = z.enum(PHRASES).meta({ id: 'phrase', description: 'What is said to the client.' });
export const actField = z.enum(ACTS).meta({ id: 'act', description: 'What is done about an incident.' });
export const incidentKindField = z
  .enum(INCIDENT_KINDS)
  .meta({ id: 'incident-kind', description: 'What breaks into the session.' });

/** A follow-up by topic and id, such as medicines.since-when. */
export const followUpField = z
  .string()
  .max(80)
  .regex(/^[a-z-]+\.[a-z][a-z0-9-]*$/, {
    error: 'must be a topic and the id of its follow-up, such as medicines.which',
  })
  .describe('A follow-up by topic and id, such as medicines.which.');

/** Topic and id of a follow-up that is written as topic.id; the topic null when there is none of that name. */
export function followUpOf(text: string): { topic: Topic | null; id: string } {
  const [name, id] = text.split('.');
  return { topic: TOPICS.find((topic) => topic === name) ?? null, id };
}

export const outcomeField = z.enum(OUTCOMES).meta({ id: 'outcome', description: 'How a session ended.' });

/** The first line of a content file: its kind and the version of its form. */
export const kindField = <Kind extends string>(kind: Kind) =>
  z.literal(kind).describe(`What kind of file this is, and in which form: ${kind}.`);

/** Words by language tag. English is needed; others stand beside it as es, fr, pt-BR … */
export function wordsField<Words extends z.ZodType>(words: Words) {
  return z.object({ en: words }).catchall(words).describe('What people read, by language; en is needed.');
}

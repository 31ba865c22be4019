// What a trainee says of their own session before they see its score: what went well, what they would change. Nothing is scored by it.
import { z } from '../scenario/jitless-zod';
import { paragraph } from './fields';

/** What can be chosen instead of written. The list only grows: what was said is kept by these names. */
export const REFLECTION_TOPICS = [
  'asking',
  'decision',
  'set-up',
  'depth',
  'even',
  'stopping',
  'client',
  'aftercare',
  'chart',
] as const;
export type ReflectionTopic = (typeof REFLECTION_TOPICS)[number];

const side = z.strictObject({
  topics: z.array(z.enum(REFLECTION_TOPICS)).max(REFLECTION_TOPICS.length),
  words: paragraph,
});

/** The two sides, as fields of a record. */
export const reflectionSides = { well: side, change: side };
const reflection = z.strictObject(reflectionSides);

export type Reflection = z.infer<typeof reflection>;
export const REFLECTION_SIDES = ['well', 'change'] as const satisfies readonly (keyof Reflection)[];

/** What somebody said who said nothing. */
export const NOTHING_SAID: Reflection = { well: { topics: [], words: '' }, change: { topics: [], words: '' } };

/** Whether anything was chosen or written. */
export function saysSomething(said: Reflection): boolean {
  return REFLECTION_SIDES.some((name) => said[name].topics.length > 0 || said[name].words !== '');
}

/** Reads what `JSON.stringify` wrote; null when it is anything else. */
export function readReflection(text: string): Reflection | null {
  try {
    return reflection.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}

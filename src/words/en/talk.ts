// English for findings about the consultation as a talk: what was not followed up, and where the client stayed guarded.

/** What each topic is called in a sentence. */
const TOPICS = {
  goals: 'what they wish for',
  expectations: 'what they expect',
  'hair-removal': 'waxing and hair removal',
  'recent-treatments': 'earlier treatments',
  sun: 'the sun',
  medicines: 'medicines',
  isotretinoin: 'isotretinoin',
  'retinoids-acids': 'retinol and acids',
  'cold-sores': 'cold sores',
  'skin-conditions': 'skin conditions',
  scarring: 'how the skin scars',
  allergies: 'allergies',
  bleeding: 'bleeding',
  pregnancy: 'pregnancy and nursing',
  health: 'general health',
} as const;

const topics = Object.entries(TOPICS);

export const talkFindings: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    topics.map(([topic, name]) => [
      `says.consultation.not-followed-up.${topic}`,
      `The answer about ${name} called for another question, and none came.`,
    ]),
  ),
  ...Object.fromEntries(
    topics.map(([topic, name]) => [
      `says.consultation.stayed-guarded.${topic}`,
      `The client stayed guarded about ${name}.`,
    ]),
  ),
  'better.consultation.not-followed-up': 'Listen to the answer, and ask further where it leaves something open.',
  'better.consultation.stayed-guarded':
    'Begin with the client’s wishes, say why you ask, let them finish, thank them; then ask again.',
};

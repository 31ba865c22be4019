// Resolves how a client talks: follow-ups by place, what is said openly and guardedly, and mistakes that no trainee could ever meet.
import type { FollowUpAt, TopicTalk } from '../session';
import { TOPICS, type Topic } from '../session/vocabulary';
import { followUpOf } from './fields';
import { didYouMean } from './near';
import type { Problem } from './problem';
import type { FollowUpWords } from './scenario';
import type { ScenarioFile } from './scenario-schema';
import type { AnswerFile, FollowUpWordsFile } from './talk-schema';
import type { YamlFile } from './yaml-file';

const thousandths = (share: number): number => Math.round(share * 1000);

type TalkFile = NonNullable<NonNullable<ScenarioFile['consultation']>[Topic]>;

function talksOf({ consultation }: ScenarioFile): { topic: Topic; talk: TalkFile }[] {
  return TOPICS.flatMap((topic) => {
    const talk = consultation?.[topic];
    return talk ? [{ topic, talk }] : [];
  });
}

/** Places of the follow-ups a fact names; those that do not exist are left out. */
export function followUpsOf(file: ScenarioFile, names: readonly string[]): FollowUpAt[] {
  return names.flatMap((name) => {
    const { topic, id } = followUpOf(name);
    const place = topic === null ? -1 : idsOf(file, topic).indexOf(id);
    return topic === null || place < 0 ? [] : [{ topic, place }];
  });
}

function idsOf({ consultation }: ScenarioFile, topic: Topic): string[] {
  return consultation?.[topic]?.['follow-ups'].map(({ id }) => id) ?? [];
}

/** The talk as the session plays it; undefined where the file has none. */
export function consultationOf(file: ScenarioFile): TopicTalk[] | undefined {
  if (!file.consultation) return undefined;
  const bringsFact = (topic: Topic, id: string): boolean =>
    file.facts.some((fact) => fact['follow-ups'].includes(`${topic}.${id}`));
  return talksOf(file).map(({ topic, talk }) => {
    const ids = idsOf(file, topic);
    return {
      topic,
      guardedBelowThousandths: thousandths(talk['guarded-below']),
      followUps: talk['follow-ups'].map(({ id, after, needed, 'guarded-below': guardedBelow }) => ({
        id,
        after: after === undefined ? null : ids.indexOf(after),
        guardedBelowThousandths: thousandths(guardedBelow),
        needed: needed || bringsFact(topic, id),
      })),
    };
  });
}

/** The open text of an answer. */
export function openly(answer: AnswerFile | undefined): string | undefined {
  return typeof answer === 'object' ? answer.says : answer;
}

/** What a guarded client says, by topic. */
export function guardedWords(answers: Partial<Record<Topic, AnswerFile>>): Partial<Record<Topic, string>> {
  return Object.fromEntries(
    Object.entries(answers).flatMap(([topic, answer]) =>
      typeof answer === 'object' ? [[topic, answer.guarded] as const] : [],
    ),
  );
}

/** Question and answers of every follow-up, in the order of the file's lists. */
export function followUpTexts(file: ScenarioFile, words: FollowUpWordsFile): Partial<Record<Topic, FollowUpWords[]>> {
  return Object.fromEntries(
    talksOf(file).map(({ topic, talk }) => [
      topic,
      talk['follow-ups'].map(({ id }): FollowUpWords => {
        const said = words[topic]?.[id];
        return { asks: said?.asks ?? '', says: said?.says ?? '', guarded: said?.guarded ?? null };
      }),
    ]),
  );
}

/** What is wrong with the talk of a file that fits its schema. */
export function talkProblems(yaml: YamlFile, file: ScenarioFile): Problem[] {
  return [
    ...talksOf(file).flatMap(({ topic, talk }) => [
      ...followUpProblems(yaml, topic, talk),
      ...wordProblems(yaml, file, topic, talk),
    ]),
    ...strayWords(yaml, file),
    ...factProblems(yaml, file),
  ];
}

function followUpProblems(yaml: YamlFile, topic: Topic, talk: TalkFile): Problem[] {
  const followUps = talk['follow-ups'];
  const ids = followUps.map(({ id }) => id);
  const opened = new Set<string>();
  for (let round = 0; round < ids.length; round++) {
    for (const { id, after } of followUps) if (after === undefined || opened.has(after)) opened.add(id);
  }
  return followUps.flatMap(({ id, after }, place) => {
    const at = ['consultation', topic, 'follow-ups', place];
    if (ids.indexOf(id) < place) {
      return [yaml.problemAt([...at, 'id'], 'id.twice', `${id} stands twice in ${topic}. Rename one.`, { id })];
    }
    if (after !== undefined && !ids.includes(after)) {
      const message = `${topic} has no follow-up ${after}. ${didYouMean(after, ids)}`;
      return [yaml.problemAt([...at, 'after'], 'unknown.follow-up', message, { value: after })];
    }
    if (opened.has(id)) return [];
    const message = `Nothing ever opens ${id}: it comes after itself. Remove after, or name one that is opened.`;
    return [yaml.problemAt([...at, 'after'], 'talk.never-opened', message, { id })];
  });
}

function wordProblems(yaml: YamlFile, file: ScenarioFile, topic: Topic, talk: TalkFile): Problem[] {
  const { client } = file.words.en;
  const problems: Problem[] = [];
  const answer = client.answers[topic];
  if (talk['guarded-below'] > 0 && typeof answer !== 'object') {
    const message = `${topic} can be guarded, and nothing says what is said then. Give answers.${topic} says and guarded.`;
    problems.push(yaml.problemAt(['consultation', topic, 'guarded-below'], 'talk.words-missing', message, { topic }));
  }
  talk['follow-ups'].forEach(({ id, 'guarded-below': guardedBelow }, place) => {
    const said = client['follow-ups'][topic]?.[id];
    const at = ['consultation', topic, 'follow-ups', place];
    if (!said) {
      const message = `${topic}.${id} has no words. Give follow-ups.${topic}.${id} asks and says.`;
      problems.push(yaml.problemAt(at, 'talk.words-missing', message, { id }));
    } else if (guardedBelow > 0 && said.guarded === undefined) {
      const message = `${topic}.${id} can be guarded, and nothing says what is said then. Give it guarded.`;
      problems.push(yaml.problemAt([...at, 'guarded-below'], 'talk.words-missing', message, { id }));
    }
  });
  return problems;
}

/** Words that nobody ever hears. */
function strayWords(yaml: YamlFile, file: ScenarioFile): Problem[] {
  return Object.entries(file.words).flatMap(([language, { client }]) => {
    const answers = Object.entries(client.answers).flatMap(([topic, answer]) => {
      if (typeof answer !== 'object' || (file.consultation?.[topic as Topic]?.['guarded-below'] ?? 0) > 0) return [];
      const message = `The client is never guarded about ${topic}, so guarded is never said. Give consultation.${topic} a guarded-below.`;
      return [
        yaml.problemAt(['words', language, 'client', 'answers', topic, 'guarded'], 'talk.never-said', message, {
          topic,
        }),
      ];
    });
    const followUps = TOPICS.flatMap((topic) =>
      Object.keys(client['follow-ups'][topic] ?? {}).flatMap((id) => {
        const known = idsOf(file, topic);
        if (known.includes(id)) return [];
        const message = `${topic} has no follow-up ${id}. ${didYouMean(id, known)}`;
        const at = ['words', language, 'client', 'follow-ups', topic, id];
        return [yaml.problemAt(at, 'unknown.follow-up', message, { value: id }, 'key')];
      }),
    );
    return [...answers, ...followUps];
  });
}

function factProblems(yaml: YamlFile, file: ScenarioFile): Problem[] {
  return file.facts.flatMap((fact, index) =>
    fact['follow-ups'].flatMap((name, place) => {
      const at = ['facts', index, 'follow-ups', place];
      const { topic, id } = followUpOf(name);
      if (topic === null) {
        const message = `${name} begins with no topic. ${didYouMean(name.split('.')[0], TOPICS)}`;
        return [yaml.problemAt(at, 'unknown.topic', message, { value: name })];
      }
      const known = idsOf(file, topic);
      if (!known.includes(id)) {
        const message = `${topic} has no follow-up ${id}. ${didYouMean(id, known)}`;
        return [yaml.problemAt(at, 'unknown.follow-up', message, { value: name })];
      }
      if (file['must-ask'].includes(topic)) return [];
      const message = `${fact.id} comes out only by asking further about ${topic}. Put it under must-ask.`;
      return [yaml.problemAt(at, 'fact.not-asked', message, { fact: fact.id })];
    }),
  );
}

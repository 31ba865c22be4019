// The client as a person: calm, tense, flinching, asking for a break, on a break, or withdrawing consent.
import { assign, emit, setup } from 'xstate';
import type { SessionCase } from './case';
import { CLIENT_MODEL } from './client-model';
import { leftOut, withWord } from './done-words';
import type { Report, Reported, SessionEvent } from './events';
import type { FindingId } from './finding-catalogue';
import type { Phrase } from './vocabulary';

/** What the client says, as message ids. */
export const CLIENT_SAYINGS = [
  'client.says.tense',
  'client.says.ouch',
  'client.says.break-please',
  'client.says.stop-now',
  'client.says.better',
  'client.says.fine',
  'client.says.bearable',
  'client.says.it-hurts',
  'client.says.thank-you',
  'client.says.i-see',
  'client.says.my-doctor',
  'client.says.rather-not',
] as const;
export type ClientSaying = (typeof CLIENT_SAYINGS)[number];

interface ClientContext {
  sessionCase: SessionCase;
  said: readonly Phrase[];
  saying: ClientSaying | null;
  /** Comfort as last heard of: 0 calm … 3 at its end. */
  band: number;
}

/** Seconds of needling after asking for a break that count as ignored, and that a client bears at most. */
const IGNORED_SECONDS = CLIENT_MODEL.IGNORED_SECONDS.value;
const ENOUGH_SECONDS = CLIENT_MODEL.ENOUGH_SECONDS.value;

type Given = { context: ClientContext; event: SessionEvent };

/** The comfort band of the event, or as last heard of. */
function bandOf(context: ClientContext, event: SessionEvent): number {
  return event.type === 'comfort' ? event.band : context.band;
}

function report(id: FindingId) {
  return {
    type: 'report',
    params: ({ event }: Given): readonly Report[] => {
      if (event.type !== 'ignored') return [{ id, evidence: {} }];
      return [{ id, evidence: { needledSeconds: event.needledSeconds, painPercent: event.painPercent } }];
    },
  } as const;
}

function say(saying: ClientSaying) {
  return { type: 'say', params: saying } as const;
}

/** Phrases a session calls for: an explained refusal, or comfort during needling and what the case asks (SD13, SD14). */
function neededPhrases({ context, event }: Given): readonly Phrase[] {
  if (event.type !== 'stage-entered') return [];
  if (event.outcome === 'treated') return ['check-comfort', ...(context.sessionCase.mustSay ?? [])];
  return event.outcome === 'stopped' ? [] : ['explain-refusal'];
}

const REPORT_UNSAID = {
  type: 'report',
  params: (given: Given) => leftOut(neededPhrases(given), given.context.said, (phrase) => `client.not-said.${phrase}`),
} as const;

/** Comfort worsens or returns by the same steps from every state in which needling can go on. */
const BY_COMFORT = [
  { guard: 'comfort is at its end', target: 'asks-for-break', actions: say('client.says.break-please') },
  { guard: 'comfort is poor', target: 'flinching', actions: say('client.says.ouch') },
  { guard: 'comfort is less than full', target: 'tense', actions: say('client.says.tense') },
  { target: 'calm', actions: say('client.says.better') },
] as const;

const FLINCH = { target: 'flinching', actions: say('client.says.ouch') } as const;
const BREAK = { guard: 'a break is offered', target: 'on-break', actions: say('client.says.thank-you') } as const;
const BORE_TOO_MUCH = {
  guard: 'the client has borne too much',
  target: 'withdrew-consent',
  actions: [report('client.pain-ignored'), say('client.says.stop-now')],
} as const;
const NEEDLED_AGAINST_THEIR_WILL = { actions: report('consent.withdrawn') } as const;

export const clientMachine = setup({
  types: {
    context: {} as ClientContext,
    events: {} as SessionEvent,
    emitted: {} as Reported,
    input: {} as SessionCase,
  },
  actions: {
    report: emit((_, reports: readonly Report[]) => ({ type: 'reported' as const, reports })),
    say: assign({ saying: (_, saying: ClientSaying) => saying }),
    'note the phrase': assign({
      said: ({ context, event }) => (event.type === 'say' ? withWord(context.said, event.phrase) : context.said),
    }),
    'note the comfort': assign({
      band: ({ context, event }) => (event.type === 'comfort' ? event.band : context.band),
    }),
  },
  guards: {
    'comfort is at its end': ({ context, event }) => bandOf(context, event) >= 3,
    'comfort is poor': ({ context, event }) => bandOf(context, event) === 2,
    'comfort is less than full': ({ context, event }) => bandOf(context, event) === 1,
    'comfort has come back': ({ context, event }) => bandOf(context, event) <= 1,
    'a break is offered': ({ event }) => event.type === 'say' && event.phrase === 'offer-break',
    'comfort is asked after': ({ event }) => event.type === 'say' && event.phrase === 'check-comfort',
    'the client is told to stop a medicine': ({ event }) =>
      event.type === 'say' && event.phrase === 'stop-your-medicine',
    'the client is pressed': ({ event }) => event.type === 'say' && event.phrase === 'press-for-answer',
    'the client is reassured': ({ event }) => event.type === 'say' && event.phrase === 'reassure',
    'something is explained': ({ event }) => event.type === 'say' && event.phrase.startsWith('explain-'),
    'the client has borne too much': ({ event }) =>
      event.type === 'ignored' && (event.needledSeconds >= ENOUGH_SECONDS || !event.trusting),
    'needling went on after they asked': ({ event }) =>
      event.type === 'ignored' && event.needledSeconds >= IGNORED_SECONDS,
    'the session is at its end': ({ event }) => event.type === 'stage-entered' && event.stage === 'debrief',
  },
}).createMachine({
  id: 'client',
  context: ({ input }) => ({ sessionCase: input, said: [], saying: null, band: 0 }),
  type: 'parallel',
  states: {
    feeling: {
      initial: 'calm',
      states: {
        calm: {
          on: {
            comfort: BY_COMFORT,
            'sharp-pain': FLINCH,
            say: { guard: 'comfort is asked after', actions: say('client.says.fine') },
          },
        },
        tense: {
          on: {
            comfort: BY_COMFORT,
            'sharp-pain': FLINCH,
            say: [BREAK, { guard: 'comfort is asked after', actions: say('client.says.bearable') }],
          },
        },
        flinching: {
          on: {
            comfort: BY_COMFORT,
            lifted: BY_COMFORT,
            say: [BREAK, { guard: 'comfort is asked after', actions: say('client.says.it-hurts') }],
          },
        },
        'asks-for-break': {
          on: {
            comfort: { guard: 'comfort has come back', target: 'tense', actions: say('client.says.better') },
            say: [BREAK, { guard: 'comfort is asked after', actions: say('client.says.it-hurts') }],
            ignored: [
              BORE_TOO_MUCH,
              { guard: 'needling went on after they asked', actions: report('client.pain-ignored') },
            ],
          },
        },
        'on-break': { on: { needling: BY_COMFORT } },
        'withdrew-consent': { on: { needling: NEEDLED_AGAINST_THEIR_WILL, ignored: NEEDLED_AGAINST_THEIR_WILL } },
      },
    },
    talk: {
      initial: 'listening',
      states: {
        listening: {
          on: {
            say: [
              {
                guard: 'the client is told to stop a medicine',
                actions: ['note the phrase', report('client.medicine-advice'), say('client.says.my-doctor')],
              },
              { guard: 'the client is pressed', actions: ['note the phrase', say('client.says.rather-not')] },
              { guard: 'the client is reassured', actions: ['note the phrase', say('client.says.thank-you')] },
              { guard: 'something is explained', actions: ['note the phrase', say('client.says.i-see')] },
              { actions: 'note the phrase' },
            ],
            comfort: { actions: 'note the comfort' },
            'stage-entered': { guard: 'the session is at its end', actions: REPORT_UNSAID },
          },
        },
      },
    },
  },
});

// A scenario file says it all: talk, incidents, tray as found, marks by zone, visits and help levels come out of it as the session plays them.
import { describe, expect, it } from 'vitest';
import { loadFace } from '../../../src/cli/content';
import { checkContent, loadScenario, simulationHash, wordsAtVisit, wordsOf } from '../../../src/core/scenario';
import { ZONE_PLACES } from '../../../src/core/scenario/zone-places';
import { ZONES, zoneAt, surfaceMillimetres } from '../../../src/core/skin';
import { filesWith, shippedText, valueOf } from './content';

const WHOLE = shippedText('clear-cheeks.yaml')
  .replace(
    /^areas:/m,
    `consultation:
  medicines:
    guarded-below: 0.65
    follow-ups:
      - { id: which, guarded-below: 0.7 }
      - { id: since-when, after: which, needed: true }
facts:
  - { id: pill, topics: [medicines], follow-ups: [medicines.which], source: S82, visits: [2] }
tray: { missing: [lay-out-gauze], unlabelled: [serum] }
visits: 3
modes: [guided, practice]
incidents:
  - id: she-turns
    kind: client-moves
    when: { zone: cheek-left, reading: { name: redness, above: 0.3 } }
    within-seconds: 12
    effects: { comfort: 0.2, blood-points: 2 }
    visits: [1]
  - { id: visitor, kind: inspector-arrives, when: { choice: { tray: open-cartridge } }, acts: [show-papers] }
areas:`,
  )
  .replace(/^( {6}opens-with:)/m, (line) => line)
  .replace(
    /^client:.*$/m,
    (line) => `${line}\n  lesions: [{ zone: cheek-left, across-mm: 5, down-mm: -3, radius-mm: 2 }]`,
  )
  .replace(/^ {6}answers:$/m, (line) => `${line}\n        medicines: { says: 'Just one.', guarded: 'Nothing.' }`)
  .concat(`    incidents:
      she-turns: { says: What was that? }
    later-visits:
      '2':
        opens-with: Here I am again.
        answers: { sun: I was at the sea. }
`);

/** Words of follow-ups go where the client's words are. */
const withFollowUps = WHOLE.replace(
  /^ {6}answers:$/m,
  `      follow-ups:
        medicines:
          which: { asks: Which one?, says: The pill., guarded: I forget. }
          since-when: { asks: Since when?, says: Two years. }
      answers:`,
);
const scenario = valueOf(
  loadScenario(filesWith({ 'whole.yaml': withFollowUps.replace('id: clear-cheeks', 'id: whole') }), 'whole'),
);
const { sessionCase } = scenario;
const words = wordsOf(scenario, 'en');

describe('a scenario file', () => {
  it('says how the client talks', () => {
    expect(sessionCase.consultation).toEqual([
      {
        topic: 'medicines',
        guardedBelowThousandths: 650,
        followUps: [
          { id: 'which', after: null, guardedBelowThousandths: 700, needed: true },
          { id: 'since-when', after: 0, guardedBelowThousandths: 0, needed: true },
        ],
      },
    ]);
    expect(sessionCase.facts[0]).toMatchObject({ followUps: [{ topic: 'medicines', place: 0 }], visits: [2] });
    expect(words.client.answers.medicines).toBe('Just one.');
    expect(words.client.guarded).toEqual({ medicines: 'Nothing.' });
    expect(words.client.followUps.medicines?.[1]).toEqual({ asks: 'Since when?', says: 'Two years.', guarded: null });
  });

  it('says what breaks in, and leaves the rest to the protocol', () => {
    const [turns, visitor] = sessionCase.incidents ?? [];
    expect(turns).toMatchObject({
      when: { zone: 'cheek-left', reading: { name: 'redness', above: 0.3 } },
      acts: ['lift-pen', 'reassure'],
      withinSeconds: 12,
      effects: { comfortLoss: 200, flinch: true, bloodPoints: 2 },
      visits: [1],
    });
    expect(visitor).toMatchObject({
      when: { choice: { kind: 'tray', word: 'open-cartridge' } },
      acts: ['show-papers'],
    });
    expect(words.incidents['she-turns']).toEqual({ happens: null, says: 'What was that?' });
  });

  it('says what is found on the tray, how many visits there are, and which help is allowed', () => {
    expect(sessionCase.tray).toEqual({ missing: ['lay-out-gauze'], unlabelled: ['serum'] });
    expect(sessionCase.visits).toBe(3);
    expect(scenario.modes).toEqual(['guided', 'practice']);
  });

  it('says where a mark is by zone and millimetres', () => {
    const [lesion] = sessionCase.client.skin.lesions ?? [];
    const face = loadFace();
    expect(zoneAt(face, lesion.u, lesion.v)).toBe('cheek-left');
    const middle = ZONE_PLACES['cheek-left'];
    expect(surfaceMillimetres(face, middle.u, middle.v, lesion.u, lesion.v)).toBeCloseTo(Math.sqrt(34), 0);
  });

  it('is told when a mark would lie outside of its zone', () => {
    const text = withFollowUps.replace('across-mm: 5', 'across-mm: 70').replace('id: clear-cheeks', 'id: whole');
    const problems = checkContent(filesWith({ 'whole.yaml': text }), loadFace(), ['whole.yaml']);
    expect(problems.map(({ rule }) => rule)).toContain('lesion.off-zone');
  });

  it('may close at one visit what is right at another', () => {
    const closed = (visits: string): string =>
      withFollowUps
        .replace('id: clear-cheeks', 'id: whole')
        .replace('source: S82, visits: [2] }', 'source: S82, closes: all, visits: [2] }')
        .replace(
          /^right-ways:\n( {2}.*\n)+/m,
          `right-ways:\n  - { decision: treat, visits: ${visits} }\n  - { decision: refer, visits: [2] }\n`,
        );
    const rules = (text: string): string[] => {
      const result = loadScenario(filesWith({ 'whole.yaml': text }), 'whole');
      return result.ok ? [] : result.problems.map(({ rule }) => rule);
    };
    expect(rules(closed('[1, 3]'))).toEqual([]);
    expect(rules(closed('[1, 2, 3]'))).toEqual(['way.contradicts-fact']);
  });

  it('says what is said otherwise at a later visit', () => {
    expect(wordsAtVisit(words, 1)).toBe(words);
    const second = wordsAtVisit(words, 2).client;
    expect([second.opensWith, second.answers.sun, second.answers.medicines]).toEqual([
      'Here I am again.',
      'I was at the sea.',
      'Just one.',
    ]);
  });

  it('that says nothing of all this has the hash it always had', () => {
    const plain = valueOf(loadScenario(filesWith(), 'clear-cheeks')).sessionCase;
    expect(Object.keys(plain)).not.toContain('incidents');
    expect(simulationHash({ sessionCase: JSON.parse(JSON.stringify(plain)) })).toBe(
      simulationHash({ sessionCase: plain }),
    );
  });
});

describe('the places of zones', () => {
  it('lie in their zones on the baked face, with the scale it has there', () => {
    const face = loadFace();
    for (const zone of ZONES) {
      if (zone === 'outside') continue;
      const { u, v, unitsPerMillimetreAcross, unitsPerMillimetreDown } = ZONE_PLACES[zone];
      expect(zoneAt(face, u, v)).toBe(zone);
      expect(40 / surfaceMillimetres(face, u - 20, v, u + 20, v)).toBeCloseTo(unitsPerMillimetreAcross, 0);
      expect(40 / surfaceMillimetres(face, u, v - 20, u, v + 20)).toBeCloseTo(unitsPerMillimetreDown, 0);
    }
  });
});

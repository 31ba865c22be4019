// What both shelves promise: what was put there comes back, in order, and nothing is ever written twice.
import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import type { AttemptChunk } from '../../src/core/attempt';
import {
  askToKeep,
  openBrowserShelf,
  openMemoryShelf,
  openShelf,
  type AttemptEnd,
  type AttemptStart,
  type Shelf,
} from '../../src/storage';

function start(id: string, startedAt: string): AttemptStart {
  const setup = { id, seed: 7, mode: 'practice', who: '', startedAt, origin: { kind: 'person' } };
  return { setup: setup as AttemptStart['setup'], title: 'Both cheeks', engine: { rules: 1, maps: 'ab' } };
}

function chunk(sequence: number): AttemptChunk {
  return { sequence, record: { ticks: 60 * (sequence + 1), intents: `i${sequence}`, hand: `h${sequence}` } };
}

const end: AttemptEnd = {
  attemptId: 'one',
  endedAt: '2026-11-22T10:20:00.000Z',
  outcome: 'treated',
  passed: true,
  score: 91.5,
  playedSeconds: 600,
  verified: true,
};

let shelfCount = 0;
const shelves: [string, () => Promise<Shelf>][] = [
  ['in the browser', () => openBrowserShelf(`test-${(shelfCount += 1)}`)],
  ['in memory', async () => openMemoryShelf()],
];

describe.each(shelves)('the shelf %s', (_name, open) => {
  it('gives back the pieces of an attempt in the order they were played', async () => {
    const shelf = await open();
    await shelf.beginAttempt(start('one', '2026-11-22T10:00:00.000Z'));
    for (const sequence of [10, 2, 0, 1]) await shelf.appendChunk('one', chunk(sequence));
    await shelf.appendChunk('other', chunk(0));
    expect((await shelf.loadChunks('one')).map(({ sequence }) => sequence)).toEqual([0, 1, 2, 10]);
    expect((await shelf.loadChunks('one'))[0]).toEqual(chunk(0));
  });

  it('refuses to write a piece, a start or a file a second time and keeps the first', async () => {
    const shelf = await open();
    await shelf.beginAttempt(start('one', '2026-11-22T10:00:00.000Z'));
    await shelf.appendChunk('one', chunk(0));
    const other = { ...chunk(0), record: { ...chunk(0).record, hand: 'changed' } };
    await expect(shelf.appendChunk('one', other)).rejects.toMatchObject({ problem: 'already-kept' });
    await expect(shelf.beginAttempt(start('one', '2027-01-01T10:00:00.000Z'))).rejects.toMatchObject({
      problem: 'already-kept',
    });
    expect(await shelf.loadChunks('one')).toEqual([chunk(0)]);
    await shelf.finishAttempt(end, 'file text');
    await expect(shelf.finishAttempt({ ...end, score: 100 }, 'better')).rejects.toMatchObject({
      problem: 'already-kept',
    });
    expect(await shelf.loadFile('one')).toBe('file text');
  });

  it('lists attempts newest first, unfinished ones without an end, and without what was played', async () => {
    const shelf = await open();
    await shelf.beginAttempt(start('one', '2026-11-22T10:00:00.000Z'));
    await shelf.beginAttempt(start('two', '2026-11-22T12:30:00.000+01:00'));
    await shelf.appendChunk('one', chunk(0));
    await shelf.finishAttempt(end, 'file text');
    const list = await shelf.listAttempts();
    expect(list.map((summary) => [summary.setup.id, summary.end?.score ?? null])).toEqual([
      ['two', null],
      ['one', 91.5],
    ]);
    expect(JSON.stringify(list)).not.toContain('file text');
    expect(await shelf.loadChunks('one')).toEqual([]);
  });

  it('forgets an attempt whole and nothing else', async () => {
    const shelf = await open();
    for (const id of ['one', 'two']) {
      await shelf.beginAttempt(start(id, '2026-11-22T10:00:00.000Z'));
      await shelf.appendChunk(id, chunk(0));
    }
    await shelf.finishAttempt(end, 'file text');
    for (const id of ['one', 'two']) await shelf.keepNote(id, `said of ${id}`);
    await expect(shelf.keepNote('one', 'said afterwards')).rejects.toMatchObject({ problem: 'already-kept' });
    expect(await shelf.loadNote('one')).toBe('said of one');
    await shelf.deleteAttempt('one');
    expect(await shelf.loadNote('one')).toBeNull();
    expect(await shelf.loadNote('two')).toBe('said of two');
    expect((await shelf.listAttempts()).map(({ setup }) => setup.id)).toEqual(['two']);
    expect(await shelf.loadFile('one')).toBeNull();
    expect(await shelf.loadChunks('two')).toEqual([chunk(0)]);
  });
});

describe('the shelf in the browser', () => {
  it('still holds everything when it is opened again', async () => {
    const first = await openBrowserShelf('test-again');
    await first.beginAttempt(start('one', '2026-11-22T10:00:00.000Z'));
    await first.appendChunk('one', chunk(0));
    const second = await openBrowserShelf('test-again');
    expect(await second.loadChunks('one')).toEqual([chunk(0)]);
    expect((await second.listAttempts())[0].title).toBe('Both cheeks');
    expect(second.lasting).toBe(true);
  });

  it('finishes an attempt whose page went down after the file and before the end', async () => {
    const shelf = await openBrowserShelf('test-between');
    await shelf.beginAttempt(start('one', '2026-11-22T10:00:00.000Z'));
    const put = IDBObjectStore.prototype.put;
    IDBObjectStore.prototype.put = function (value, key) {
      if (this.name === 'ends') throw new DOMException('Gone.', 'AbortError');
      return put.call(this, value, key);
    };
    try {
      await expect(shelf.finishAttempt(end, 'file text')).rejects.toMatchObject({ problem: 'refused' });
    } finally {
      IDBObjectStore.prototype.put = put;
    }
    await expect(shelf.finishAttempt(end, 'another')).rejects.toMatchObject({ problem: 'already-kept' });
    await shelf.finishAttempt(end, 'file text');
    expect((await shelf.listAttempts())[0].end).toEqual(end);
    expect(await shelf.loadFile('one')).toBe('file text');
  });

  it('says that a full disk is full, and which pieces it has stay whole', async () => {
    const shelf = await openBrowserShelf('test-full');
    await shelf.appendChunk('one', chunk(0));
    const put = IDBObjectStore.prototype.put;
    IDBObjectStore.prototype.put = () => {
      throw new DOMException('No space left.', 'QuotaExceededError');
    };
    try {
      await expect(shelf.appendChunk('one', chunk(1))).rejects.toMatchObject({ problem: 'full' });
    } finally {
      IDBObjectStore.prototype.put = put;
    }
    expect(await shelf.loadChunks('one')).toEqual([chunk(0)]);
  });
});

describe('a browser that refuses to keep anything', () => {
  it('gets a shelf in memory, and the reason', async () => {
    const open = IDBFactory.prototype.open;
    IDBFactory.prototype.open = () => {
      throw new DOMException('Site data is blocked.', 'SecurityError');
    };
    try {
      const opened = await openShelf(true, 'test-refused');
      expect(opened.notKept).toBe('refused');
      expect(opened.shelf.lasting).toBe(false);
      expect((await openShelf(false, 'test-insecure')).notKept).toBe('insecure-address');
    } finally {
      IDBFactory.prototype.open = open;
    }
  });

  it('keeps on plain http, but says that it may be cleared', async () => {
    const opened = await openShelf(false, 'test-plain-http');
    expect(opened).toMatchObject({ notKept: 'may-be-cleared', shelf: { lasting: true } });
  });

  it('that makes no promise to keep is believed', async () => {
    expect(await askToKeep(undefined)).toBe(false);
    expect(await askToKeep({ persist: async () => true })).toBe(true);
    expect(await askToKeep({ persist: () => Promise.reject(new Error('not now')) })).toBe(false);
  });
});

it('lets one of two tabs that write the same at once win, and tells the other', async () => {
  const name = `test-${(shelfCount += 1)}`;
  const tabs = [await openBrowserShelf(name), await openBrowserShelf(name)];
  const pieces = ['mine', 'yours'].map((hand) => ({ ...chunk(0), record: { ...chunk(0).record, hand } }));
  const told = await Promise.allSettled(tabs.map((tab, place) => tab.appendChunk('one', pieces[place])));
  expect(told.map(({ status }) => status)).toEqual(['fulfilled', 'rejected']);
  expect(await tabs[1].loadChunks('one')).toEqual([pieces[0]]);
});

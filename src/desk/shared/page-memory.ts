// What a page remembers from one load to the next: small things that only spare a question. Blocked storage means that they are asked again.

export interface PageMemory {
  read(name: string): string | null;
  /** Null forgets. `lasting` false: gone with the tab, so that the next person at a shared computer does not find it. */
  write(name: string, value: string | null, lasting: boolean): void;
}

/** Names under which the school's desk remembers the open school and the trainee who is using it. */
export const SCHOOL = 'needlepoint-school';
export const TRAINEE = 'needlepoint-trainee';
/** How the open school came and its name, in one text: so that the first page can name it without opening it. */
export const SCHOOL_SIGN = 'needlepoint-school-sign';

/** That somebody has seen the practice pad, or waved it away. */
export const PRACTISED = 'needlepoint-practised';

export function windowMemory(page: Pick<Window, 'localStorage' | 'sessionStorage'>): PageMemory {
  const stores: readonly (() => Storage)[] = [() => page.sessionStorage, () => page.localStorage];
  const attempt = <Result>(act: () => Result): Result | null => {
    try {
      return act();
    } catch {
      return null;
    }
  };
  return {
    read: (name) => stores.map((store) => attempt(() => store().getItem(name))).find((found) => found !== null) ?? null,
    write(name, value, lasting) {
      for (const store of stores) attempt(() => store().removeItem(name));
      if (value !== null) attempt(() => stores[lasting ? 1 : 0]().setItem(name, value));
    },
  };
}

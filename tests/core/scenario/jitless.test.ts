// Zod must not compile its checks with eval: the page's Content-Security-Policy forbids it.
import { expect, it } from 'vitest';
import { z } from 'zod';
import '../../../src/core/scenario';

it('importing the scenario room turns compiled checks off for everyone', () => {
  expect(z.config().jitless).toBe(true);
});

// Zod as this project uses it. Every schema imports it from here, so that the setting is made before the first schema is.
import * as z from 'zod';

// Without this zod compiles its checks with eval, which the page's Content-Security-Policy forbids.
z.config({ jitless: true });

export { z };

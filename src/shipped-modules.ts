// The shipped modules as they were read and checked when the app was built. Empty here: vite.config.ts fills it in, as it does session-cards.ts.
import type { Module } from './core/scenario';

export const shippedModules: readonly Module[] = [];

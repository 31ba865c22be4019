// The shipped modules as they were read and checked when the app was built, and what a list says of the sessions they keep for exams, which the
// first page does without. Empty here: vite.config.ts fills it in, as it does session-cards.ts.
import type { Module, SessionCard } from './core/scenario';

export const shippedModules: readonly Module[] = [];
export const shippedExamCards: readonly SessionCard[] = [];

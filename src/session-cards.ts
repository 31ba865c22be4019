// The list of sessions as the first page shows it, without those that are kept for exams. Empty here: vite.config.ts fills it in from scenarios/ whenever the app is built or served.
import type { SessionCards } from './core/scenario';

export const shippedCards: SessionCards = { cards: [], keptForExams: 0, problems: [] };

// The list of sessions as the first page shows it. Empty here: vite.config.ts fills it in from scenarios/ whenever the app is built or served.
import type { SessionCards } from './core/scenario';

export const shippedCards: SessionCards = { cards: [], problems: [] };

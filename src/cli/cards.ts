// cards: prints what lists say of each shipped session, and the modules, as JSON. The build puts both into the code (vite.config.ts).
import { examCards, readLibrary, sessionCards } from '../core/scenario';
import { scenarioFiles } from './content';

const library = readLibrary(scenarioFiles());
process.stdout.write(
  JSON.stringify({ cards: sessionCards(library), examCards: examCards(library), modules: library.modules }),
);

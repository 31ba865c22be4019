// cards: prints what the first page says of each shipped session, as JSON. The build puts it into the page (vite.config.ts).
import { readLibrary, sessionCards } from '../core/scenario';
import { scenarioFiles } from './content';

process.stdout.write(JSON.stringify(sessionCards(readLibrary(scenarioFiles()))));

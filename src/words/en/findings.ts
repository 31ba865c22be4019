// English for findings: what was seen ("says.<finding id>") and what to do next time ("better.<finding id>" or of its family).
import { findingsBetter } from './findings-better';
import { findingsSays } from './findings-says';
import { incidentFindings } from './incidents';
import { talkFindings } from './talk';

export const findings = { ...findingsSays, ...findingsBetter, ...incidentFindings, ...talkFindings } as const;

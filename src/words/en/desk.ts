// English for the desk: every page around the played scenes.
import { debrief } from './desk-debrief';
import { home } from './desk-home';
import { pen } from './desk-pen';
import { school } from './desk-school';
import { session } from './desk-session';
import { stages } from './desk-stages';

export const desk = { ...home, ...session, ...stages, ...debrief, ...school, ...pen } as const;

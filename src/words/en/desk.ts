// English for the desk: every page around the played scenes.
import { certificate } from './desk-certificate';
import { classView } from './desk-class-view';
import { controls } from './desk-controls';
import { debrief } from './desk-debrief';
import { happenings } from './desk-happenings';
import { help } from './desk-help';
import { home } from './desk-home';
import { instructor } from './desk-instructor';
import { pen } from './desk-pen';
import { scenes } from './desk-scenes';
import { practice } from './desk-practice';
import { school } from './desk-school';
import { session } from './desk-session';
import { stages } from './desk-stages';
import { trainee } from './desk-trainee';

const played = {
  ...home,
  ...session,
  ...happenings,
  ...stages,
  ...scenes,
  ...debrief,
  ...pen,
  ...controls,
  ...help,
  ...practice,
} as const;

export const desk = { ...played, ...school, ...trainee, ...instructor, ...classView, ...certificate } as const;

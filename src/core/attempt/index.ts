// The door of the attempt room: what others may use.
export * from './attempt';
export * from './capture';
export * from './chunk';
export * from './clock';
export * from './controls';
export { aftercareOf, courseOf, dayOfVisit, daysToNextVisit, type VisitDone } from './course';
export * from './driver';
export * from './evidence';
export * from './file';
export * from './glide';
export { inflateWithin } from './inflate';
export * from './record';
export * from './rehearsal-problems';
export * from './rehearse';
export * from './replay';
export * from './scripted-hand';
export * from './verify';
export { handOfSkill, type Skill } from './skilled-hand';

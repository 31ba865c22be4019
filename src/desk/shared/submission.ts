// What handing in needs of the core, fetched when a school's attempt is finished.
export { readAttemptFile } from '../../core/attempt';
export { stamped, submissionId, submissionOf } from '../../core/school';

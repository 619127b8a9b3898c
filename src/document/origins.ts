/** Origins of transactions, told apart by identity; a provider's own origin is anything else. */

/** Every edit made here by a command; history undoes these and nothing else. */
export const LOCAL: object = Object.freeze({ name: 'local' });

/**
 * The making of a new record, marked deleted, just before the LOCAL edit that brings it to life. History does not see it, so
 * undoing an addition marks the record deleted and never takes away what somebody else has written in it meanwhile.
 */
export const BIRTH: object = Object.freeze({ name: 'birth' });

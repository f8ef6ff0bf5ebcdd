/**
 * Stands for all that decides what an index looks like; an index of another one is not read. The build puts a checksum of
 * these sources here.
 */
export const FINGERPRINT = 'source';

/**
 * Stands for all that decides how a page is read; what was read by another one is read anew. The build puts a checksum of these
 * sources here.
 */
export const FINGERPRINT = 'source';

/**
 * Entry of the classic script: registers the tag and leaves no global behind.
 *
 * @module
 */
import './index.ts';

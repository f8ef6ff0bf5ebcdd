/** Articles up to which a corpus is small: words are few, and so is what they cost. All that its articles say is kept, up to a bound. */
export const LARGE = 500;

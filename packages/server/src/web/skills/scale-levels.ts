/** Levels that a scale of an organisation may have. */
export const mostLevels = 10;

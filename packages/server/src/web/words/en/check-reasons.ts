/** Reasons that the engine gives, by its own English; what is not here is shown as the engine says it. */
export const checkReasons: { [english: string]: string } = {};

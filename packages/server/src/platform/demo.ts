/** Everybody in the demo world has this password; nobody elsewhere may (the demo world is only in demo instances). */
export const demoPassword = 'cairn demo world';

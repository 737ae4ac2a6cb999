/**
 * How far in the future, in milliseconds, the beginning of what was fetched may lie: a status list, a refreshed or hosted
 * credential, a key of a key set. `now` was taken before it was asked for, so that what is signed on demand begins a little
 * later; and the clocks of two hosts are never quite the same. It never makes anything hold longer.
 */
export const clockSkew = 60_000;

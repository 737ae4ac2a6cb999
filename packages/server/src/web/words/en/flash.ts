/** What a page says once, after something was done. The key is what `flash(c, key)` takes. */
export const flash = {
  saved: 'Your changes are saved.',
  created: 'It is created.',
  published: 'It is published and can be found in the catalogue.',
  sent: 'The message is on its way.',
  removed: 'It is removed.',
  revoked: 'The award is revoked. Everyone who checks it will see that from now on.',
  signedIn: 'You are signed in.',
  signedOut: 'You are signed out.',
  enrolled: 'You are enrolled.',
};

export type FlashCode = keyof typeof flash;

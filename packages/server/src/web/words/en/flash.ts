/** What a page says once, after something was done. The key is what `flash(c, key)` takes. */
export const flash = {
  saved: 'Your changes are saved.',
  created: 'It is created.',
  published: 'It is published and can be found in the catalogue.',
  sent: 'The message is on its way.',
  discarded: 'The draft is gone. What is published stays as it is.',
  removed: 'It is removed.',
  taken: 'The badge is yours. It is being signed and will be ready in a few seconds.',
  offered: 'A mail is on its way. The award waits until the owner of the address takes it.',
  withdrawn: 'It is withdrawn. The link of the mail works no more.',
  revoked: 'The award is revoked. Everyone who checks it will see that from now on.',
  signedIn: 'You are signed in.',
  signedOut: 'You are signed out.',
  enrolled: 'You are enrolled.',
  passwordChanged: 'Your new password is saved. Every other device is signed out.',
  welcome: 'Welcome. Your account is open.',
  joined: 'You are part of the organisation now.',
  left: 'You left the organisation.',
  invited: 'The invitation is on its way.',
  confirmAtPrimary: 'Open the link that we sent to your main address. Until then nothing changes.',
  locked: 'The person is locked out.',
  unlocked: 'The person can sign in again.',
  accountClosed: 'Your account is closed.',
  devicesSignedOut: 'The other devices are signed out.',
};

export type FlashCode = keyof typeof flash;

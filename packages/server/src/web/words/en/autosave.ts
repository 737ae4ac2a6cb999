/** A draft is saved while one types. A `#` is the time, `@` a person, `*` what is wrong. */
export const autosave = {
  keptTitle: 'What you typed is not saved yet',
  kept: 'Something in it has to be put right first. It was kept for you on',
  waitsText: 'The button below saves it. It was kept for you on',
  forget: 'Show what is saved instead',
  wouldChange: 'This is what would be otherwise if you keep yours:',
  keepMine: 'Keep mine',
  takeTheirs: 'Take theirs',
  island: {
    saving: 'Saving …',
    saved: 'Saved at #',
    kept: 'Kept for you, not saved yet: *',
    waits: 'Kept for you at #. The button saves it.',
    away: 'Not saved: there is no connection. It goes on by itself.',
    signedOut: 'Not saved: you are signed out. Press “Save” to sign in and go on.',
    changed: '@ saved this at #, while you were typing',
    changedBySomebody: 'Somebody saved this at #, while you were typing',
  },
};

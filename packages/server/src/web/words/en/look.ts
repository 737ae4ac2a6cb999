/** How an organisation shows itself. */
export const look = {
  title: 'Look',
  lead: 'How your organisation shows itself on its page and beside what it offers.',
  logo: 'Logo',
  logoHint: 'PNG or plain SVG, square, up to 1 MB.',
  cover: 'Cover picture',
  coverHint: 'PNG or plain SVG, wide, up to 1 MB. It stands at the head of your page.',
  noLogo: 'Take the logo away',
  presentCover: 'The cover picture of today',
  noCover: 'Take the cover away',
  accent: 'Accent',
  noAccent: 'None',
  otherPicture: 'another picture',
  notAFile: 'Choose a file.',
  badAccent: 'Choose one of the list.',
  save: 'Save',
};

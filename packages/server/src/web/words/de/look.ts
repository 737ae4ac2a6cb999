import type { Words } from '../words.ts';

export const look: Words['look'] = {
  title: 'Auftritt',
  lead: 'Wie sich die Organisation auf ihrer Seite und neben ihren Angeboten zeigt.',
  logo: 'Logo',
  logoHint: 'PNG oder einfaches SVG, quadratisch, bis 1 MB.',
  cover: 'Titelbild',
  coverHint: 'PNG oder einfaches SVG, breit, bis 1 MB. Es steht oben auf der Seite der Organisation.',
  noLogo: 'Logo entfernen',
  presentCover: 'Das jetzige Titelbild',
  noCover: 'Titelbild entfernen',
  accent: 'Akzentfarbe',
  noAccent: 'Keine',
  otherPicture: 'ein anderes Bild',
  notAFile: 'Eine Datei wählen.',
  badAccent: 'Eine Farbe der Liste wählen.',
  save: 'Speichern',
};

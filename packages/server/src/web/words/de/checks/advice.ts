export const askIssuer =
  'Lassen Sie sich von der Person oder vom Aussteller eine neue Kopie der Badge-Datei geben.';
export const tryLater =
  'Versuchen Sie es später noch einmal. Bleibt es dabei, fragen Sie beim Aussteller nach.';
export const doNotRely =
  'Verlassen Sie sich nicht darauf. Fragen Sie beim Aussteller, ob er ihn verliehen hat.';
export const ownPage = 'Prüfen Sie ihn auf der Seite des Ausstellers.';
export const stillHolds = 'Fragen Sie beim Aussteller, ob er noch gilt.';
export const oneByOne = 'Sehen Sie sich die Nachweise unten einzeln an.';

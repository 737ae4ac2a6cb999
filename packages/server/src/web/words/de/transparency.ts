export const transparency = {
  title: 'Transparenzprotokoll',
  description:
    'Jeder hier signierte Badge und jeder Widerruf steht in einem Protokoll, das nur wächst. Alle können es prüfen.',
  lead: 'Was hier signiert wird, steht in einem Protokoll, das nur wächst: jeder Badge, jeder Widerruf, jeder Schlüssel. Niemand kann einen Badge nachträglich mit älterem Datum einschieben oder still ändern, ohne dass es alle sehen können.',
  none: 'Hier wurde noch nichts signiert. Das Protokoll beginnt mit dem ersten Badge.',
  picture: {
    label:
      'So geht es: Aus jedem Badge wird ein Hash, je zwei Hashes werden zu einem verbunden, und den obersten signiert das Protokoll.',
    badges: 'Badges, Widerrufe, Schlüssel',
    hashes: 'Ihre Hashes, je zwei zu einem',
    checkpoint: 'Signierter Stand',
    proof: 'Der Nachweis für einen Badge: sein Hash und die neben seinem Weg nach oben',
  },
  contents: {
    title: 'Was darin steht',
    credential: 'jeder signierte Badge',
    endorsement: 'jede Aussage einer Organisation über eine andere',
    status: 'jede Änderung eines Status: widerrufen, ausgesetzt, wieder gültig',
    issuer: 'die Schlüssel jeder Organisation, sooft sie sich ändern',
    privacy:
      'Ein Eintrag ist ein Hash. Wer einen Badge hat, findet dessen Eintrag; im Protokoll aber findet niemand einen Badge oder einen Menschen. Wird ein Badge gelöscht, sagt sein Eintrag niemandem mehr etwas.',
  },
  now: {
    title: 'Das Protokoll jetzt',
    size: 'Einträge',
    at: 'Signiert',
    since: 'Seit',
    origin: 'Name',
    key: 'Schlüssel des Protokolls',
    keyHint:
      'Notieren Sie ihn dort, wo dieser Server ihn nicht ändern kann: Damit lässt sich hier alles prüfen.',
    checkpoint: 'Neuester Stand',
  },
  witnesses: {
    title: 'Zeugen',
    none: 'Noch bestätigt kein Zeuge dieses Protokoll. Ein Zeuge ist jemand anderes, der signiert, dass das Protokoll nur gewachsen ist. Dann können wir nicht verschiedenen Leuten verschiedene Protokolle zeigen.',
    lead: 'Sie signieren unabhängig von uns, dass das Protokoll nur gewachsen ist:',
    signed: 'zuletzt signiert',
    missing: 'hat den neuesten Stand noch nicht signiert',
  },
  check: {
    title: 'Selbst prüfen',
    lead: 'Auf der Kommandozeile, mit dem Schlüssel von oben. Der Befehl liest das ganze Protokoll und vergleicht jeden Hash; mit einem älteren Stand zeigt er, dass seitdem nichts entfernt wurde, und mit einem Badge, dass dieser darin steht.',
    save: 'Mit --save behalten Sie eine Kopie: Sie lässt sich ohne Netz prüfen, auch wenn es diesen Server nicht mehr gibt.',
    programs: 'Für Programme, nach C2SP tlog-tiles:',
    checkpoint: 'neuester Stand',
    tile: 'erste Hashes',
    entries: 'erste Einträge',
  },
};

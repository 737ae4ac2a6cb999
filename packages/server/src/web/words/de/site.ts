import type { Words } from '../words.ts';
import { byCount, counted } from './count.ts';
import { siteSteps } from './site-steps.ts';

export const site: Words['site'] = {
  title: 'Diese Website',
  lead: 'Was die Website auf jeder Seite über sich sagt.',
  askUs: 'Fragen an den Betrieb dieser Website:',
  texts: {
    imprint: { title: 'Impressum' },
    privacy: { title: 'Datenschutz' },
    help: { title: 'Hilfe' },
  },
  form: {
    name: 'Name der Website',
    nameHint: 'Er steht oben auf jeder Seite und in Titeln.',
    badName: 'Einen Namen mit höchstens 60 Zeichen eingeben.',
    logoHint: 'PNG oder einfaches SVG, quadratisch, bis 1 MB. Es ersetzt die Steine oben auf jeder Seite.',
    contact: 'Adresse für Fragen',
    contactHint: 'Sie steht auf der Hilfeseite.',
    badContact: 'Eine E-Mail-Adresse eingeben oder das Feld leer lassen.',
    long: 'Höchstens 8000 Zeichen verwenden.',
    imprintHint: 'Wer die Website betreibt und wie der Betrieb zu erreichen ist. Markdown ist möglich.',
    privacyHint: 'Was über Personen gespeichert wird, warum und wie lange. Markdown ist möglich.',
    helpHint: 'Leer lassen, dann erscheint unser Text. Markdown ist möglich.',
    save: 'Speichern',
  },
  checklist: {
    title: 'Bevor diese Website echt ist',
    lead: 'Jeder dieser Schritte ist einmal zu tun. Bis alle erledigt sind, sieht die Verwaltung auf jeder Seite einen Hinweis darauf.',
    progress: 'Erledigte Schritte',
    done: 'Erledigt',
    open: 'Offen',
    putOff: (name) => `${name} hat den Hinweis für die ganze Verwaltung ausgeblendet, und zwar bis`,
    endPutOff: 'Hinweis wieder zeigen',
    doneBy: (name) => `Bestätigt von ${name},`,
    notLasting:
      'Diese Adresse ist für andere nicht erreichbar oder nicht sicher. Badges, die jetzt signiert werden, lassen sich nur hier prüfen.',
    backup: (folder) => `tar -cpf cairn-backup.tar -C ${folder} .`,
    dump: (folder) =>
      `pg_dump --format=custom --file=cairn.dump "$DATABASE_URL"\ntar -cpf cairn-data.tar -C ${folder} .`,
    waiting: (badges) =>
      `${counted(badges, 'Badge wartet', 'Badges warten')} auf diese Bestätigung: Vorher wird nichts signiert.`,
    toTexts: 'Texte schreiben',
    toOrganisation: 'Organisation anlegen',
    steps: siteSteps,
  },
  banner: {
    text: (open) =>
      `Bevor diese Website echt ist, ${byCount(open, { one: 'fehlt', other: 'fehlen' })} noch ${counted(open, 'Schritt', 'Schritte')}.`,
    action: 'Ansehen',
    putOff: 'Eine Woche ausblenden',
  },
  proof: {
    title: 'E-Mails kommen an',
    lead: 'Das ist der Link aus der E-Mail, die Sie sich selbst geschickt haben.',
    submit: 'Vermerken, dass E-Mails ankommen',
  },
  noMail: {
    title: 'Diese Website kann noch keine E-Mails senden',
    text: 'Deshalb ist weder ein neues Konto noch eine Anmeldung per E-Mail möglich. Der Betrieb der Website kann das einrichten. Vorhandene Passwörter und Passkeys gelten weiter.',
  },
  addressMeant: 'Mir ist klar, dass diese Adresse für immer im Badge steht.',
  ownHelp: `## Was ist ein Badge?

Ein Badge sagt, was jemand kann, wer das bestätigt und wie es gezeigt wurde. Er ist signiert: Niemand kann ihn unbemerkt ändern.

## Wie prüfe ich einen Badge?

*Badge prüfen* öffnen und dort die Datei oder das Bild ablegen oder die Adresse eingeben. Schritt für Schritt steht dann da, was stimmt und was nicht. Das kostet nichts und geht ohne Konto.

## Wie zeige ich meine Badges?

*Meine Badges* öffnen. Jeder Badge hat eine Adresse zum Weitergeben, ein Bild, das ihn in sich trägt, und eine Datei. Sie können jederzeit aufhören, ihn zu zeigen.

## Auf meinem Badge stimmt etwas nicht

Dann hilft die Organisation, die ihn verliehen hat: Ihr Name steht auf dem Badge, mit einem Weg, sie zu erreichen. Nur sie kann den Badge neu ausstellen.

## Mein Badge wird noch einmal geprüft

Worauf ein Badge beruht, kann wegfallen, etwa wenn eine Prüfung für ungültig erklärt wird. Von selbst wird nichts widerrufen: Jemand aus der Organisation entscheidet, ob der Badge bleibt. Bis dahin gilt er wie bisher; ist er noch nicht signiert, wartet er. Die Seite des Badges führt zu *Was für Sie entschieden wird*. Dort steht, worum es geht, und Sie können denen schreiben, die entscheiden. Wird der Badge widerrufen, können Sie einmal um eine neue Entscheidung bitten. Die trifft dann jemand anderes.

## Wir verleihen Badges: Was ist, wenn die Regel für einen nicht mehr erfüllt ist?

Er steht im Arbeitsbereich Ihrer Organisation unter *Zu entscheiden*, und wer entscheiden darf, bekommt eine Nachricht. Die Seite zeigt Punkt für Punkt, worauf der Badge beruhte und was davon noch zählt. Lassen Sie den Badge bestehen, oder widerrufen Sie ihn mit einer Begründung; die Person, der er gehört, liest sie. Oder Sie berichtigen, was festgehalten wurde: Ist die Regel dadurch wieder erfüllt, gibt es nichts mehr zu entscheiden. Badges, die jemand von Hand verliehen hat, sind davon nicht betroffen. Prüfungsversuche erklären Sie dort für ungültig, wo die Ergebnisse der lernenden Person stehen; genauso lassen Sie sie wieder gelten.

## Ist das akkreditiert?

Die Seite eines Microcredentials, die Seite der Organisation dahinter und der letzte Blick vor dem Einschreiben sagen, wer es akkreditiert hat, nach welchem Standard und bis wann, oder klar, dass es niemand getan hat. So eine Aussage hat eine eigene Seite und ein signiertes Dokument, das alle unter *Badge prüfen* oder mit dem Programm *cairn verify* prüfen können. Wird sie zurückgezogen, bleibt sie dort mit Datum und Grund stehen. Für einen Badge zählt, was bei der Verleihung galt: Seine Seite sagt, ob es damals akkreditiert war.

## Wie sage ich, wie es war?

Ist etwas abgeschlossen, mit oder ohne Badge, können Sie es einmal bewerten: unter *Meine Bewertungen* im Menü mit Ihrem Namen. Sie geben eine Note, urteilen im Einzelnen, soweit Sie können, und schreiben, was andere wissen sollten, mit Namen oder ohne. Ändern und zurückziehen lässt sich das immer. Dort können Sie dem Anbieter auch ein paar Worte als Zitat überlassen. Er zeigt sie mit Ihrem Namen, bis Sie sie zurücknehmen; dann sind sie sofort von allen Seiten verschwunden.

## Eine Bewertung gehört dort nicht hin

Bei jeder Bewertung steht, wo man sie meldet. Die Verwaltung dieser Website liest die Meldung und entscheidet, nie der Anbieter; Sie erfahren, wie. Eine schlechte Note allein ist kein Grund. Anbieter antworten im Arbeitsbereich unter *Bewertungen* und können melden wie alle anderen.

## Wie sagt eine Organisation etwas über eine andere aus?

Die Leitung wählt im Arbeitsbereich *Aussagen*: Akkreditierung und Zulassung (für Akkreditierungsstellen und Behörden), Empfehlung, Gleichwertigkeit, Partnerschaft. Eine Partnerschaft zählt erst, wenn die Leitung der anderen Seite sie dort bestätigt hat; vorher sieht sie niemand. Signiert wird mit dem Schlüssel Ihrer Badges. Was Sie zurückziehen, ist endgültig zurückgezogen, und den Grund lesen alle.

## Wir bieten etwas an: Wie viel sollten wir darüber sagen?

Alles, was man wissen will, bevor man bezahlt. Die Seiten unter *Beschreibung* fragen nach Zeit und Punkten, für wen es ist, wer die Qualität sichert, wer es gemacht hat und wie es weitergeht. Nichts davon ist Pflicht, und nichts wird erfunden: Wo es darauf ankommt, steht auf der öffentlichen Seite, dass eine Angabe fehlt. Der Überblick zählt die Angaben nach europäischem Standard.

## Welche Regeln erfüllt es?

Ein *Regelwerk* sammelt veröffentlichte Regeln, etwa die europäischen Standardelemente oder das Common Microcredential Framework. Bei der Veröffentlichung ermittelt Cairn, welche davon erfüllt sind, und die Seite sagt es auf Dauer. Eintragen lässt sich ein solches Kennzeichen nicht. Eine Anerkennung durch die Verfasser der Regeln ist es auch nicht; auf der Seite *Regelwerke* steht, was verlangt ist und was Cairn nicht sehen kann. Leitung und Registratur legen unter *Was wir anbieten*, *Regelwerke* fest, welche gelten: aus, hinweisen oder sperren. Gesperrt heißt: Solange Notwendiges fehlt, wird nichts veröffentlicht. Dort entsteht auch ein eigenes Regelwerk.

## Wie beginnen wir etwas Neues?

Mit einem Titel, einer Vorlage oder einer Kopie. Eine Vorlage füllt aus, was Programme einer Art gemeinsam haben (Nanodegree, MicroMasters, Bootcamp und andere), und sagt offen, was solche Programme haben und Cairn noch nicht kann. Jedes Angebot lässt sich als Vorlage herunterladen, als Datei weitergeben und anderswo hinzufügen.

## Kann unser Badge aussehen, wie wir es möchten?

Autorinnen und Autoren öffnen bei einem Entwurf *Badge*. Neben der Familie von Badges, auf die Titel und Name von selbst gezeichnet werden, lässt sich einer gestalten: Form, Farben, Symbol, Schrift an den Rändern und in der Mitte, ein Band, Ihr Logo oder Ihre Initialen. Sie sehen sofort, wie er klein und groß auf hellem und dunklem Grund wirkt, und lesen, ob man ihn lesen kann. Die Schrift darf lateinisch, griechisch, kyrillisch, arabisch, chinesisch, japanisch, koreanisch oder Devanagari sein. Oder Sie bringen ein quadratisches PNG oder SVG mit; eine Zeichnung, die mehr könnte als zeichnen, wird abgelehnt, mit der Zeile. Eine veröffentlichte Ausgabe behält ihr Bild, und jeder Badge daraus auch.

## Wir schreiben zu mehreren: Wie geht nichts verloren?

Ein Entwurf wird gespeichert, während Sie schreiben. Was sich noch nicht speichern lässt, wird für Sie aufgehoben, auf jedem Gerät. Hat jemand anderes denselben Teil gespeichert, lesen Sie in Sätzen, was anders wäre, und wählen. Unter *Aufbau* gliedern Sie in Module und Einheiten, und *Abdeckung* nennt, was nicht vermittelt oder nicht gezeigt wird. Unter *Begutachtung* können alle kommentieren; die Leitung legt unter *Angebot* fest, ob eine zweite Person einen Entwurf freigeben muss, bevor er veröffentlicht wird. Während der Begutachtung ändert er sich nicht. Die Seite, auf der Sie veröffentlichen, sagt in Sätzen, was sich gegenüber der vorigen Ausgabe ändert.

## Mein Badge ist ausgesetzt

Die Organisation, die ihn verliehen hat, klärt gerade etwas. So lange gilt er vorläufig nicht. Echt ist er weiterhin, und er gehört weiterhin Ihnen; wer ihn prüft, liest, dass er ausgesetzt ist, seit wann und warum. Danach gilt er wieder wie zuvor oder wird widerrufen; beides erfahren Sie. Wenn Sie zur Klärung beitragen können, wenden Sie sich an die Organisation: Ihr Name steht auf dem Badge.

## Kann meine Organisation einen Badge aussetzen?

Ob sich neue Badges aussetzen lassen, legt die Leitung fest, unter *Verleihungen* und dort bei *Schlüssel und Kennung*. Anfangs ist es ausgeschaltet, denn solche Badges tragen einen zweiten Statuseintrag, den manche strenge Prüfprogramme ablehnen. Was schon signiert ist, bleibt, wie es ist. Ist es eingeschaltet, steht auf der Seite einer Verleihung *Aussetzen …*. Einen Grund braucht es immer: Ihn lesen die Person, die den Badge hat, und alle, die ihn prüfen. Ist die Sache geklärt, wird die Aussetzung aufgehoben; soll der Badge nie wieder gelten, wird er widerrufen, und das ist endgültig.

## Lassen sich mehrere Verleihungen auf einmal widerrufen?

Ja, für Leitung und Registratur: in der Liste der Verleihungen ankreuzen oder alles nehmen, was die Liste findet, bis zu 100.000. Eine Seite sagt, um wie viele es geht, zeigt sie und fragt nach dem Grund. Dann läuft es im Hintergrund, und unter *Lange Arbeiten* steht, was aus jeder wurde. Auch das Aussetzen und das Aufheben von Aussetzungen geht so.

## Bei wem sind die Badges angekommen, die wir an Adressen verliehen haben?

Unter *Verleihungen* zeigt *Was angekommen ist*, wie viele Badges an Adressen ohne Konto verliehen, gesendet, nachweislich angekommen, zurückgekommen, geöffnet und abgeholt sind. Jede Zahl führt zu den Adressen dahinter. Kam eine E-Mail endgültig zurück, hilft *Adresse berichtigen*. *Noch einmal schreiben* erreicht alle, die nicht abgeholt haben, höchstens einmal am Tag; von selbst erinnert Cairn zweimal. Ein verstecktes Bild, das verrät, wer wann liest, steht in unseren E-Mails nicht.

## Wie finde ich etwas zum Lernen?

Schreiben Sie ins Suchfeld des Katalogs, was Sie können möchten. Ein Wortanfang genügt, ein Tippfehler schadet nicht, und gleichbedeutende Wörter werden mitgesucht, auch in anderen Sprachen. Bei jedem Angebot steht, in welcher Kompetenz oder welchem Lernergebnis Ihr Wort vorkommt. Mit den Filtern daneben grenzen Sie ein: Mehrere Antworten in einem Filter bringen mehr Treffer, Antworten in mehreren Filtern weniger. Die Adresse der Seite enthält das alles, Sie können sie also weitergeben. Bis zu fünf angekreuzte Angebote sehen Sie nebeneinander.

## Was kostet es, und wann geht es los?

Das steht auf der Seite eines Microcredentials unter *Termine und Preise*: jeder Durchgang mit seinen Tagen, seinem Ort und seinen Plätzen, jeder Preis mit dem, was er enthält, und was es bis zum Nachweis insgesamt kostet. Was der Anbieter nicht angibt, wird genannt. Sagen Sie, wie viele Stunden Sie pro Woche haben, dann steht dort, wann Sie fertig wären. Neben jedem Preis steht, was erstattet wird. Hier wird nichts abgebucht: Beim Einschreiben wird festgehalten, was Sie gewählt haben, so wie es an diesem Tag war, und der Anbieter sagt Ihnen, wie Sie bezahlen. Sind alle Plätze belegt, gibt es manchmal eine Warteliste. Geht jemand, rückt nach, wer am längsten wartet, und bekommt eine Nachricht.

## Wie sagen wir, wann es etwas gibt und was es kostet?

Im Arbeitsbereich hat unter *Angebot* jedes Microcredential eine Seite *Termine und Preise*. Fügen Sie einen Durchgang hinzu, geben Sie ihm mindestens einen Preis, und öffnen Sie ihn. Bis dahin sieht ihn niemand. Ein Stundenplan kann sich jede Woche wiederholen, und ein Durchgang lässt sich ins nächste Halbjahr kopieren; alle Tage rücken dann mit. Sagen Sie einen Durchgang ab, lesen alle Teilnehmenden Ihre Begründung. Regeln für Erstattungen gelten für Ihr ganzes Angebot, für ein Microcredential, für einen Durchgang oder für einen Preis; die nächstliegende zählt. Der *Kalender* zeigt das ganze Jahr. Ohne Durchgänge kann man sich jederzeit einschreiben.

## Geht das auch in einer anderen Sprache?

Seiten, E-Mails und was Organisationen geschrieben haben, kommen in Ihrer Sprache, so weit es sie dort gibt. Was übersetzt ist, nennt auf seiner Seite die anderen Sprachen; was fehlt, steht dort im Original. Auch Kompetenzen und ihre Niveaus heißen so; ein Badge, der schon signiert ist, behält die Namen von damals.

## Wie kommen unsere Angebote in andere Kataloge?

Verantwortliche wählen in der Konsole unter *Offene Daten*, unter welcher Lizenz andere die Beschreibungen nutzen dürfen. Bis dahin sind alle Rechte vorbehalten, und in den Downloads steht nichts davon. Dort gibt es auch eine Suche für die eigene Website und eine Probe, die sagt, was die Credential Registry ablehnen würde und wo es sich ergänzen lässt. Downloads, Feeds und Formate finden alle am Fuß jeder Seite unter *Offene Daten*.

## Ich kann mich nicht anmelden

*Lieber einen Link per E-Mail bekommen* wählen. Kommt keine E-Mail, lohnt ein Blick in den Spam-Ordner, und die Frage, ob das Konto mit einer anderen Adresse angelegt wurde.

## Woher kommen die Kompetenzen?

Zur Wahl steht, was die Organisation selbst beschrieben hat, und was aus Kompetenzrahmen wie ESCO oder O*NET importiert ist. Beim Suchen genügt der Anfang eines Wortes, in jeder Sprache des Rahmens; ein Tippfehler schadet nicht. Importiert wird in der Konsole unter *Kompetenzrahmen*, für alle unter *Verwaltung*. Zuerst ist zu sehen, was neu ist, was sich ändert, was entfällt und welche Zeilen unbrauchbar sind; bis zur Bestätigung bleibt alles, wie es ist. Was aus einem Rahmen entfällt, steht nicht mehr zur Wahl; Badges, die es nennen, bleiben unverändert.

Dort lässt sich auch ein eigener Kompetenzrahmen schreiben und Ausgabe für Ausgabe veröffentlichen; lesen können ihn alle unter [Kompetenzrahmen](/frameworks). Niveaus zweier Skalen werden nur verglichen, wenn jemand diesen Vergleich veröffentlicht hat. Wer das war, steht auf der Seite der Skala.

## Unser Angebot steht schon in einem anderen System

In der Konsole führt *Katalog importieren* beim Angebot zum Ziel: Möglich sind eine Tabelle (CSV oder Excel), Open Badges oder CTDL. Zuerst wird gewählt, was jede Spalte bedeutet; die nächste Tabelle mit denselben Spalten wird genauso gelesen. Jede Zeile wird geprüft. Ist ein Wert unlesbar, stehen Zeile, Spalte und die möglichen Werte dabei. Danach wird aus jeder Zeile ein Entwurf, auf Wunsch wird Vollständiges gleich veröffentlicht. Dieselbe Datei noch einmal ändert nichts; was anders ist, wird zum Entwurf der nächsten Ausgabe. Wer selbst prüft, trägt das unter *Prüfung an anderem Ort* ein.`,
};

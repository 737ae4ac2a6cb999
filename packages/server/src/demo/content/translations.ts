import { careInGerman, codingInGerman } from './descriptions.ts';

/** What a microcredential of the demo world says in another language; what is absent is shown in English. */
export interface DemoTranslation {
  title: string;
  purpose: string;
  scope?: string;
  notCovered?: string;
  criteria?: string;
  pedagogy?: string;
  stackabilityText?: string;
  /** Texts of rows, by place. */
  [place: `${string}.${string}.${string}`]: string;
  /** In the order of the outcomes. */
  outcomes?: readonly string[];
}

/** By key of the achievement, then by language: enough that a reader of German sees a German site. */
export const demoTranslations: { [key: string]: { [language: string]: DemoTranslation } } = {
  'coding-foundation': {
    de: {
      ...codingInGerman,
      title: 'Programmieren: die Grundlagen',
      purpose:
        'Für alle, die noch nie programmiert haben oder nur durch Ausprobieren. Danach können Sie ein kurzes Programm lesen, sagen, was es tut, und selbst eines schreiben, das eine kleine Aufgabe aus dem Alltag löst.',
      scope:
        'Abfolgen, Bedingungen, Schleifen, Listen und Funktionen, in kurzen Programmen, die man auf Papier oder am Bildschirm liest und schreibt.',
      notCovered: 'Keine Programmiersprache im Einzelnen, keine Datenbanken, keine Bedienoberflächen.',
      criteria:
        'Sie bestehen eine Prüfung. Darin stehen kurze Programme in einer erfundenen Lehrsprache, damit keine bestimmte Sprache ein Vorteil ist. Jedes Lernergebnis zählt für sich: In jedem sind 70 Prozent nötig.',
      outcomes: [
        'Zerlegt eine kleine Aufgabe aus dem Alltag in Schritte, denen ein Computer folgen kann.',
        'Sagt voraus, was ein Programm mit bis zu dreißig Zeilen, Schleifen und Bedingungen tut.',
        'Findet in einem kurzen Programm die Ursache eines falschen Ergebnisses und behebt sie.',
      ],
    },
    fr: {
      title: 'Programmation : les bases',
      purpose:
        'Pour les personnes qui n’ont jamais programmé, ou seulement par tâtonnement. Ensuite, vous savez lire un programme court, dire ce qu’il fait et en écrire un qui résout un petit problème du quotidien.',
      scope:
        'Séquences, conditions, boucles, listes et fonctions, dans des programmes courts que l’on lit ou écrit sur papier ou à l’écran.',
      notCovered: 'Aucun langage en profondeur, ni bases de données, ni interfaces.',
      criteria:
        'Vous réussissez un examen. Les programmes y sont écrits dans un langage inventé, pour qu’aucun langage réel ne soit un avantage. Chaque acquis compte séparément : il faut 70 % dans chacun.',
      outcomes: [
        'Décompose un petit problème du quotidien en étapes qu’un ordinateur peut suivre.',
        'Prévoit ce que fera un programme de trente lignes au plus, avec des boucles et des conditions.',
        'Trouve la cause d’un résultat faux dans un programme court et la corrige.',
      ],
    },
  },
  'javascript-language': {
    de: {
      ...codingInGerman,
      title: 'JavaScript: die Sprache',
      purpose:
        'Für alle, die ein wenig programmieren können und mit der Sprache des Webs arbeiten wollen. Danach können Sie JavaScript mit Funktionen, Objekten und asynchronen Aufrufen schreiben und erklären.',
      notCovered: 'Keine Frameworks, keine Gestaltung von Seiten, kein Betrieb von Servern.',
      criteria:
        'Sie bestehen eine Prüfung über Programmtext, wie er in jedem Projekt vorkommt. Jedes Lernergebnis zählt für sich: In jedem sind 70 Prozent nötig.',
      outcomes: [
        'Erklärt und nutzt Gültigkeitsbereiche, Closures und den Unterschied zwischen Werten und Verweisen in JavaScript.',
        'Formt Listen von Objekten mit den Mitteln der Sprache um, ohne die ursprünglichen zu verändern.',
        'Schreibt Programmtext, der auf mehrere Ergebnisse wartet und mit ihrem Ausbleiben umgeht.',
      ],
    },
  },
  'python-language': {
    de: {
      ...codingInGerman,
      title: 'Python: die Sprache',
      purpose:
        'Für alle, die ein wenig programmieren können und mit Daten arbeiten wollen. Danach schreiben Sie Python, das andere lesen können: mit Funktionen, Sammlungen, Dateien und Tests.',
      notCovered: 'Kein maschinelles Lernen, keine Web-Frameworks.',
      criteria:
        'Sie bestehen eine Prüfung. Jedes Lernergebnis zählt für sich: In jedem sind 70 Prozent nötig.',
      outcomes: [
        'Wählt für eine Aufgabe zwischen Liste, Tupel, Menge und Wörterbuch und begründet die Wahl.',
        'Liest, prüft und schreibt Textdateien und sagt, was geschieht, wenn sie beschädigt sind.',
        'Schreibt einen Test, der bei einem gegebenen Fehler fehlschlägt.',
      ],
    },
  },
  'front-end-frameworks': {
    de: {
      ...codingInGerman,
      title: 'Frontend-Frameworks',
      purpose:
        'Für alle, die JavaScript können und Oberflächen aus Komponenten bauen wollen. Danach können Sie eine Komponente entwerfen, bauen und prüfen, die sich mit Tastatur und Screenreader bedienen lässt.',
    },
  },
  'patient-care': {
    de: {
      ...careInGerman,
      title: 'Pflege: die Grundlagen',
      purpose:
        'Für Pflegehilfskräfte und alle, die es werden wollen. Danach können Sie Patientinnen und Patienten unter Anleitung einer Pflegefachkraft beobachten, unterstützen und über sie berichten.',
      notCovered: 'Keine Medikamente, keine Wundversorgung, keine Spezialstationen.',
      criteria:
        'Sie bestehen eine Prüfung über Situationen auf einer Station. Jedes Lernergebnis zählt für sich: In jedem sind 70 Prozent nötig. Der Nachweis gilt zwei Jahre, denn die Praxis ändert sich.',
      outcomes: [
        'Misst Puls, Atmung, Temperatur und Blutdruck und weiß, wann eine Pflegefachkraft zu rufen ist.',
        'Spricht mit Patientinnen und Patienten so, dass sie verstehen und gehört werden.',
        'Reinigt sich die Hände im richtigen Augenblick und auf die richtige Weise.',
      ],
    },
    es: {
      title: 'Cuidado de pacientes: lo esencial',
      purpose:
        'Para auxiliares de enfermería y para quien quiera serlo. Después sabrá observar y apoyar a un paciente e informar sobre él, bajo la guía de una enfermera o un enfermero.',
    },
  },
  'geriatric-care': {
    de: {
      ...careInGerman,
      title: 'Pflege älterer Menschen',
      purpose:
        'Für alle, die „Pflege: die Grundlagen“ haben und mit älteren Menschen arbeiten. Danach können Sie sie bei Stürzen, Verwirrtheit und mehreren Krankheiten zugleich unterstützen.',
      notCovered: 'Keine Palliativpflege, keine Medikamentenpläne.',
      criteria:
        'Sie bestehen eine Prüfung über Situationen auf einer Station für ältere Menschen. In jedem Lernergebnis sind 70 Prozent nötig.',
      outcomes: [
        'Schätzt ein, wie groß die Sturzgefahr in einem Raum und bei einer Person ist, und verringert sie.',
        'Unterstützt einen Menschen mit Demenz, ohne ihm abzunehmen, was er selbst kann.',
      ],
    },
  },
  'paediatric-care': {
    de: {
      ...careInGerman,
      title: 'Pflege von Kindern',
      purpose:
        'Für alle, die „Pflege: die Grundlagen“ haben und mit Kindern arbeiten. Danach können Sie Kinder jeden Alters beobachten und mit ihren Eltern zusammenarbeiten.',
      notCovered: 'Keine Intensivpflege von Neugeborenen, keine Medikamente.',
      criteria:
        'Sie bestehen eine Prüfung über Situationen auf einer Kinderstation. In jedem Lernergebnis sind 70 Prozent nötig.',
      outcomes: [
        'Weiß, was für das Alter normal ist, und erkennt ein Kind in Gefahr.',
        'Arbeitet mit Eltern partnerschaftlich zusammen und bereitet ein Kind auf das vor, was geschehen wird.',
      ],
    },
  },
  'infection-prevention': {
    de: {
      ...careInGerman,
      title: 'Infektionen vorbeugen',
      purpose:
        'Für alle, die arbeiten, wo Menschen gepflegt werden. Danach können Sie die Kette einer Infektion auf der eigenen Station unterbrechen.',
      notCovered: 'Keine Labormethoden, kein Umgang mit Ausbrüchen in einem ganzen Krankenhaus.',
      criteria:
        'Sie bestehen eine Prüfung. In jedem Lernergebnis sind 70 Prozent nötig. Der Nachweis gilt ein Jahr.',
      outcomes: [
        'Erklärt, wie eine Infektion auf einer Station wandert und wo sie aufzuhalten ist.',
        'Legt Schutzkleidung an und ab, ohne Keime weiterzutragen.',
      ],
    },
  },
};

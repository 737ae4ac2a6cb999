/** Tables that the university has brought from its course system; all of them are made up. */
export const demoCatalogues = {
  organisation: 'northmoor',
  /** Imported: one row waits to be mended. */
  evening: {
    name: 'evening-courses.csv',
    text: [
      'Course code;Title;Description;Hours;ECTS;EQF;Language;Delivery;Skills;Learning outcomes;Exam;Title (de)',
      'EV-101;Wound care at home;For relatives who care for somebody at home.;20;1;3;English;On site;Wound care (2);Changes a dressing without pain | Sees an infection early;Practical test in the skills laboratory;Wundpflege zu Hause',
      'EV-102;Spreadsheets for a small shop;For people who keep the books of a shop.;16;0,5;4;English;Online;Spreadsheets (2);Keeps a cash book in a spreadsheet;Cash book of one month;Tabellen für einen kleinen Laden',
      'EV-103;Bread with sourdough;For everyone who bakes.;one weekend;;;English;On site;Baking (1);Bakes a loaf;Tasting by the group;',
    ].join('\n'),
  },
  /** Looked at, and waits for a word. */
  summer: {
    name: 'summer-school.csv',
    text: [
      'ID,Course,Summary,Workload,Level,Mode,Skills',
      'SU-1,Drawing outdoors,Two weeks with a sketchbook.,40,4,In person,Drawing',
      'SU-2,First steps in statistics,What a sample says and what it does not.,30,5,Online,Statistics',
      'SU-3,Robots for beginners,Builds a robot that finds its way.,45,9,In person,Robotics',
    ].join('\n'),
  },
  /** Nobody has said yet what its columns mean. */
  german: {
    name: 'kursangebot.csv',
    text: [
      'Kennung;Kurs;Beschreibung;Stunden;EQR-Niveau;Unterrichtsform;Ansprechperson',
      'D-1;Deutsch für die Pflege;Sprache am Krankenbett.;60;4;Präsenz;Frau Whitby',
      'D-2;Protokolle schreiben;Knapp und genau.;12;5;Online;Herr Hale',
    ].join('\n'),
  },
};

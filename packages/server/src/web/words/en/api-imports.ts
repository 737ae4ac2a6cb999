/** What the document of our REST API says of imports of catalogues. */
export const importOperations = {
  importCatalogue: {
    title: 'Look at a catalogue for import',
    text: 'Takes a table (CSV, TSV, XLSX), Open Badges (achievements 3.0, BadgeClasses 2.0) or CTDL as JSON, or a ZIP of such documents. Says what would be new, changed and refused; nothing changes before it is begun. With `publishes`, the token needs the scope achievements:publish too.',
  },
  getCatalogueImport: {
    title: 'Read an import of a catalogue',
    text: 'What it would change, and how far it is.',
  },
  listCatalogueImportRows: {
    title: 'List the rows of an import of a catalogue',
    text: 'Each row with what becomes of it, and each of its values that cannot be read.',
  },
  beginCatalogueImport: {
    title: 'Begin an import of a catalogue',
    text: 'Has what was looked at (`checked`) done. Begun twice, it is done once.',
  },
  endCatalogueImport: {
    title: 'End an import of a catalogue',
    text: 'What was done stays done; the rows that are left are not.',
  },
};

export const importWords = {
  NewCatalogueImport: {
    file: 'The file, with its name, which says what kind of file it is.',
    language: 'BCP 47: of what does not say its own.',
    skillLevel: 'The level of skills that do not say theirs, on Cairn’s own scale.',
    publishes: 'Whether what is complete is published; all else stays a draft.',
    columns:
      'Which columns of a table are taken as what. Absent: as they were taken last, or as their names say. Kept for the next table with these columns.',
  },
  ColumnUse: {
    column: 'Its name in the first line.',
    target: 'What it is taken as.',
    language: 'BCP 47: of a text in another language than its row.',
  },
  CatalogueImport: {
    importId: 'Id of the import, `run_…`.',
    file: 'The name of the file.',
    format: 'What it was read as.',
    encoding: 'What the letters of a table were read as.',
    state: '`checked` waits for its beginning.',
    publishes: 'Whether what is complete is published.',
    total: 'How many rows it has.',
    created: 'Rows that were not here when it was looked at.',
    changed: 'Rows that said something else than what is here.',
    unchanged: 'Rows that were here already, just like that.',
    refused: 'Rows that cannot be read, or could not be taken once it was begun.',
    done: 'Rows of which something was made or changed.',
    left: 'Rows of which nothing became yet.',
    createdAt: 'When the file was looked at.',
    endedAt: 'When it ended.',
  },
  CatalogueImportRow: {
    row: 'From 0, as they came.',
    line: 'Of the table, or the place in the document.',
    title: 'Its title.',
    key: 'What its source knows it by: the same again is the same achievement.',
    change: 'What would become of it when the file was looked at.',
    outcome: 'What became of it.',
    achievementId: 'What was made or changed.',
    detail: 'What became of it, in a sentence.',
    faults: 'Its values that cannot be read.',
  },
  ImportedValueFault: {
    column: 'In which column, or member of the document.',
    value: 'The value, cut short.',
    code: 'What is wrong.',
    detail: 'What is wrong and what would be taken, in a sentence.',
  },
};

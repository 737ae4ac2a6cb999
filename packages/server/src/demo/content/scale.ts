/** A scale of a provider's own, in two languages. */
export const demoScale = {
  provider: 'northmoor',
  name: 'Three steps of a trade',
  language: 'en',
  levels: [
    { name: 'Beginner', description: 'Works on small parts of a task that others have set up.' },
    { name: 'Practitioner', description: 'Does whole tasks and asks for review.' },
    { name: 'Mentor', description: 'Reviews the work of others and explains why.' },
  ],
  said: {
    de: {
      name: 'Drei Stufen im Handwerk',
      levels: {
        '1': {
          name: 'Am Anfang',
          description: 'Bearbeitet kleine Teile einer Aufgabe, die andere vorbereitet haben.',
        },
        '2': { name: 'In der Praxis', description: 'Erledigt ganze Aufgaben und lässt sie gegenlesen.' },
        '3': { name: 'In der Anleitung', description: 'Prüft die Arbeit anderer und erklärt die Gründe.' },
      },
    },
  },
};

import type { DemoAchievement } from './demo-achievement.ts';
import { careDescription } from './descriptions.ts';

export const patientCare: DemoAchievement = {
  key: 'patient-care',
  provider: 'ashgrove',
  content: {
    ...careDescription,
    subject: 'health-care',
    title: 'Patient Care Essentials',
    purpose:
      'For care assistants and people who want to become one. Afterwards you can observe, support and report on a patient under the guidance of a nurse.',
    notCovered: 'No medication, no wound care, no specialised wards.',
    criteria:
      'You pass one exam on situations from a ward. Every outcome counts on its own: you need 70 per cent in each. The award holds for two years, because practice changes.',
    workloadHours: 40,
    eqfLevel: 4,
    ects: 1.5,
    validityMonths: 24,
    design: { shape: 'stone', palette: 'rowan', symbol: 'heart-pulse' },
  },
  skills: [
    { name: 'Observing vital signs', kind: 'technical', level: 2 },
    { name: 'Communication with patients', kind: 'transversal', level: 3 },
    { name: 'Hand hygiene', kind: 'technical', level: 3 },
  ],
  outcomes: [
    {
      text: 'Measures pulse, breathing, temperature and blood pressure, and knows when to call a nurse.',
      skills: [0],
    },
    { text: 'Speaks with a patient so that the patient understands and is heard.', skills: [1] },
    { text: 'Cleans hands at the right moments and in the right way.', skills: [2] },
  ],
  minutes: 30,
  items: [
    {
      prompt: 'A resting adult breathes 30 times a minute. What do you do?',
      outcome: 0,
      choices: [
        '*Call the nurse at once and stay with the patient',
        'Write it down for the next round',
        'Measure again in an hour',
        'Ask the patient to breathe more slowly',
      ],
      rationale: 'Adults at rest breathe about 12 to 20 times a minute; 30 is a warning sign.',
    },
    {
      prompt: 'How long do you count an irregular pulse?',
      outcome: 0,
      choices: [
        '*A full minute',
        '10 seconds, times six',
        '15 seconds, times four',
        'Until it becomes regular',
      ],
      rationale: 'With an irregular pulse a short count misleads.',
    },
    {
      prompt: 'Which two things make a blood pressure reading wrong?',
      outcome: 0,
      choices: [
        '*A cuff of the wrong size',
        '*The patient talks during the reading',
        'The patient sits with the feet on the floor',
        'The arm rests at the height of the heart',
      ],
      rationale: 'The other two are how it should be.',
    },
    {
      prompt: 'A patient nods at everything you say. How do you find out whether it was understood?',
      outcome: 1,
      choices: [
        '*Ask the patient to tell it in their own words',
        'Ask "Did you understand?"',
        'Say it again, louder',
        'Give a leaflet',
      ],
      rationale: 'Teach-back shows what was understood; a yes shows only politeness.',
    },
    {
      prompt: 'A patient is angry because of a long wait. Which first answer helps most?',
      outcome: 1,
      choices: [
        '*"You have waited two hours. That is long. I will find out when it is your turn."',
        '"Others wait longer."',
        '"Please calm down."',
        '"It is not my fault."',
      ],
      rationale: 'It names the cause, takes it seriously and says what happens next.',
    },
    {
      prompt: 'Which two of these are moments for hand hygiene?',
      outcome: 2,
      choices: [
        '*Before touching a patient',
        '*After touching what is around the patient',
        'Before reading a notice board',
        'After making a telephone call at the desk',
      ],
      rationale: 'They are two of the five moments of the World Health Organization.',
    },
    {
      prompt: 'Your hands are visibly dirty. What do you use?',
      outcome: 2,
      choices: ['*Soap and water', 'Alcohol rub only', 'Gloves over the dirt', 'A dry towel'],
      rationale: 'Alcohol rub does not remove dirt.',
    },
  ],
};

export const geriatricCare: DemoAchievement = {
  key: 'geriatric-care',
  provider: 'ashgrove',
  content: {
    ...careDescription,
    subject: 'health-care',
    title: 'Geriatric Care',
    purpose:
      'For people who hold Patient Care Essentials and work with older people. Afterwards you can support older patients with falls, confusion and several illnesses at once.',
    notCovered: 'No palliative care, no medication plans.',
    criteria:
      'You pass one exam on situations from a ward for older people. You need 70 per cent in each outcome.',
    workloadHours: 35,
    eqfLevel: 4,
    ects: 1.5,
    validityMonths: 36,
    design: { shape: 'shield', palette: 'rowan', symbol: 'hand-heart' },
  },
  skills: [
    { name: 'Fall prevention', kind: 'technical', level: 3 },
    { name: 'Dementia care', kind: 'transversal', level: 3 },
  ],
  outcomes: [
    { text: 'Judges the risk of falling in a room and with a person, and lowers it.', skills: [0] },
    { text: 'Supports a person with dementia without taking away what they can do.', skills: [1] },
  ],
  minutes: 25,
  items: [
    {
      prompt: 'Which two changes lower the risk of a fall at night?',
      outcome: 0,
      choices: [
        '*A light that shows the way to the toilet',
        '*Shoes that hold the heel',
        'A higher bed',
        'A rug beside the bed',
      ],
      rationale: 'Rugs slip, and a high bed makes a fall longer.',
    },
    {
      prompt: 'A patient feels dizzy when standing up. What do you do first?',
      outcome: 0,
      choices: [
        '*Let them sit down again, and tell the nurse',
        'Walk faster to the chair',
        'Give a walking stick',
        'Let them stand until it passes',
      ],
      rationale: 'A drop of blood pressure on standing is a common cause of falls.',
    },
    {
      prompt: 'A woman with dementia asks for her mother, who died long ago. Which answer helps?',
      outcome: 1,
      choices: [
        '*"You miss her. Tell me about her."',
        '"Your mother is dead."',
        '"She will come later."',
        '"You asked that already."',
      ],
      rationale: 'It answers the feeling, without a lie and without a shock.',
    },
    {
      prompt: 'A man with dementia needs ten minutes to button his shirt. What do you do?',
      outcome: 1,
      choices: [
        '*Give him the time, and help with the one button that he asks for',
        'Button it for him',
        'Give him a pullover instead',
        'Hurry him with kind words',
      ],
      rationale: 'What is not used is lost; dressing himself is worth the time.',
    },
  ],
};

export const paediatricCare: DemoAchievement = {
  key: 'paediatric-care',
  provider: 'ashgrove',
  content: {
    ...careDescription,
    subject: 'health-care',
    title: 'Paediatric Care',
    purpose:
      'For people who hold Patient Care Essentials and work with children. Afterwards you can observe children of different ages, and work with their parents.',
    notCovered: 'No newborn intensive care, no medication.',
    criteria: 'You pass one exam on situations from a children’s ward. You need 70 per cent in each outcome.',
    workloadHours: 35,
    eqfLevel: 4,
    ects: 1.5,
    validityMonths: 36,
    design: { shape: 'shield', palette: 'lake', symbol: 'baby' },
  },
  skills: [
    { name: 'Observing children', kind: 'technical', level: 3 },
    { name: 'Working with families', kind: 'transversal', level: 3 },
  ],
  outcomes: [
    { text: 'Knows what is normal for the age, and recognises a child in danger.', skills: [0] },
    { text: 'Works with parents as partners, and prepares a child for what will happen.', skills: [1] },
  ],
  minutes: 25,
  items: [
    {
      prompt: 'Compared with an adult, a resting baby normally has …',
      outcome: 0,
      choices: [
        '*a faster pulse and faster breathing',
        'a slower pulse and slower breathing',
        'a faster pulse and slower breathing',
        'the same values',
      ],
      rationale: 'Values fall towards the adult ones as a child grows.',
    },
    {
      prompt: 'Which two signs in a small child with diarrhoea mean: call the nurse now?',
      outcome: 0,
      choices: [
        '*No wet nappy for eight hours',
        '*Drowsy and hard to wake',
        'Crying with tears',
        'Wants to drink',
      ],
      rationale: 'They are signs of a dangerous loss of water.',
    },
    {
      prompt: 'A five-year-old will have blood taken. What do you say?',
      outcome: 1,
      choices: [
        '*"It pinches for a short moment. You may squeeze my hand."',
        '"It does not hurt at all."',
        '"Big children do not cry."',
        'Nothing, so that the child is not afraid',
      ],
      rationale: 'An honest, short announcement keeps the trust for the next time.',
    },
    {
      prompt: 'A father says that his daughter "is not herself today". What do you do?',
      outcome: 1,
      choices: [
        '*Take it seriously, look at the child and report it',
        'Calm him: fathers worry',
        'Wait for the next round',
        'Ask him to leave the room',
      ],
      rationale: 'Parents know what is usual for their child; their worry is a sign of its own.',
    },
  ],
};

export const infectionPrevention: DemoAchievement = {
  key: 'infection-prevention',
  provider: 'ashgrove',
  content: {
    ...careDescription,
    subject: 'health-care',
    title: 'Infection Prevention and Control',
    purpose:
      'For everyone who works where people are cared for. Afterwards you can break the chain of an infection on your own ward.',
    notCovered: 'No laboratory methods, no outbreak management for a whole hospital.',
    criteria: 'You pass one exam. You need 70 per cent in each outcome. The award holds for one year.',
    workloadHours: 12,
    eqfLevel: 4,
    ects: 0.5,
    validityMonths: 12,
    design: { shape: 'circle', palette: 'spruce', symbol: 'shield-check' },
  },
  skills: [
    { name: 'Infection control', kind: 'technical', level: 3 },
    { name: 'Personal protective equipment', kind: 'technical', level: 2 },
  ],
  outcomes: [
    { text: 'Explains how an infection travels on a ward, and where to stop it.', skills: [0] },
    { text: 'Puts protective equipment on and takes it off without carrying germs further.', skills: [1] },
  ],
  minutes: 20,
  items: [
    {
      prompt: 'Most infections on a ward travel …',
      outcome: 0,
      choices: ['*on hands', 'through the air conditioning', 'in food', 'in books'],
      rationale: 'That is why hand hygiene comes first.',
    },
    {
      prompt: 'Which two places deserve the most frequent cleaning?',
      outcome: 0,
      choices: ['*Door handles', '*Bed rails', 'The ceiling', 'Curtain rods'],
      rationale: 'What many hands touch hands germs on.',
    },
    {
      prompt: 'What do you take off first after caring for a patient in isolation?',
      outcome: 1,
      choices: ['*The gloves', 'The mask', 'The glasses', 'It does not matter'],
      rationale: 'They are the dirtiest; the mask comes last, outside.',
    },
    {
      prompt: 'You wear gloves. When do you clean your hands?',
      outcome: 1,
      choices: [
        '*Before putting them on and after taking them off',
        'Not at all',
        'Only after',
        'Only before',
      ],
      rationale: 'Gloves have holes, and taking them off touches their outside.',
    },
  ],
};

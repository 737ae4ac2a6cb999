import type { DemoAchievement } from './demo-achievement.ts';
import { codingDescription } from './descriptions.ts';

export const codingFoundation: DemoAchievement = {
  key: 'coding-foundation',
  provider: 'northmoor',
  content: {
    ...codingDescription,
    subject: 'technology',
    title: 'Coding Foundation',
    purpose:
      'For people who have never programmed, or only by trial and error. Afterwards you can read a short program, say what it does, and write one that solves a small everyday problem.',
    scope:
      'Sequences, conditions, loops, lists and functions, in short programs that one reads or writes on paper or on a screen.',
    notCovered: 'No particular language in depth, no databases, no user interfaces.',
    criteria:
      'You pass one exam. It shows short programs in a made-up teaching language, so that no particular language is an advantage. Every outcome counts on its own: you need 70 per cent in each.',
    workloadHours: 30,
    eqfLevel: 4,
    ects: 1,
    design: { shape: 'stone', palette: 'spruce', symbol: 'code-xml' },
  },
  skills: [
    { name: 'Computational thinking', kind: 'technical', level: 2 },
    { name: 'Reading program code', kind: 'technical', level: 2 },
    { name: 'Debugging', kind: 'technical', level: 2 },
  ],
  outcomes: [
    { text: 'Breaks a small everyday problem into steps that a computer can follow.', skills: [0] },
    { text: 'Predicts what a program of up to thirty lines with loops and conditions will do.', skills: [1] },
    { text: 'Finds the cause of a wrong result in a short program and corrects it.', skills: [2] },
  ],
  minutes: 30,
  declaration: {
    title: 'My own work',
    text: 'I answered the questions of the exam **by myself**, without help of other people or of programs that answer for me.',
  },
  items: [
    {
      prompt: 'You want a computer to find the cheapest of ten prices. Which plan works for any ten prices?',
      outcome: 0,
      choices: [
        '*Remember the first price; go through the others; whenever one is smaller than the remembered price, remember that one instead.',
        'Compare each price with the one after it and keep the last smaller one.',
        'Add all prices and divide by ten.',
        'Take the first price that is below the average.',
      ],
      rationale: 'Only the running minimum compares every price with the best one so far.',
    },
    {
      prompt: 'A recipe says "stir until the sauce is thick". Which building block of a program is that?',
      outcome: 0,
      choices: ['*A loop with a condition', 'A list', 'A function with no result', 'A comment'],
      rationale: 'Something is repeated until a condition holds.',
    },
    {
      prompt:
        'Which two of these are inputs of a program that prints how many days are left until a birthday?',
      outcome: 0,
      choices: [
        '*The date of the birthday',
        "*Today's date",
        'The number of days left',
        'The greeting that is printed',
      ],
      rationale: 'The other two are what the program works out and prints.',
    },
    {
      prompt:
        'What is printed?\n\n```\ntotal = 0\nfor each n in 1, 2, 3, 4:\n  if n is even:\n    total = total + n\nprint total\n```',
      outcome: 1,
      choices: ['*6', '10', '4', '2'],
      rationale: 'Only 2 and 4 are added.',
    },
    {
      prompt: 'How often is "again" printed?\n\n```\nx = 3\nwhile x > 0:\n  print "again"\n  x = x - 1\n```',
      outcome: 1,
      choices: ['*Three times', 'Twice', 'Four times', 'For ever'],
      rationale: 'With x at 3, 2 and 1; at 0 the loop ends.',
    },
    {
      prompt: 'After these lines, what does `b` hold?\n\n```\na = 5\nb = a\na = 7\n```',
      outcome: 1,
      choices: ['*5', '7', '12', 'Nothing'],
      rationale: 'The value was copied before `a` changed.',
    },
    {
      prompt:
        'This should print the average of three numbers but prints far too much for 2, 4 and 6. What is wrong?\n\n```\nprint 2 + 4 + 6 / 3\n```',
      outcome: 2,
      choices: [
        '*Only the 6 is divided: the sum needs brackets',
        'It must be divided by 4',
        'The numbers are in the wrong order',
        'Nothing, 8 is the average',
      ],
      rationale: 'Division comes before addition, so the line gives 2 + 4 + 2 = 8 and not 4.',
    },
    {
      prompt:
        'A program works for a list with three names and stops with an error for an empty list. Which two steps help you find out why?',
      outcome: 2,
      choices: [
        '*Run it with the empty list and read at which line it stops',
        '*Look for a line that takes the first name without asking whether there is one',
        'Rewrite the program in another language',
        'Add more names to the list',
      ],
      rationale: 'Repeat the fault, read where it happens, and look at what the line assumes.',
    },
  ],
};

export const javascriptLanguage: DemoAchievement = {
  key: 'javascript-language',
  provider: 'northmoor',
  content: {
    ...codingDescription,
    subject: 'technology',
    title: 'JavaScript: The Language',
    purpose:
      'For people who can program a little and want to work with the language of the web. Afterwards you can write and explain JavaScript with functions, objects and asynchronous calls.',
    notCovered: 'No frameworks, no styling of pages, no server administration.',
    criteria:
      'You pass one exam on code that you may meet in any project. Every outcome counts on its own: you need 70 per cent in each.',
    workloadHours: 45,
    eqfLevel: 5,
    ects: 2,
    design: { shape: 'hexagon', palette: 'spruce', symbol: 'braces' },
  },
  skills: [
    { name: 'JavaScript', kind: 'technical', level: 3 },
    { name: 'Asynchronous programming', kind: 'technical', level: 3 },
  ],
  outcomes: [
    {
      text: 'Explains and uses scope, closures and the difference between values and references in JavaScript.',
      skills: [0],
    },
    {
      text: 'Transforms lists of objects with the methods of the language, without changing the originals.',
      skills: [0],
    },
    { text: 'Writes code that waits for several results and handles their failure.', skills: [1] },
  ],
  minutes: 40,
  items: [
    {
      prompt:
        'What does `f()` return the second time?\n\n```js\nfunction make() {\n  let n = 0;\n  return () => ++n;\n}\nconst f = make();\nf();\n```',
      outcome: 0,
      choices: ['*2', '1', '0', 'undefined'],
      rationale: 'The arrow function closes over `n`, which keeps its value between calls.',
    },
    {
      prompt: 'After `const a = { x: 1 }; const b = a; b.x = 2;`, what is `a.x`?',
      outcome: 0,
      choices: ['*2', '1', 'undefined', 'An error is thrown, because `a` is constant'],
      rationale: 'Both names refer to the same object; `const` fixes the name, not the object.',
    },
    {
      prompt: 'Which expression gives the names of all adults, and leaves `people` as it is?',
      outcome: 1,
      choices: [
        '*`people.filter((p) => p.age >= 18).map((p) => p.name)`',
        '`people.forEach((p) => p.age >= 18 && p.name)`',
        '`people.map((p) => p.age >= 18 ? p.name : null)`',
        '`people.splice(0).filter((p) => p.age >= 18)`',
      ],
      rationale: 'filter and map make new arrays; forEach returns nothing, and splice empties the original.',
    },
    {
      prompt: 'Which two of these return a new array?',
      outcome: 1,
      choices: ['*`list.toSorted()`', '*`[...list, 4]`', '`list.sort()`', '`list.push(4)`'],
      rationale: 'sort and push change the array in place.',
    },
    {
      prompt: 'Two requests do not depend on each other. How are both results had in the shortest time?',
      outcome: 2,
      choices: [
        '*`const [a, b] = await Promise.all([getA(), getB()])`',
        '`const a = await getA(); const b = await getB()`',
        '`const a = getA(), b = getB()` without await',
        '`await getA(await getB())`',
      ],
      rationale: 'Promise.all waits for both at once; the second way waits for one after the other.',
    },
    {
      prompt: 'Which code reports a failed request, and does not go on with a missing result?',
      outcome: 2,
      choices: [
        '*`try { use(await load()); } catch (error) { report(error); }`',
        '`try { load().then(use); } catch (error) { report(error); }`',
        '`const r = await load().catch(report); use(r);`',
        '`load(); use(); report();`',
      ],
      rationale: 'Without await the rejection is not caught by try; the third goes on with undefined.',
    },
  ],
};

export const pythonLanguage: DemoAchievement = {
  key: 'python-language',
  provider: 'northmoor',
  content: {
    ...codingDescription,
    subject: 'technology',
    title: 'Python: The Language',
    approach: 'university',
    purpose:
      'For people who can program a little and want to work with data. Afterwards you can write Python that others can read: with functions, collections, files and tests.',
    notCovered: 'No machine learning, no web frameworks.',
    criteria: 'You pass one exam. Every outcome counts on its own: you need 70 per cent in each.',
    workloadHours: 45,
    eqfLevel: 5,
    ects: 2,
    design: { shape: 'hexagon', palette: 'lake', symbol: 'terminal' },
  },
  skills: [
    { name: 'Python', kind: 'technical', level: 3 },
    { name: 'Software testing', kind: 'technical', level: 2 },
  ],
  outcomes: [
    { text: 'Chooses between list, tuple, set and dictionary for a task and gives the reason.', skills: [0] },
    {
      text: 'Reads, checks and writes text files, and says what happens when they are damaged.',
      skills: [0],
    },
    { text: 'Writes a test that fails for a given fault.', skills: [1] },
  ],
  minutes: 40,
  items: [
    {
      prompt: 'You count how often each word occurs. Which collection fits best?',
      outcome: 0,
      choices: ['*A dictionary from word to number', 'A list of words', 'A set of words', 'A tuple'],
      rationale: 'Each word needs a number of its own, found by the word.',
    },
    {
      prompt: 'Which two collections can be keys of a dictionary or members of a set?',
      outcome: 0,
      choices: ['*A tuple of numbers', '*A string', 'A list', 'A dictionary'],
      rationale: 'Keys must be hashable: things that do not change.',
    },
    {
      prompt: 'Why is `with open(path, encoding="utf-8") as file:` better than `file = open(path)`?',
      outcome: 1,
      choices: [
        '*The file is closed even when something fails, and the encoding does not depend on the machine',
        'It reads faster',
        'It creates the file when it is missing',
        'It makes the file read-only for others',
      ],
      rationale:
        'The context manager closes; the named encoding makes the program behave the same everywhere.',
    },
    {
      prompt: 'A file should hold one number a line. Line 40 holds "n/a". What does a careful program do?',
      outcome: 1,
      choices: [
        '*Says that line 40 is not a number, and goes on or stops as its task demands',
        'Treats it as 0',
        'Ends without a message',
        'Deletes the line from the file',
      ],
      rationale: 'Nothing is invented and nothing is lost; the person learns where the fault is.',
    },
    {
      prompt: '`def is_even(n): return n % 2 == 1` is wrong. Which test finds that?',
      outcome: 2,
      choices: [
        '*`assert is_even(4)`',
        '`assert is_even(3) == is_even(5)`',
        '`assert isinstance(is_even(4), bool)`',
        '`is_even(4)`',
      ],
      rationale: 'Only the first one says what the right answer is for a case that the fault changes.',
    },
    {
      prompt: 'When is a test good at finding a fault that was just repaired?',
      outcome: 2,
      choices: [
        '*It fails with the old code and passes with the new code',
        'It passes with the old code and with the new code',
        'It covers every line',
        'It was written by someone else',
      ],
      rationale: 'A test that never failed has not shown that it can.',
    },
  ],
};

export const frontEndFrameworks: DemoAchievement = {
  key: 'front-end-frameworks',
  provider: 'northmoor',
  content: {
    ...codingDescription,
    subject: 'technology',
    title: 'Front-end Frameworks',
    approach: 'boot-camp',
    purpose:
      'For people who know JavaScript and want to build interfaces from components. Afterwards you can design, build and check a component that people can use with a keyboard and a screen reader.',
    notCovered: 'No particular framework is taught to the end; no back end.',
    criteria: 'You pass one exam. Every outcome counts on its own: you need 70 per cent in each.',
    workloadHours: 60,
    eqfLevel: 5,
    ects: 2,
    validityMonths: 36,
    design: { shape: 'tile', palette: 'dusk', symbol: 'layers' },
  },
  skills: [
    { name: 'Component design', kind: 'technical', level: 3 },
    { name: 'State management', kind: 'technical', level: 3 },
    { name: 'Web accessibility', kind: 'technical', level: 2 },
  ],
  outcomes: [
    { text: 'Cuts an interface into components with clear inputs.', skills: [0] },
    { text: 'Decides where state lives and how it flows.', skills: [1] },
    { text: 'Builds a form that can be used by keyboard and read by a screen reader.', skills: [2] },
  ],
  minutes: 40,
  items: [
    {
      prompt:
        'A list shows products, each with a price and a button. What is a good input of the component for one product?',
      outcome: 0,
      choices: [
        '*The product and a function to call when the button is pressed',
        'The whole list and an index',
        'The page',
        'Nothing: it fetches the product itself',
      ],
      rationale: 'A component that gets what it shows can be used, and tested, anywhere.',
    },
    {
      prompt: 'Which two signs tell that a component should be cut in two?',
      outcome: 0,
      choices: [
        '*One part of it is needed on another page too',
        '*It has two reasons to change',
        'It has more than one element',
        'It has a name of two words',
      ],
      rationale: 'Reuse and separate reasons to change are what boundaries are for.',
    },
    {
      prompt: 'Two sibling components must show the same selected date. Where does the date live?',
      outcome: 1,
      choices: [
        '*In their nearest common parent',
        'In each of them, kept equal by events',
        'In the address of the stylesheet',
        'In the first of them',
      ],
      rationale: 'One place, handed down: two copies drift apart.',
    },
    {
      prompt: 'The total price can be worked out from the items in the basket. What follows?',
      outcome: 1,
      choices: [
        '*It is worked out when it is shown, and not stored',
        'It is stored and updated with each item',
        'It is fetched from the server at every key press',
        'It is stored in the address bar',
      ],
      rationale: 'What can be derived is not state.',
    },
    {
      prompt: 'A field is wrong. What must a screen reader user get?',
      outcome: 2,
      choices: [
        '*The message, tied to the field, and the focus on the first wrong field',
        'A red border',
        'A sound',
        'The form, empty, to start again',
      ],
      rationale: 'Colour alone says nothing; what was typed must stay.',
    },
    {
      prompt: 'Which two elements can be used by keyboard without any script of yours?',
      outcome: 2,
      choices: ['*`<button>`', '*`<a href="…">`', '`<div onclick="…">`', '`<span role="button">`'],
      rationale: 'A role alone brings neither focus nor keys.',
    },
  ],
};

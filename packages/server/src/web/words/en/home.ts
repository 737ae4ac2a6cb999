export const home = {
  title: 'Learn something small. Show that you can do it.',
};

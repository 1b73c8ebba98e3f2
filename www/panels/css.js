/**
 * Styles as text, marked for editors and for the build, which takes their indentation out. `adopt.js` makes sheets of
 * them: importing a panel needs no document.
 */
export const css = String.raw;

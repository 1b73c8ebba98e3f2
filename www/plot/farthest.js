/** Coordinates and targets lie between minus this and this: the core's bound. */
export const FARTHEST = 1e15;

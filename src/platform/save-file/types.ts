/** Hands a text file to the person. False when they or the platform said no. */
export type SaveFile = (name: string, text: string) => Promise<boolean>;

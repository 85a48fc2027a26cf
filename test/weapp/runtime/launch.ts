import { MiniProgram, type LaunchOptions } from './mini-program';

/** Starts a compiled mini program cold and waits until its first page stands. */
export const launch = async (options: LaunchOptions): Promise<MiniProgram> => {
  const program = new MiniProgram(options);
  try {
    await program.settle();
  } catch (error) {
    program.kill();
    throw error;
  }
  return program;
};

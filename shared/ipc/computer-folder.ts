/**
 * Begins the argument that tells core the folder of what this computer is known by. It stands outside every vault, so a
 * vault that was carried here finds another one than it was last written with.
 */
export const COMPUTER_FOLDER_ARGUMENT = '--computer-folder=';

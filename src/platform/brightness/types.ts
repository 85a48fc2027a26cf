/** Makes the screen bright; call the answer to put it back. */
export type Brighten = () => () => void;

/** Somebody of the demo community that the h5 preview can be used as. */
export interface Persona {
  openid: string;
  label: string;
  note: string;
}

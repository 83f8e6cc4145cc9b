/** culori as one file, in CommonJS: its modules are 151. */
declare module 'culori/require' {
  const culori: typeof import('culori')
  export default culori
}

/** The fonts that pdfmake ships: by family and face, the file's path. Its types leave this module out. */
declare module 'pdfmake/fonts/Roboto.js' {
  const families: {
    readonly Roboto: Readonly<Record<'normal' | 'bold' | 'italics' | 'bolditalics', string>>;
  };
  export default families;
}

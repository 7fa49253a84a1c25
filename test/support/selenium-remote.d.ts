/** Node needs the full file name in the import, but the package's types declare only the folder. */
declare module 'selenium-webdriver/remote/index.js' {
  export * from 'selenium-webdriver/remote';
}

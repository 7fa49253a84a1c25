/** Node asks for the whole name of the file; the types know the folder only. */
declare module 'selenium-webdriver/remote/index.js' {
  export * from 'selenium-webdriver/remote';
}

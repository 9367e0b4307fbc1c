declare module 'xml-writer' {
  export default class XMLWriter {
    constructor(indent?: boolean | string);
    startDocument(version?: string, encoding?: string): this;
    startElement(name: string): this;
    writeAttribute(name: string, value: string | number): this;
    text(content: string | number): this;
    endElement(): this;
    endDocument(): this;
    toString(): string;
  }
}

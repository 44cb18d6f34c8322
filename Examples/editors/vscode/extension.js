// Dateline in VS Code. `npm install` in this folder, then link or copy it to ~/.vscode/extensions/dateline.
const vscode = require("vscode");
const { LanguageClient } = require("vscode-languageclient/node");

let client;

exports.activate = (context) => {
  client = new LanguageClient("dateline", "Dateline", { command: "dateline", args: ["server"] }, {
    documentSelector: [
      { scheme: "file", language: "markdown" },
      { scheme: "untitled", language: "markdown" },
    ],
    middleware: {
      // Above a headline stands how many links lead there; only the editor can show them.
      executeCommand: async (name, values, next) => {
        if (name !== "dateline.showReferences") return next(name, values);
        const uri = vscode.Uri.parse(values[0]);
        const position = new vscode.Position(values[1].line, values[1].character);
        const places = await vscode.commands.executeCommand("vscode.executeReferenceProvider", uri, position);
        return vscode.commands.executeCommand("editor.action.showReferences", uri, position, places);
      },
    },
  });
  context.subscriptions.push(client);
  return client.start();
};

exports.deactivate = () => client?.stop();

// Runs Azurite's blob server until standard input ends, so that it cannot outlive whoever started it.
process.stdin.on("end", () => process.exit(0));
process.stdin.resume();
require("azurite/dist/src/blob/main.js");

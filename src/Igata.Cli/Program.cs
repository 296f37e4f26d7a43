using Igata.Cli;

return await CommandLine.RunAsync(args, new ConsoleHost());

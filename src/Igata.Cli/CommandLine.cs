using System.CommandLine;
using System.CommandLine.Invocation;
using System.CommandLine.Parsing;
using Igata.Cli.Check;
using Igata.Cli.Demo;
using Igata.Cli.Emulate;
using Igata.Cli.Explain;
using Igata.Cli.Export;
using Igata.Cli.Import;
using Igata.Cli.Schema;
using Igata.Cli.Targets;

namespace Igata.Cli;

/// <summary>The command line of <c>igata</c>.</summary>
internal static class CommandLine
{
    /// <summary>Runs a command line. Never throws.</summary>
    /// <param name="args">The arguments.</param>
    /// <param name="host">The environment.</param>
    /// <param name="cancel">Stops the command.</param>
    public static async Task<int> RunAsync(string[] args, Host host, CancellationToken cancel = default)
    {
        try
        {
            ParseResult parsed = Parse(args, host);
            return parsed.Action is ParseErrorAction parseError
                ? await ReportUsageErrorAsync(parsed, parseError, host).ConfigureAwait(false)
                : await parsed.InvokeAsync(CreateInvocation(host.Output, host.Error), cancel).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            return ExitCode.Cancelled;
        }
        catch (UsageException exception)
        {
            WriteError(host, exception.Message);
            return ExitCode.Usage;
        }
        catch (Exception exception)
        {
            WriteError(host, $"{exception.Message} ({exception.GetType().Name})");
            return ExitCode.InternalError;
        }
    }

    private static Command CreateRootCommand(Host host)
    {
        var root = new Command("igata", "Generates C# SDKs from API specs in YAML.")
        {
            DemoCommand.Create(host),
            EmulateCommand.Create(host),
            CheckCommand.Create(host),
            ImportCommand.Create(host),
            ExportCommand.Create(host),
            ExplainCommand.Create(host),
            SchemaCommand.Create(host),
            TargetsCommand.Create(host),
            new VersionOption { Action = new ShowVersion() },
        };
        root.SetAction(_ => WriteUsage(host));
        return root.WithHelp("igata check specs");
    }

    private static ParseResult Parse(string[] args, Host host)
    {
        Command root = CreateRootCommand(host);
        ParseResult parsed = root.Parse(args);

        // The parser binds an unknown option to the argument. Without arguments, it suggests the intended option.
        if (!args.Contains("--") && parsed.CommandResult.Tokens.Any(token => token.Value.StartsWith('-')))
        {
            parsed.CommandResult.Command.Arguments.Clear();
            parsed = root.Parse(args);
        }

        return parsed;
    }

    private static async Task<int> ReportUsageErrorAsync(ParseResult parsed, ParseErrorAction parseError, Host host)
    {
        parseError.ShowHelp = false;
        await parsed.InvokeAsync(CreateInvocation(host.Error, host.Error)).ConfigureAwait(false);
        string command = string.Join(' ', GetCommandPath(parsed.CommandResult));
        host.Error.WriteLine($"Run '{command} --help' for usage.");
        return ExitCode.Usage;
    }

    private static IEnumerable<string> GetCommandPath(CommandResult command) =>
        command.Parent is CommandResult parent ? [.. GetCommandPath(parent), command.Command.Name] : [command.Command.Name];

    private static int WriteUsage(Host host)
    {
        CreateRootCommand(host).Parse(["--help"]).Invoke(CreateInvocation(host.Error, host.Error));
        return ExitCode.Usage;
    }

    // Signals are handled before the first command runs, and not by the library, which begins to handle them after a command has started.
    private static InvocationConfiguration CreateInvocation(TextWriter output, TextWriter error) =>
        new() { Output = output, Error = error, EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null };

    private static void WriteError(Host host, string message) => host.Error.WriteLine("igata: " + TerminalText.Escape(message.ReplaceLineEndings(" ")));
}

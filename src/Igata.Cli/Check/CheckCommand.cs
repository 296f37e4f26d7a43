using System.CommandLine;
using Igata.Specs;

namespace Igata.Cli.Check;

/// <summary>The command <c>igata check</c>, which reads specs and reports errors and warnings, like a compiler.</summary>
internal static class CheckCommand
{
    private const string DefaultFolder = "specs";

    public static Command Create(Host host)
    {
        var folder = new Argument<string?>("DIR")
        {
            Description = $"The folder to search, including its subfolders. Default: '{DefaultFolder}' if it exists, otherwise the current folder.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var format = new Option<string>("--format")
        {
            Description = "The output format.",
            DefaultValueFactory = _ => "text",
        };
        format.AcceptOnlyFromAmong("text", "json");

        var references = new Option<string[]>("--reference")
        {
            Description = "An assembly with a client that a folder extends. Can be repeated.",
            HelpName = "DLL",
            DefaultValueFactory = _ => [],
        };

        var check = new Command("check", "Checks all specs in a folder and its subfolders, without a build.") { folder, format, references };
        check.SetAction((parsed, cancel) =>
            RunAsync(host, parsed.GetValue(folder), parsed.GetValue(references) ?? [], parsed.GetValue(format) == "json", cancel));
        return check.WithHelp("igata check specs/sora");
    }

    private static async Task<int> RunAsync(Host host, string? folder, string[] references, bool json, CancellationToken cancel)
    {
        ReferencedClient[] clients = [.. references.SelectMany(path => ReferencedAssembly.ReadClients(host, path))];
        var root = SearchRoot.Create(host, folder ?? (Directory.Exists(Path.Combine(host.Folder, DefaultFolder)) ? DefaultFolder : "."));
        Task<CheckResult> work = Task.Run(() => Checker.Check(root, clients, cancel), cancel).WaitAsync(cancel);
        CheckResult result = await AnsiConsoleFactory.RunWithStatusAsync(host, $"Checking {root.DisplayPath}", work).ConfigureAwait(false);
        if (json)
        {
            JsonReport.Write(result, host.Output);
        }
        else
        {
            TextReport.Write(result, host);
        }

        if (!result.Folders.Any(checkedFolder => checkedFolder.IsSpec))
        {
            throw new UsageException(DescribeEmptyResult(root, result));
        }

        return result.HasErrors ? ExitCode.Errors : ExitCode.Ok;
    }

    private static string DescribeEmptyResult(SearchRoot root, CheckResult result)
    {
        string reason = result.NearMiss is { } file
            ? $"'{file}' does not begin with 'api:' or 'extends:'."
            : "A spec is a folder with an api.yaml that begins with 'api:' or 'extends:'.";
        return $"No spec found in '{root.DisplayPath}'. {reason}";
    }
}
